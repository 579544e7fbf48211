// Progress to and from the few ASCII characters that an LMS keeps for us (cmi.suspend_data).
import type { Progress } from '../src/model/progress';
import { mergeQuizzes } from './quiz-progress';

/** Raised when a new build writes what an old one could misread. 1 was before the first release. */
const VERSION = 2;

/** A page id as 30 bits: among 300 pages the odds that two share one are 1 in 24,000. */
const HASH_LENGTH = 6;

/** What becomes of progress on its way; modules with worksheets have more of it, for their words are many. */
export interface ProgressCodec {
  /** As the few ASCII characters that an LMS keeps. */
  encode(progress: Progress): string;
  /** What was saved. Undefined when the value is not whole: cut, of another version, not ours. Never throws. */
  read(value: string): Progress | undefined;
  /**
   * Two accounts of the same learner: nothing that either has is lost; `newer`, if there is one, says where the learner is. `apart`:
   * who wrote the one did not see the other, so that words under one name are no two states of a text, and both stay.
   */
  merge(older: Progress, newer?: Progress, apart?: boolean): Progress;
  /** Less of what was written in worksheets, when the value is `excess` times as long as it may be; undefined when there is none. */
  lighten(progress: Progress, excess: number): Progress | undefined;
}

/** No progress at all. */
export function emptyProgress(): Progress {
  return { seen: [], finished: false };
}

/** As JSON, whatever its length: progress as it is. */
export function plainProgress({ quizzes, worksheets, ...rest }: Progress): string {
  // What was edited last stands last but for short things: little is new for the coder when only that has changed.
  return JSON.stringify({ quizzes, worksheets, ...rest, v: VERSION });
}

/** Where nobody writes much: plain JSON, whatever its length. */
export const PLAIN_CODEC: ProgressCodec = {
  encode: (progress) => ascii(plainProgress(progress)),

  // What is JSON to the end, of this version, and with a list of pages was written here: nothing in it is checked again. (A
  // package of another tool may have been here before: Rise writes `{"v":1,"d":[…]}`.) An LMS that alters blanks or characters
  // has altered words, and no more is lost than that.
  read(value) {
    try {
      const { v, ...progress } = JSON.parse(value);
      // Not by `at`: where a browser lacked it (Safari before 15.4), nobody's work could be read.
      return v === VERSION && progress.seen?.map ? progress : undefined;
    } catch (_notJson) {
      return undefined;
    }
  },

  merge: (older, newer) => ({
    ...older,
    ...newer,
    page: newer?.page ?? older.page,
    seen: [...new Set([...older.seen, ...(newer?.seen ?? [])])],
    finished: older.finished || !!newer?.finished,
    // The first day on which it was: who finishes again on another device has finished before.
    on: [older.on, newer?.on].sort()[0],
    quizzes: mergeQuizzes(older.quizzes, newer?.quizzes),
  }),

  lighten: () => undefined,
};

/** FNV-1a, 32 bits, of which 30 are kept; frozen, for learners' records are written with it. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 2).toString(36).padStart(HASH_LENGTH, '0');
}

/** Some LMSs count bytes, some lose what is not ASCII: `é` travels as JSON's own escape. */
function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
