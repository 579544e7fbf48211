// Foretells text bit by bit: counters for several contexts, mixed (context mixing, after Mahoney's PAQ and lpaq; own code).
// FROZEN: saved work is written with it. Any change that alters one chance makes every saved value unreadable.
import { codeBit, type Tape } from './arithmetic';

/** Cells for counters: 10,000 characters of prose use about 100,000. */
const CELL_BITS = 19;
const CELLS = 1 << CELL_BITS;
/** Cells looked at before one of another context is given up. */
const TRIES = 6;

/** A cell: 12 bits that tell contexts apart, a chance of 15 bits, how often it was met in 5 bits. */
const CHECK_SHIFT = 20;
const COUNT_BITS = 5;
const MOST_COUNTED = 31;
const MOST_CHANCE = 0x7fff;
const EVEN_CHANCE = 1 << 14;

/** The last 0 to 5 bytes; the letters of the word so far, whatever their case. */
const ORDERS = 6;
const WORD = ORDERS;
const CONTEXTS = ORDERS + 1;

/** Two sets of weights are added. One is chosen by the last context that was met before, and whether that was often. */
const SETS = 2 * CONTEXTS;
/** The other is chosen by the bits of this byte so far. */
const PARTIALS = 256;
const WEIGHTS = CELLS;
const HASHES = WEIGHTS + (SETS + PARTIALS) * CONTEXTS;
const SIZE = HASHES + CONTEXTS;

/** A fifth, for two of them make a weight in 131072ths; and how fast they learn. */
const FIRST_WEIGHT = 13_000;
const SPEED = 8;

/** Large odd numbers that spread contexts over the cells; without meaning. */
const SPREAD = 0x2f0b4c47;
const SPREAD_WORD = 0x2c1b3c6d;

/** Chances are in 4096ths; their logits, ln(p / (1 − p)), in 256ths, and below 8 on either side. */
const CHANCES = 4096;
const EVEN = CHANCES / 2;
const logits = new Int32Array(CHANCES);
const chances = new Int32Array(CHANCES);

/** Of the bit at hand, by context: its cell, and the logit of its chance. */
const cells = new Int32Array(CONTEXTS);
const inputs = new Int32Array(CONTEXTS);

/**
 * Everything that the model has learned, in one array, so that a copy of it is a snapshot; whoever codes puts one back first.
 * Whole numbers only, and every product stays below 2^53: all browsers agree on every bit (DESIGN, section 6).
 */
export const memory = new Int32Array(SIZE).fill(FIRST_WEIGHT, WEIGHTS, HASHES);

fillTables();

/** A chance grows with its logit by p (1 − p); no Math.exp, whose last digit is each browser's choice. No counter is ever surer. */
function fillTables(): void {
  let fine = 2 ** 25;
  let next = EVEN;
  for (let logit = 0; logit < EVEN; logit += 1) {
    const chance = fine >> 14;
    chances[EVEN + logit] = chance;
    chances[EVEN - logit] = CHANCES - chance;
    for (; next <= chance; next += 1) {
      logits[next] = logit;
      logits[CHANCES - next] = -logit;
    }
    fine += Math.floor((fine * (2 ** 26 - fine)) / 2 ** 34);
  }
}

/** Writes the byte on the tape, or reads one that is written there, bit by bit from the highest on, and learns it. */
export function codeByte(tape: Tape, byte = 0): number {
  let partial = 1;
  for (let place = 7; place >= 0; place -= 1) {
    const known = WEIGHTS + look(partial) * CONTEXTS;
    const bits = WEIGHTS + (SETS + partial) * CONTEXTS;
    const chance = sure(chances[mix(known, bits)]);
    const bit = codeBit(tape, chance, (byte >> place) & 1);
    learn(known, bits, bit, (bit * CHANCES - chance) * SPEED);
    partial = partial * 2 + bit;
  }
  remember(partial & 255);
  return partial & 255;
}

/** Finds the counter of each context; gives the number of the first set of weights. */
function look(partial: number): number {
  let set = 0;
  for (let context = 0; context < CONTEXTS; context += 1) {
    const hash = Math.imul(sure(memory[HASHES + context]) + partial, SPREAD);
    const check = hash << CHECK_SHIFT;
    let cell = hash >>> (32 - CELL_BITS);
    let value = sure(memory[cell]);
    for (let tries = TRIES; value && (value ^ check) >>> CHECK_SHIFT; value = --tries && sure(memory[cell]))
      cell = (cell + 1) % CELLS;
    const times = value & MOST_COUNTED;
    if (times) set = context * 2 + (times >> 4);
    memory[cell] = value ||= check | (EVEN_CHANCE << COUNT_BITS);
    cells[context] = cell;
    inputs[context] = sure(logits[chanceIn(value) >> 3]);
  }
  return set;
}

/** Adds up the weighted logits; gives the place of the sum's chance in the table. */
function mix(known: number, bits: number): number {
  let sum = 0;
  for (let context = 0; context < CONTEXTS; context += 1)
    sum += sure(inputs[context]) * (sure(memory[known + context]) + sure(memory[bits + context]));
  return Math.max(1, Math.min(CHANCES - 1, EVEN + Math.floor(sum / 2 ** 17)));
}

/** Contexts that foretold the bit gain weight, and each counter moves towards it: a lot at first. */
function learn(known: number, bits: number, bit: number, error: number): void {
  for (let context = 0; context < CONTEXTS; context += 1) {
    const more = (sure(inputs[context]) * error) >> 14;
    memory[known + context] = sure(memory[known + context]) + more;
    memory[bits + context] = sure(memory[bits + context]) + more;
    const cell = sure(cells[context]);
    const value = sure(memory[cell]);
    const times = value & MOST_COUNTED;
    const moved = ((bit * MOST_CHANCE - chanceIn(value)) * 5) / (times * 5 + 6);
    memory[cell] = value + (moved << COUNT_BITS) + (times < MOST_COUNTED ? 1 : 0);
  }
}

/** The contexts of the next byte. The hash of the last n bytes is made from that of the n − 1 before; no letter comes before A. */
function remember(byte: number): void {
  for (let order = ORDERS - 1; order > 0; order -= 1)
    memory[HASHES + order] = Math.imul(sure(memory[HASHES + order - 1]) + byte + 1, SPREAD);
  memory[HASHES + WORD] = byte < 65 ? 0 : Math.imul(sure(memory[HASHES + WORD]) + (byte | 32), SPREAD_WORD);
}

function chanceIn(value: number): number {
  return (value >> COUNT_BITS) & MOST_CHANCE;
}

/** No place outside the arrays is ever asked for, which the type checker cannot see. */
function sure(value: number | undefined): number {
  return value as number;
}
