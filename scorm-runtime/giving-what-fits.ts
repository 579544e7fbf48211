// How much of the progress an LMS is given: all of it where it takes that, else what fits (DESIGN, section 6, "Progress").
import { SUSPEND_DATA_LENGTH } from '../src/formats/scorm12/limits';
import type { Progress } from '../src/model/progress';
import { type Given, type Giving, isEmpty } from './giving';
import { type ProgressCodec, plainProgress } from './progress-codec';
import { withoutLongest } from './quiz-progress';

/**
 * 4,096 characters is what the standard makes an LMS hold, and many hold 64,000: so the whole is tried first, and what was too
 * long once is not tried again.
 */
export const giveWhatFits: Giving = (lms, codec, proven) => {
  let room = SUSPEND_DATA_LENGTH;
  /** Of the plain form: to know it no coder has to run. */
  let tooLong = proven > 0 ? Number.POSITIVE_INFINITY : room + 1;
  /** Of the plain form, too: about what fits. */
  let fitting = Number.POSITIVE_INFINITY;
  let failed = false;

  function put(value: string, kept: Progress, progress: Progress): Given {
    // Also without progress, for the attempt's id.
    lms.keep(value, kept.page, isEmpty(kept));
    const result = lms.save();
    const taken = result === 'taken';
    // It took what it was given, but that was not all.
    if (plainProgress(kept) !== plainProgress(progress)) return { result: taken ? 'refused' : result, safe: false };
    if (taken) room = Math.max(room, value.length);
    return { result, safe: taken && value.length <= Math.max(SUSPEND_DATA_LENGTH, proven) };
  }

  return (progress: Progress): Given => {
    const { length } = plainProgress(progress);
    const before = tooLong;
    if (length < tooLong) {
      const value = codec.encode(progress);
      const given = put(value, progress, progress);
      // A commit that fails may be the network's fault; when it fails again, it may be the length's.
      const doubtful = given.result === 'failed' && !failed;
      failed = given.result === 'failed';
      if (value.length <= room || doubtful) return given;
      // Not before it is about as short as it has to be: who deletes letter by letter would have it tried each time.
      tooLong = (1.1 * length * room) / value.length;
    }
    const { value, kept } = fitted(progress, room, codec, length / fitting);
    fitting = (plainProgress(kept).length * room) / value.length;
    const given = put(value, kept, progress);
    if (given.result === 'failed') tooLong = before;
    return given;
  };
};

/**
 * What an LMS that takes `room` characters can hold of it, and its value. Status, pages and quiz results always; then the
 * answers of quizzes, of which the longest give way first, and before them what was written in worksheets, the oldest first.
 * What is not kept needs another place. `excess`: by how much it is too long as far as is known, which saves trials.
 */
function fitted(progress: Progress, room: number, { encode, lighten }: ProgressCodec, excess: number) {
  let kept = (excess > 1 && lighten(progress, excess)) || progress;
  for (;;) {
    const value = encode(kept);
    const less = value.length > room && (lighten(kept, value.length / room) ?? withoutLongest(kept));
    if (!less) return { value, kept };
    kept = less;
  }
}
