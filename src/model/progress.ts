// Progress: what survives closing the module. Kept in suspend_data, by frozen names, never by positions.
import type { Answers } from './question';

/** One learner's state in one quiz. */
export interface QuizProgress {
  /** The form as it is now, by control name. */
  answers: Answers;
  /** Submissions so far. */
  attempts: number;
  /** The best submission's share of the possible points, 0–1; undefined before the first. */
  best?: number;
  /**
   * The pass mark, 0 without one, that was said with the words that the attempt submitted last is the last; undefined where it
   * was not.
   */
  last?: number;
  /** When its form was last changed, in minutes since 1970: of two accounts the later one's answers count. */
  edited?: number;
  /** The form shows the results of the last submission; `Try again` was not pressed since. */
  submitted: boolean;
  /**
   * Questions of this attempt that were checked one at a time, and can no longer be changed: their ids with blanks between; as a
   * number, so many from the first.
   */
  checked: number | string;
  /** Of what is drawn and shuffled in this attempt. */
  seed: number;
}

/** All state of one learner in one module. */
export interface Progress {
  /** Id of the LMS attempt that this belongs to: when it was begun. Absent where the LMS could not be read. */
  attempt?: string;
  /** Id of the page the learner was on. */
  page?: string;
  /** Hashes of the ids of the pages seen to their end, in the order they were seen. Those that a newer build lacks are kept. */
  seen: string[];
  /** The `complete:` rule was met once; it never becomes unmet again. */
  finished: boolean;
  /** The day on which it was, by the learner's calendar: `2026-04-30`. Absent where only the LMS noted it. */
  on?: string;
  /** By quiz id; absent until one was begun. */
  quizzes?: Readonly<Record<string, QuizProgress>>;
  /**
   * By worksheet id, by control name: what the learner wrote. What was edited last stands last, in both. Fields that a newer
   * build no longer has are kept.
   */
  worksheets?: Readonly<Record<string, Answers>>;
  /** When a worksheet was last written in, in minutes since 1970: of two accounts the later one's words count. */
  edited?: number;
  /** Of what was sent to the instructor: by `worksheet.field`, a short hash of the text as it was then. */
  shared?: Readonly<Record<string, string>>;
}
