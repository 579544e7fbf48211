// SCORM 1.2's notation for answers (RTE, cmi.interactions.n.student_response and correct_responses).

/** Identifiers of options are single characters, digits first (RTE, data type CMIFeedback for choice). */
export const OPTION_SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Of matching and sequencing too, where letters stand for the right side, and for the left one digits as far as they go. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
export const DIGITS = `123456789${LETTERS.slice(0, 17)}`;

/** The signs of `ids`, in their order. */
export function signsOf(ids: readonly string[], alphabet: string): string[] {
  return ids.map((_, index) => alphabet.charAt(index));
}

/** The sign of one of `ids`. */
export function signOf(ids: readonly string[], id: string | undefined, alphabet: string): string {
  return alphabet.charAt(ids.indexOf(id ?? ''));
}

/** Several answers that are right together stand in braces. */
export function setPattern(signs: readonly string[]): string {
  return signs.length > 1 ? `{${signs.join(',')}}` : signs.join();
}
