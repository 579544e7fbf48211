// The sentences of a page: what its readability is measured on. Lists of links, tables, code and activities are no prose.
import type { Nodes, Paragraph, Parents } from 'mdast';
import type { ParsedPage } from '../markdown/nodes';
import { eachNode, isInActivity, wordsOf } from './walk';

export interface Sentence {
  words: string[];
  paragraph: Paragraph;
}

/** A point behind these, or behind a single letter, ends no sentence. */
const ABBREVIATIONS = 'Dra?|Mrs?|Ms|St|No|vs|Jr|Sra?|Uds?|e\\.g|i\\.e|p\\. ?ej|\\p{L}';

/** What ends a sentence, when a new one follows. */
const SENTENCE_END = new RegExp(
  `(?<=[.!?…]["”’)]?)(?<!(?<![\\p{L}\\p{N}])(?:${ABBREVIATIONS})\\.)\\s+(?=["“¿¡(]?[\\p{Lu}\\p{N}])`,
  'u',
);

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.-]*[\p{L}\p{N}])?/gu;

/** More than one rule reads them, and taking a page apart is dear. */
const known = new WeakMap<ParsedPage, readonly Sentence[]>();

/** The sentences of the page's paragraphs, in order. */
export function sentencesOf(page: ParsedPage): readonly Sentence[] {
  const sentences = known.get(page) ?? readSentences(page);
  known.set(page, sentences);
  return sentences;
}

function readSentences(page: ParsedPage): Sentence[] {
  const sentences: Sentence[] = [];
  eachNode(page.tree, (node, around) => {
    if (node.type !== 'paragraph' || isInActivity(around) || isList(around)) return;
    for (const text of wordsOf(node).split(SENTENCE_END)) {
      const words = text.match(WORD) ?? [];
      if (words.length > 0) sentences.push({ words, paragraph: node });
    }
  });
  return sentences;
}

/** The words of list items are often names, not sentences. */
function isList(around: readonly Parents[]): boolean {
  return around.some((node: Nodes) => node.type === 'listItem' || node.type === 'footnoteDefinition');
}
