// SCORM 1.2's notation for answers (RTE, cmi.interactions.n.student_response and correct_responses).

/** Identifiers of options are single characters, digits first (RTE, data type CMIFeedback for choice). */
export const OPTION_SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Of matching and sequencing too, where letters stand for the right side, and for the left one digits as far as they go. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = `123456789${LETTERS.slice(0, 17)}`;

/** An answer's length (RTE, CMIString255). */
const RESPONSE_LENGTH = 255;

export function optionSign(options: readonly string[], id: string): string {
  return OPTION_SIGNS.charAt(options.indexOf(id));
}

export function letterOf(ids: readonly string[], id: string): string {
  return LETTERS.charAt(ids.indexOf(id));
}

export function digitOf(ids: readonly string[], id: string): string {
  return DIGITS.charAt(ids.indexOf(id));
}

/** Cut to 255 UTF-16 units without dividing a character. */
export function cut(text: string): string {
  if (text.length <= RESPONSE_LENGTH) return text;
  const last = text.charCodeAt(RESPONSE_LENGTH - 1);
  // A high surrogate at the end has lost its other half.
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? RESPONSE_LENGTH - 1 : RESPONSE_LENGTH);
}

/** Several answers that are right together stand in braces. */
export function setPattern(signs: readonly string[]): string {
  return signs.length > 1 ? `{${signs.join(',')}}` : signs.join();
}
