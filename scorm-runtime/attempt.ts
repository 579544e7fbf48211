// The id of one attempt: by it a copy on this device is known to belong to what the LMS holds, and not to an earlier attempt.

/** Up to seven base-36 characters, by chance: enough to tell one learner's attempts at one module apart. */
export function newAttempt(): string {
  const number = new Uint32Array([Math.random() * 2 ** 32]);
  try {
    crypto.getRandomValues(number);
  } catch (_noCrypto) {
    // The number that is there serves.
  }
  return Number(number[0]).toString(36);
}
