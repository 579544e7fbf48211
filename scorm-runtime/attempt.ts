// The id of one attempt, which is when it was begun: by it a copy on this device is known to belong to what the LMS holds, and not
// to an earlier attempt.

/** Milliseconds. */
const MOMENT = 60_000;

/**
 * Nobody begins two attempts in one moment, but in two windows the same one, for the LMS holds nothing of either yet: each window
 * gives it an id.
 */
export function isSameAttempt(one: string, other: string): boolean {
  return one === other || Math.abs(+one - +other) < MOMENT;
}
