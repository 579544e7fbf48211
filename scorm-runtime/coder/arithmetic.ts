// Arithmetic coding straight into printable characters: each bit takes the share of an interval that its chance gives it.
// FROZEN: saved work is written with it.

/** 85, without quotes, backslash, backtick, `<>&%+` and space: nothing that JSON, HTML or a URL has to escape. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_!#$()*,./:;=?@[]^{|}~';
export const BASE = ALPHABET.length;

/** The bounds have six digits: times 4096 they are still whole numbers, which every browser knows exactly (below 2^53). */
const DIGITS = 6;
const TOP = BASE ** (DIGITS - 1);

/** Where coding stands. A copy is a snapshot. */
export interface Tape {
  /** Both bounds belong to the interval. Their first digits always differ. */
  low: number;
  high: number;
  /** What is certain of the value. */
  written: string;
  /** The value when it is read, and its digits that stand beside the bounds. */
  value?: string;
  ahead: number;
}

/** To read `value`, or without one to write. */
export function newTape(value?: string): Tape {
  const tape: Tape = { low: 0, high: TOP * BASE - 1, written: '', value, ahead: 0 };
  for (let place = 0; place < DIGITS; place += 1) tape.ahead = tape.ahead * BASE + digitAt(tape, place);
  return tape;
}

/** Writes `bit`, or without one reads it. `chance` is that of a 1 in 4096ths, never 0 and never all of them. */
export function codeBit(tape: Tape, chance: number, bit?: number): number {
  const split = tape.low + Math.floor(((tape.high - tape.low) * chance) / 4096);
  const taken = bit ?? Number(tape.ahead <= split);
  if (taken) tape.high = split;
  else tape.low = split + 1;
  for (let first = firstOf(tape.low); first === firstOf(tape.high); first = firstOf(tape.low)) {
    tape.low = (tape.low - first * TOP) * BASE;
    tape.high = (tape.high - first * TOP) * BASE + BASE - 1;
    tape.ahead = (tape.ahead - first * TOP) * BASE + digitAt(tape, tape.written.length + DIGITS);
    tape.written += ALPHABET[first];
  }
  return taken;
}

/** All that was written. The classic slip is to flush the low end itself: one digit above it is inside whatever follows. */
export function endOf({ low, written }: Tape): string {
  return written + ALPHABET[firstOf(low) + 1];
}

function firstOf(bound: number): number {
  return Math.floor(bound / TOP);
}

/** Nothing follows the end but zeros. */
function digitAt({ value = '' }: Tape, place: number): number {
  return Math.max(0, ALPHABET.indexOf(value.charAt(place)));
}
