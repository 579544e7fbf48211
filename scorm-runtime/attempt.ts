// The id of one attempt: by it a copy on this device is known to belong to what the LMS holds, and not to an earlier attempt.

/** Seven base-36 digits, by chance: enough to tell one learner's attempts at one module apart. */
export function newAttemptId(): string {
  return Math.random().toString(36).slice(2, 9);
}
