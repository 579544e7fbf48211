// The id of one attempt: by it a copy on this device is known to belong to what the LMS holds, and not to an earlier attempt.

/** When it was begun: enough to tell one learner's attempts at one module apart. In digits, as many for some centuries. */
export function newAttemptId(now: number): string {
  return `${now}`;
}

/**
 * Milliseconds. Nobody begins two attempts in it, but in two windows the same one, for the LMS holds nothing of either yet: each
 * window gives it an id.
 */
export const MOMENT = 60_000;
