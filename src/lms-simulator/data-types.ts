// The data types of SCORM 1.2 values (RTE 3.4.2) and the one question asked of them: does this string belong?

/** CMIString255, CMIIdentifier and CMIFeedback hold this many characters (RTE 3.4.2). */
export const SHORT_TEXT_LIMIT = 255;
/** CMIString4096 (RTE 3.4.2): suspend_data, launch_data, comments. Characters are UTF-16 units. */
export const LONG_TEXT_LIMIT = 4096;

export type DataType =
  | { kind: 'text'; max: number }
  | { kind: 'identifier' }
  | { kind: 'decimal'; min?: number; max?: number }
  /** A decimal, or nothing: the scores and weightings of RTE 3.4.4. */
  | { kind: 'blank-or-decimal'; min?: number; max?: number }
  | { kind: 'integer'; min: number; max: number }
  | { kind: 'words'; words: readonly string[] }
  /** The `result` of an interaction: a word, or a decimal. */
  | { kind: 'words-or-decimal'; words: readonly string[] }
  | { kind: 'time' }
  | { kind: 'timespan' };

/** No white space, nothing unprintable (RTE 3.4.2, CMIIdentifier). ADL's own data model takes letters beyond ASCII. */
const IDENTIFIER = /^[^\s\u0000-\u001f\u007f-\u009f]+$/;
/** The exponent is what ADL's data model takes; scorm-again refuses it. */
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const INTEGER = /^[+-]?\d+$/;
/** A clock time has exactly two digits of hours, a timespan two to four; both at most two decimals (RTE 3.4.2). */
const TIME = /^\d{2}:\d{2}:\d{2}(\.\d{1,2})?$/;
const TIMESPAN = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;

/** Whether `value` belongs to `type`. Vocabularies are case-sensitive. */
export function accepts(type: DataType, value: string): boolean {
  switch (type.kind) {
    case 'text':
      return value.length <= type.max;
    case 'identifier':
      return value.length <= SHORT_TEXT_LIMIT && IDENTIFIER.test(value);
    case 'decimal':
      return DECIMAL.test(value) && isWithin(Number(value), type);
    case 'blank-or-decimal':
      return value === '' || (DECIMAL.test(value) && isWithin(Number(value), type));
    case 'integer':
      return INTEGER.test(value) && isWithin(Number(value), type);
    case 'words':
      return type.words.includes(value);
    case 'words-or-decimal':
      return type.words.includes(value) || DECIMAL.test(value);
    case 'time':
      return TIME.test(value);
    case 'timespan':
      return TIMESPAN.test(value);
  }
}

function isWithin(value: number, { min = -Infinity, max = Infinity }: { min?: number; max?: number }): boolean {
  return value >= min && value <= max;
}

/** A CMITimespan in hundredths of a second; 0 for anything that is none. */
export function timespanToHundredths(value: string): number {
  const [, hours, minutes, seconds, fraction] = /^(\d+):(\d+):(\d+)(?:\.(\d{1,2}))?$/.exec(value) ?? [];
  if (hours === undefined) return 0;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole * 100 + Number((fraction ?? '').padEnd(2, '0'));
}

/** The longest CMITimespan: four digits of hours. A longer total stays there. */
const LONGEST_TIMESPAN = timespanToHundredths('9999:59:59.99');

/** Hundredths of a second as a CMITimespan, always with two decimals. */
export function hundredthsToTimespan(hundredths: number): string {
  const total = Math.min(hundredths, LONGEST_TIMESPAN);
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${pad(total / 360000)}:${pad((total / 6000) % 60)}:${pad((total / 100) % 60)}.${pad(total % 100)}`;
}
