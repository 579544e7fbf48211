// Giving the progress to an LMS.
import type { Progress } from '../src/model/progress';
import type { LmsAdapter, SaveResult } from './lms/adapter';
import type { ProgressCodec } from './progress-codec';

export interface Given {
  result: SaveResult;
  /** The LMS holds all of it, and was seen to give so much back: no other copy is needed. */
  safe: boolean;
}

/**
 * Starts giving progress to `lms`. `proven`: length of the value with which the LMS opened the session; 0 when that was cut, for
 * an LMS that cuts must not be given more than the standard says.
 */
export type Giving = (lms: LmsAdapter, codec: ProgressCodec, proven: number) => (progress: Progress) => Given;

/** Without answers there is nothing that could give way. */
export const giveAll: Giving = (lms, codec) => (progress) => {
  // Also without progress, for the attempt's id.
  lms.keep(codec.encode(progress), progress.page, isEmpty(progress));
  const result = lms.save();
  return { result, safe: result === 'taken' };
};

/** Nothing worth a place in the LMS yet. */
export function isEmpty(progress: Progress): boolean {
  const { page, seen, finished, quizzes, worksheets } = progress;
  return !(page || seen.length > 0 || finished || quizzes || worksheets);
}
