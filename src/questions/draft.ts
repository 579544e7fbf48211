// A quiz as its reader finds it: its questions and their answers, still in Markdown nodes.
import type { Heading } from 'mdast';
import type { Content, Draft, DraftPart, PageReading } from '../activities/draft';
import type { Container } from '../markdown/nodes';
import type { QuizSettings } from './quiz';

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
  /** `ranking`: no order is right. */
  | { kind: 'ordering'; items: DraftPart[]; ranking: boolean }
  | { kind: 'gaps'; text: Content; gaps: DraftGap[] }
  | {
      kind: 'matrix';
      corner: Content;
      rows: DraftPart[];
      columns: DraftPart[];
      /** Empty in a survey. */
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
  /** BCP 47, of words that are not in the module's language. */
  language?: string;
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

/** What every reader of quizzes on one page can look at. */
export interface Reading extends PageReading {
  words: Words;
  /** The module's language, BCP 47. */
  language: string;
  /** Nothing on this reading is right or wrong. */
  survey: boolean;
  /** How many objectives the module has; undefined when nobody can tell. */
  objectives?: number;
}
