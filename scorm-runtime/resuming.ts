// What was saved, there or on this device, and what is kept of it from now on. Nothing is written over that nobody could read.
import type { Progress } from '../src/model/progress';
import { newAttempt } from './attempt';
import { type Keeping, keepProgress } from './keeping';
import type { LaunchRecord, LmsAdapter } from './lms/adapter';
import type { LocalCopy } from './local-copy';
import { emptyProgress, encodeProgress, mergeProgress, readProgress } from './progress-codec';
import type { SessionParts } from './session';

interface KeepingSetting extends SessionParts {
  lms: LmsAdapter | undefined;
  copy: LocalCopy;
  /** Of the page that was reloaded. */
  before: Progress | undefined;
}

/** Shorter values hold no work: they are what an LMS says for nothing, as `null`. */
const LEAST_WORK = 20;

/** Keeps what was saved, there or on this device; what could not be read is added once it can. */
export function startKeeping(record: LaunchRecord | undefined, setting: KeepingSetting, caughtUp: () => void): Keeping {
  const { before, copy, lms, pages, tell, worksheets } = setting;
  const words = worksheets?.words;
  const { saved } = record ?? { saved: '' };

  /** What cannot be read is about to be written over, and may be all that the learner has done. */
  function read(value: string): Progress {
    const held = readProgress(value, pages, words);
    if (lms && !held && value.length > LEAST_WORK) {
      const kept = copy.read(record?.first !== false);
      // An LMS that cuts: nothing is in it that is not here.
      if (!kept || !encodeProgress(kept, words).startsWith(value)) {
        copy.rescue(value);
        tell('unread', value);
      }
    }
    return held ?? emptyProgress();
  }

  const resumed = (held: Progress) => resume(record, held, setting);
  // Once: what the coder wrote takes a slow computer a moment to read.
  const held = read(saved ?? '');
  const unread = { ...emptyProgress(), finished: record?.finished === true };
  // What was written after a reload is only on this device.
  const reloaded = before && mergeProgress(before, copy.read(false, before.attempt) ?? emptyProgress(), words);
  return keepProgress(reloaded ?? (saved === undefined ? unread : resumed(held)), {
    ...setting,
    words,
    alone: before !== undefined,
    begun: record?.first !== true,
    // All that we save has the attempt's id: without it, it was cut, or is not ours.
    proven: !saved ? 1 : held.attempt ? saved.length : 0,
    resume: saved === undefined ? (late) => resumed(read(late)) : undefined,
    caughtUp,
  });
}

/** What the LMS and this device remember, together. The LMS's word that the module is finished, or failed, stands. */
function resume(
  record: LaunchRecord | undefined,
  held: Progress,
  { copy, pages, worksheets }: KeepingSetting,
): Progress {
  const kept = copy.read(record?.first !== false, held.attempt) ?? emptyProgress();
  const progress = mergeProgress(held, kept, worksheets?.words);
  return {
    ...progress,
    attempt: progress.attempt ?? newAttempt(),
    page: [progress.page, record?.location].find((id) => id !== undefined && pages.includes(id)),
    finished: record?.finished === true || (progress.finished && !record?.failed),
  };
}
