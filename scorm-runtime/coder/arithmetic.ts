// Arithmetic coding straight into printable characters: each bit takes the share of an interval that its chance gives it.
// FROZEN: saved work is written with it.

/** The 94 of ASCII but for nine: the 85 that JSON, HTML or a URL has not to escape. */
const ALPHABET = String.fromCharCode(...Array.from({ length: 94 }, (_, at) => at + 33)).replace(/["%&'+<>\\`]/g, '');
const BASE = ALPHABET.length;

/** The bounds have six digits: times 4096 they are still whole numbers, which every browser knows exactly (below 2^53). */
export const DIGITS = 6;
const TOP = BASE ** (DIGITS - 1);

/** Where coding stands. A copy is a snapshot. */
export interface Tape {
  /** Both bounds belong to the interval. */
  low: number;
  high: number;
  /** What is certain of the value, behind as many zeros as the bounds have digits. */
  written: string;
  /** The value that is read, and its digits that stand beside the bounds. */
  value?: string;
  ahead: number;
}

/** To read `value`, or without one to write. The first digits are fetched as all others are, by what is certain: none but zero. */
export function newTape(value?: string): Tape {
  return { low: 0, high: 0, written: '', value, ahead: 0 };
}

/** Writes `bit`, or reads one. `chance` is that of a 1 in 4096ths, never 0 and never all of them. */
export function codeBit(tape: Tape, chance: number, bit: number): number {
  settle(tape);
  const split = tape.low + Math.floor(((tape.high - tape.low) * chance) / 4096);
  const taken = tape.value === undefined ? bit : Number(tape.ahead <= split);
  if (taken) tape.high = split;
  else tape.low = split + 1;
  return taken;
}

/** Until their first digits differ, the bounds give theirs away and get another. Nothing follows a value's end but zeros. */
function settle(tape: Tape): void {
  const { value = '' } = tape;
  for (let first = firstOf(tape.low); first === firstOf(tape.high); first = firstOf(tape.low)) {
    tape.low = (tape.low % TOP) * BASE;
    tape.high = (tape.high % TOP) * BASE + BASE - 1;
    tape.ahead = (tape.ahead % TOP) * BASE + ALPHABET.indexOf(value.charAt(tape.written.length));
    tape.written += ALPHABET[first];
  }
}

/** All that was written. The classic slip is to flush the low end itself: one digit above it is inside whatever follows. */
export function endOf(tape: Tape): string {
  settle(tape);
  return tape.written.slice(DIGITS) + ALPHABET[firstOf(tape.low) + 1];
}

function firstOf(bound: number): number {
  return Math.floor(bound / TOP);
}
