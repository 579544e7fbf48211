// Rule placeholder: text that was meant to be replaced before anybody reads it.
import type { Nodes, Text } from 'mdast';
import { placeOfWords } from '../markdown/nodes';
import type { Rule } from './rule';

const PLACEHOLDER =
  /\[[^\][\n]{2,80}\?\]|\[(?:insert|add|todo|tbd|tk|placeholder|your|name of|link to|to come)\b[^\][\n]*\]|\blorem ipsum\b/i;

/** Only in capitals: "todo" is a word in Spanish. */
const MARK = /\b(?:TODO|TBD|TKTK?|FIXME)\b/;

export const placeholder: Rule = {
  severity: 'warning',
  about: 'A place that the author marked to be filled in. It is left as it is, so learners would read it.',
  bad: '[introductory paragraph?]\n',
  good: 'This module is about partners.\n',
  check({ pages }) {
    for (const page of pages) {
      findIn(page.tree, (words, node) => {
        page.report('placeholder', {
          place: placeOfWords(node, words, page.lines),
          reason: `This looks like a place that is still to be filled in: ${words}`,
          note: 'Write the text, or take it out.',
          actual: words,
        });
      });
    }
  },
};

function findIn(node: Nodes, found: (words: string, node: Text) => void): void {
  if (node.type === 'text') {
    const match = PLACEHOLDER.exec(node.value) ?? MARK.exec(node.value);
    if (match) found(match[0], node);
  } else if ('children' in node && node.type !== 'link' && node.type !== 'linkReference') {
    for (const child of node.children) findIn(child, found);
  }
}
