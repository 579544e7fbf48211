// When to save: soon after a change, at once when asked, and again with growing pauses while saving fails.
import type { Clock } from './clock';
import type { SaveResult } from './lms/adapter';

/** A change waits this long for others to share its commit: Moodle redraws its table of contents on every one. */
const PAUSE = 1500;
const FIRST_RETRY = 2000;
const LAST_RETRY = 60_000;

export interface Saving {
  /** Saves within `PAUSE`; while saving fails, at the next retry. */
  soon(): void;
  now(): SaveResult;
  /** Nothing is saved by itself any more. */
  stop(): void;
}

/** Calls `save` by the rules above. */
export function startSaving(save: () => SaveResult, clock: Clock): Saving {
  let timer: number | undefined;
  let retry = FIRST_RETRY;

  function stop() {
    if (timer !== undefined) clock.cancel(timer);
    timer = undefined;
  }

  function now(): SaveResult {
    stop();
    const result = save();
    if (result === 'failed') {
      // A save can itself bring news, and with them a timer.
      stop();
      timer = clock.after(retry, now);
      retry = Math.min(retry * 2, LAST_RETRY);
    } else {
      retry = FIRST_RETRY;
    }
    return result;
  }

  function soon() {
    timer ??= clock.after(PAUSE, now);
  }

  return { soon, now, stop };
}
