// Answers no longer than SCORM 1.2 takes them.

/** An answer's length (RTE, CMIString255). */
const RESPONSE_LENGTH = 255;

/** Cut to 255 UTF-16 units without dividing a character: a high surrogate at the end has lost its other half. */
export function cut(text: string): string {
  return text.length > RESPONSE_LENGTH ? text.slice(0, RESPONSE_LENGTH).replace(/[\ud800-\udbff]$/, '') : text;
}
