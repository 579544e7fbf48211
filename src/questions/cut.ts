// Answers no longer than SCORM 1.2 takes them.

/** An answer's length (RTE, CMIString255). */
const RESPONSE_LENGTH = 255;

/** Cut to 255 UTF-16 units without dividing a character: a high surrogate at the end has lost its other half. `mark`: what ends it then. */
export function cut(text: string, mark = ''): string {
  if (text.length <= RESPONSE_LENGTH) return text;
  return text.slice(0, RESPONSE_LENGTH - mark.length).replace(/[\ud800-\udbff]$/, '') + mark;
}
