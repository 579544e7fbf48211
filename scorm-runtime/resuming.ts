// What was saved, there and on this device, together. Nothing is written over that nobody could read.
import type { Progress } from '../src/model/progress';
import type { LaunchRecord } from './lms/adapter';
import type { LocalCopy } from './local-copy';
import { emptyProgress } from './progress-codec';
import type { SessionParts } from './session';

/** Shorter values hold no work: they are what an LMS says for nothing, as `null`. */
const LEAST_WORK = 20;

/**
 * What the LMS, of which `saved` was read, and this device remember. The LMS's word that the module is finished, or failed,
 * stands. `whole` is false where what was saved cannot be read: it was cut, or is not ours.
 */
export function resume(
  saved: string,
  { first, writable, finished, failed, location }: Partial<LaunchRecord>,
  copy: LocalCopy,
  { pages, codec, clock, tell }: SessionParts,
): [progress: Progress, whole: boolean] {
  // Once: what the coder wrote takes a slow computer a moment to read.
  const held = codec.read(saved);
  // What cannot be read is about to be written over, and may be all that the learner has done.
  if (writable && !held && saved.length > LEAST_WORK) {
    const kept = copy.read(first);
    // An LMS that cuts: nothing is in it that is not here.
    if (!kept || !codec.encode(kept).startsWith(saved)) {
      copy.rescue(saved);
      tell('unread', saved);
    }
  }
  const progress = codec.merge(held ?? emptyProgress(), copy.read(first, held?.attempt));
  return [
    {
      ...progress,
      // The LMS's, by which other devices know their copies. A page that was reloaded writes for an attempt that only the next
      // launch may know.
      attempt: held?.attempt ?? progress.attempt ?? (writable ? `${clock.now()}` : undefined),
      page: [progress.page, location].find((id) => pages.includes(id as string)),
      finished: finished || (progress.finished && !failed),
    },
    held !== undefined,
  ];
}
