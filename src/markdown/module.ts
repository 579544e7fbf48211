// A module's pages → trees, with everything that can be put right without knowing where links lead.
import type { Root } from 'mdast';
import { readWorksheets } from '../fields/read-worksheets';
import type { SlottedWorksheet } from '../fields/slots';
import { type ReadQuiz, readQuizzes } from '../questions/read-quizzes';
import type { CourseSource } from '../read/course';
import type { LockedModule, LockedPart } from '../read/lock';
import type { ModuleSource } from '../read/module';
import { closeFormatting } from './html/close-formatting';
import { boundHtmlDepth } from './html/depth';
import { readMarkdownInHtml } from './html/inline-markdown';
import type { ParsedPage } from './nodes';
import { parseFragment, parsePage } from './parse';
import { applyAttributeLists } from './transforms/attribute-lists';
import { joinCells } from './transforms/cells-too-many';
import { arrangeHeadings } from './transforms/headings';
import { htmlAnchors } from './transforms/html-anchors';
import { smartenPunctuation } from './transforms/smart-punctuation';
import { repairStrayMarks } from './transforms/stray-marks';
import { reportUnreadMarks } from './transforms/unread-marks';

export interface ParsedModule {
  source: ModuleSource;
  pages: ParsedPage[];
  /** Ids that a link can name, for each page, without the pages' prefixes. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  quizzes: readonly ReadQuiz[];
  worksheets: readonly SlottedWorksheet[];
  /** What the lock should hold for this module from now on. */
  locked: LockedModule;
}

/** Parses every page of `source`. Mistakes are reported into the pages' own messages. */
export function parseModule(source: ModuleSource, course: CourseSource): ParsedModule {
  const pages = source.pages.map((page) => parsePage(page, course.address));
  for (const { tree, report } of pages) joinCells(tree, report);
  const frozen = course.lock.modules[source.found.id];
  // Before anything is repaired or made typographic: an answer is what its author typed.
  const { quizzes, locked } = readQuizzes(pages, {
    pass: source.passMark,
    language: source.module.language,
    locked: frozen?.quizzes ?? [],
    taken: idsOf(frozen?.worksheets),
  });
  const { worksheets, locked: lockedWorksheets } = readWorksheets(pages, {
    language: source.module.language,
    locked: frozen?.worksheets ?? [],
    taken: idsOf(locked),
  });
  const anchors = new Map(pages.map((page) => [page.id, prepare(page, source.module.language)]));
  const lockedModule = {
    pages: source.locked,
    ...(locked.length > 0 ? { quizzes: locked } : {}),
    ...(lockedWorksheets.length > 0 ? { worksheets: lockedWorksheets } : {}),
  };
  return { source, pages, anchors, quizzes, worksheets, locked: lockedModule };
}

function idsOf(parts: readonly LockedPart[] = []): string[] {
  return parts.map(({ id }) => id);
}

function prepare({ tree, title, lines, report }: ParsedPage, language: string): Set<string> {
  applyAttributeLists(tree, report);
  reportUnreadMarks(tree, lines, report);
  repairStrayMarks(tree, lines, report);
  readMarkdownInHtml(tree, (text): Root => {
    const fragment = parseFragment(text);
    applyAttributeLists(fragment, report);
    return fragment;
  });
  boundHtmlDepth(tree, report);
  closeFormatting(tree, lines, report);
  const headings = arrangeHeadings(tree, title, report);
  smartenPunctuation(tree, language);
  return new Set([...headings, ...htmlAnchors(tree)]);
}
