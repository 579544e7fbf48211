// The id of one attempt: by it a copy on this device is known to belong to what the LMS holds, and not to an earlier attempt.

/** Up to seven base-36 characters, by chance: enough to tell one learner's attempts at one module apart. */
export function newAttempt(): string {
  return Number(crypto.getRandomValues(new Uint32Array(1))[0]).toString(36);
}
