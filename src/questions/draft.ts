// A quiz as its reader finds it: Markdown nodes, and things that still wait for their frozen ids.
import type { Heading, RootContent } from 'mdast';
import type { Container } from '../markdown/nodes';
import type { Place } from '../model/message';
import type { LockedKind } from '../read/lock';
import type { Finding, Report } from '../report/report';
import type { RuleId } from '../rules/rules';
import type { QuizSettings } from './quiz';

export type Content = RootContent[];

/** Anything with a frozen id. `id` and `rank` are empty until the lock was asked (name-parts.ts). */
export interface Draft {
  kind: LockedKind;
  /** Plain text by which the lock recognises it, and how a message calls it. */
  text: string;
  /** What a new id is made from. */
  stem: string;
  explicitId?: string;
  /** Of a quiz: the page that it stands on. */
  page?: string;
  id: string;
  /** Its place in the lock: SCORM's letters follow it. */
  rank: number;
  place?: Place;
  /** In the page's order. */
  parts: readonly Draft[];
  report: Report;
}

export interface DraftPart extends Draft {
  content: Content;
  feedback?: Content;
  /** Of a true-false question: the option that says "false". */
  isFalse?: true;
}

/** A gap; `mark` stands for it in the text. It has words to accept, or choices of which one is right. */
export interface DraftGap extends Draft {
  mark: Container;
  answer: { accept: string[] } | { options: DraftPart[]; correct: DraftPart };
}

export type DraftAnswer =
  | { kind: 'choice' | 'multiple' | 'true-false'; options: DraftPart[]; correct: DraftPart[] }
  | { kind: 'text'; accept: string[] }
  | { kind: 'number'; from: number; to: number }
  | { kind: 'long-answer' }
  | {
      kind: 'matching';
      heads: [Content, Content];
      left: DraftPart[];
      right: DraftPart[];
      pairs: ReadonlyMap<DraftPart, DraftPart>;
    }
  | { kind: 'ordering'; items: DraftPart[] }
  | { kind: 'gaps'; text: Content; gaps: DraftGap[] }
  | {
      kind: 'matrix';
      corner: Content;
      rows: DraftPart[];
      columns: DraftPart[];
      correct: ReadonlyMap<DraftPart, DraftPart>;
    };

/** What is said back about a question as a whole. */
export interface Notes {
  hint?: Content;
  correct?: Content;
  tryAgain?: Content;
  explanation?: Content;
}

export interface DraftQuestion extends Draft {
  /** The heading itself, so that it keeps its place in the page's outline. */
  title: Content;
  prompt: Content;
  answer: DraftAnswer;
  notes: Notes;
  points: number;
  shuffle: boolean;
  objective?: number;
}

export interface DraftQuiz extends Draft {
  container: Container;
  /** Words; empty when there are none. */
  title: Content;
  /** The `##` that the title is, where it stood in no brackets. */
  heading?: Heading;
  settings: QuizSettings;
  intro: Content;
  questions: DraftQuestion[];
}

/** Words of the module's language, lower case, the suggested form of each first. */
export type Words = Readonly<
  Record<
    'answer' | 'hint' | 'correct' | 'tryAgain' | 'explanation' | 'true' | 'false' | 'to' | 'selectAll' | 'allAbove',
    readonly string[]
  >
>;

/** What every reader on one page can look at. */
export interface Reading {
  report: Report;
  /** The page's file, for places inside a line. */
  lines: readonly string[];
  words: Words;
  /** How many objectives the module has; undefined when nobody can tell. */
  objectives?: number;
  /** Of all quizzes of the module: a quiz that could not be read whole must not cost anybody an id. */
  mistakes: { count: number };
}

/** Reports what makes a question unusable. Returns undefined, which is what a reader then returns. */
export function refuse(reading: Reading, ruleId: RuleId, finding: Finding): undefined {
  reading.mistakes.count++;
  reading.report(ruleId, finding);
  return undefined;
}
