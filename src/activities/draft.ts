// Activities – quizzes, worksheets – as their readers find them: Markdown nodes that still wait for their frozen ids.
import type { RootContent } from 'mdast';
import type { Place } from '../model/message';
import type { LockedKind } from '../read/lock';
import type { Finding, Report } from '../report/report';
import type { RuleId } from '../rules/rules';

export type Content = RootContent[];

/** Anything with a frozen id. `id` and `rank` are empty until the lock was asked (name-parts.ts). */
export interface Draft {
  kind: LockedKind;
  /** Plain text by which the lock recognises it, and how a message calls it. */
  text: string;
  /** What a new id is made from. */
  stem: string;
  explicitId?: string;
  /** Of an activity: the page that it stands on. */
  page?: string;
  id: string;
  /** Its place in the lock: SCORM's letters follow it. */
  rank: number;
  place?: Place;
  /** In the page's order. */
  parts: readonly Draft[];
  report: Report;
  /** A new id of it has at most so many characters. */
  longest?: number;
}

export interface DraftPart extends Draft {
  content: Content;
  feedback?: Content;
  /** Of a true-false question: the option that says "false". */
  isFalse?: true;
}

/** What every reader on one page can look at. */
export interface PageReading {
  report: Report;
  /** The page's file, for places inside a line. */
  lines: readonly string[];
  /** Of all activities of a kind in the module: one that could not be read whole must not cost anybody an id. */
  mistakes: { count: number };
}

/** Reports what makes a part unusable. Returns undefined, which is what a reader then returns. */
export function refuse(reading: PageReading, ruleId: RuleId, finding: Finding): undefined {
  reading.mistakes.count++;
  reading.report(ruleId, finding);
  return undefined;
}
