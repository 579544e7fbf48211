// What the build hands to the runtime, as JSON inside the document. Page ids and titles are read from the document itself.
import type { Requirement } from './course';
import type { WorksheetData } from './field';
import type { LrsData } from './lrs';
import type { GradingKey } from './question';
import type { RuntimeTexts, WorksheetRuntimeTexts } from './texts';

/** What the runtime needs to know of one quiz; its words and controls it finds in the page. */
export interface QuizData {
  /** Frozen, unique in the module. */
  id: string;
  /** The page that it stands on. */
  page: string;
  /** Plain text, never empty. */
  title: string;
  /** Per cent; undefined when the quiz has no pass mark. */
  pass?: number;
  /** Undefined: as many as wanted. */
  attempts?: number;
  /** Never scored. */
  practice: boolean;
  /** Nothing in it is right or wrong; it counts as done once it is submitted, and is no part of `quiz`. `practice` is true. */
  survey?: true;
  show: 'answers' | 'score' | 'nothing';
  layout: 'all' | 'one';
  shuffle: boolean;
  /** Draw so many of the questions. */
  pick?: number;
  /** In the module's score: its points, with `pick` on average of the bank; 0 where nothing in it is scored. */
  weight: number;
  /** The module's result is that of its quizzes with pass marks, and this is a scored one. */
  decides?: boolean;
  /** The module's rule asks for it, also where it has no pass mark. */
  asked?: boolean;
  /** A pass mark that the LMS's settings name replaces its own: there is no doubt which quiz it is about. */
  lmsMark?: boolean;
  /** In the author's order. */
  questions: readonly GradingKey[];
}

export interface ModuleData {
  course: string;
  module: string;
  /** What the module asks for, in the author's words: for whoever compares two packages. The runtime goes by what follows. */
  complete: Requirement[];
  /** The `complete:` rule asks for all pages. What else it asks for, the activities have as `asked`. */
  readAll: boolean;
  texts: RuntimeTexts;
  /** In the order of the pages. Absent from a module that has none. */
  quizzes?: QuizData[];
  /** In the order of the pages. Absent, with its texts, from a module that has none. */
  worksheets?: WorksheetData[];
  worksheetTexts?: Omit<WorksheetRuntimeTexts, 'notices' | 'exit' | 'download'>;
  /** Absent when the course has no LRS: then nothing of xAPI is in the package. */
  lrs?: LrsData;
}
