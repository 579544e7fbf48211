// When to save: soon after a change, at once when asked, and again with growing pauses while saving fails.
import type { Clock } from './clock';
import type { SaveResult } from './lms/adapter';

/**
 * A change waits this long for others to share its commit: Moodle redraws its table of contents on every one, and many LMSs
 * halt the page for each, which somebody who is typing would feel.
 */
const PAUSE = 1500;
/** Somebody who types on and on is saved all the same. */
const LONGEST_PAUSE = 10_000;
const FIRST_RETRY = 2000;
const LAST_RETRY = 60_000;

export interface Saving {
  /** Saves once nothing has changed for `PAUSE`; while saving fails, at the next retry. */
  soon(): void;
  now(): SaveResult;
  /** Nothing is saved by itself any more. */
  stop(): void;
}

/** Calls `save` by the rules above. */
export function startSaving(save: () => SaveResult, clock: Clock): Saving {
  let timer: number | undefined;
  let retry = FIRST_RETRY;
  /** When the first of the changes that wait was made. */
  let since: number | undefined;

  function stop() {
    clock.cancel(timer);
    timer = since = undefined;
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
    if (timer && !since) return;
    const first = since ?? clock.now();
    stop();
    since = first;
    timer = clock.after(Math.min(PAUSE, first + LONGEST_PAUSE - clock.now()), now);
  }

  return { soon, now, stop };
}
