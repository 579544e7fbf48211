// All quizzes and surveys of a module: found in its pages, read, named by the lock, and made ready for the pages' own way to HTML.
import type { Nodes } from 'mdast';
import { reportMoves } from '../activities/moved-parts';
import { nameParts } from '../activities/name-parts';
import { visit } from '../activities/read-words';
import { languages, textsFor } from '../languages/languages';
import type { QuizWords } from '../languages/texts';
import { askedIn } from '../markdown/constructs/containers';
import type { Container, ParsedPage } from '../markdown/nodes';
import type { LockedPart } from '../read/lock';
import type { Reading, Words } from './draft';
import type { QuizSettings } from './quiz';
import { type ModuleSettings, readQuiz } from './read-quiz';
import { packQuiz, type SlottedQuiz } from './slots';

/** A quiz as the rules of a module know it. */
export interface ReadQuiz {
  id: string;
  page: string;
  settings: QuizSettings;
}

export interface ReadQuizzes {
  /** In the order of the pages. */
  quizzes: ReadQuiz[];
  /** What the lock should hold for the module's quizzes. */
  locked: LockedPart[];
}

/**
 * Reads every `:::quiz` and `:::survey` of `pages`. Their containers then hold the quizzes' pieces, and each page its quizzes by id.
 * `taken`: ids of the module's worksheets, which stand in the same document.
 */
export function readQuizzes(
  pages: readonly ParsedPage[],
  module: ModuleSettings & { language: string; locked: readonly LockedPart[]; taken: readonly string[] },
): ReadQuizzes {
  const words = wordsOf(module.language);
  const objectives = countObjectives(pages);
  const mistakes = { count: 0 };
  const drafts = pages.flatMap((page) => {
    const { report, lines } = page;
    const reading: Reading = { report, lines, words, objectives, mistakes, language: module.language, survey: false };
    return quizzesIn(page.tree).map((container) =>
      readQuiz(container, page.id, module, { ...reading, survey: container.fence.name === 'survey' }),
    );
  });
  const locked = nameParts(drafts, module.locked, mistakes.count === 0, module.taken);
  if (mistakes.count === 0) reportMoves(drafts, module.locked, locked);
  const quizzes = drafts.map((draft): ReadQuiz => {
    const slotted = packQuiz(draft);
    const page = pages.find(({ id }) => id === draft.page);
    if (page) page.quizzes = new Map<string, SlottedQuiz>([...(page.quizzes ?? []), [slotted.id, slotted]]);
    return { id: slotted.id, page: draft.page ?? '', settings: slotted.settings };
  });
  return { quizzes, locked };
}

function quizzesIn(node: Nodes): Container[] {
  if (node.type === 'container' && askedIn(node.fence.name) === 'questions') return [node];
  return 'children' in node ? node.children.flatMap(quizzesIn) : [];
}

/** The module's language first, then English: many authors keep to the words of the guide. */
function wordsOf(language: string): Words {
  const own = textsFor(language).texts.quizWords;
  const all = Object.entries(own).map(([key, forms]) => {
    const english = languages.en.quizWords[key as keyof QuizWords];
    return [key, [...new Set(`${forms}|${english}`.toLowerCase().split('|'))]];
  });
  return Object.fromEntries(all) as Words;
}

/** Undefined where an older page lists its goals as HTML. */
function countObjectives(pages: readonly ParsedPage[]): number | undefined {
  let count = 0;
  let isCounted = true;
  visit(
    pages.flatMap(({ tree }) => tree.children),
    (node) => {
      if (node.type !== 'container' || node.fence.name !== 'objectives') return;
      visit(node.children, (inner) => {
        if (inner.type === 'listItem') count++;
        if (inner.type === 'html') isCounted = false;
      });
    },
  );
  return isCounted ? count : undefined;
}
