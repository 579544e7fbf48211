// Foretells text bit by bit: counters for several contexts, mixed (context mixing, after Mahoney's PAQ and lpaq; own code).
// FROZEN: saved work is written with it. Any change that alters one chance makes every saved value unreadable.

/**
 * Everything that the model has learned, in one array, so that a copy of it is a snapshot. Whole numbers only, and every
 * product stays below 2^53: all browsers agree on every bit (DESIGN, section 6).
 */
export type Memory = Int32Array;

/** Cells for counters, 2^18 (DESIGN, section 6): 10,000 characters of prose use about 100,000. */
const CELL_BITS = 18;
const CELLS = 1 << CELL_BITS;
/** Cells looked at before one of another context is given up. */
const TRIES = 6;

/** A cell: 12 bits that tell contexts apart, a chance of 15 bits, how often it was met in 5 bits. */
const CHECK_SHIFT = 20;
const COUNT_BITS = 5;
const MOST_COUNTED = 31;
const MOST_CHANCE = 0x7fff;
const EVEN_CHANCE = 1 << 14;

/** The last 0 to 4 bytes; the last sign with the last byte; the letters of the word so far, whatever their case. */
const ORDERS = 5;
const SIGN = ORDERS;
const WORD = ORDERS + 1;
const CONTEXTS = ORDERS + 2;

/** Two mixers. One is chosen by which of the longer contexts were met before and how often the last of them, in eights. */
const FIRST_LONGER = 3;
const SETS = 4 << (CONTEXTS - FIRST_LONGER);
/** The other is chosen by the bits of this byte so far. */
const PARTIALS = 256;
const WEIGHTS = CELLS;
const HASHES = WEIGHTS + (SETS + PARTIALS) * CONTEXTS;
const SIZE = HASHES + CONTEXTS + 1;
/** The last byte that is neither letter nor space. */
const LAST_SIGN = HASHES + CONTEXTS;

/** A fifth, for weights are in 65536ths; and how fast the sets of each mixer learn. */
const FIRST_WEIGHT = 13_000;
const SPEED_KNOWN = 8;
const SPEED_BITS = 14;

/** Large odd numbers that spread contexts over the cells; without meaning. */
const SPREAD = 0x2f0b4c47;
const SPREAD_MORE = 0x2c1b3c6d;

/** Chances are in 4096ths; their logits, ln(p / (1 − p)), in 256ths, and never beyond 8 on either side. */
const CHANCES = 4096;
const LOGIT_LIMIT = 2047;
const logits = new Int32Array(CHANCES);
const chances = new Int32Array(CHANCES);
/** How far a chance moves to what came: a lot at first, in 65536ths. */
const paces = new Int32Array(MOST_COUNTED + 1);

/** Of the bit at hand, by context: its cell, what stands there, and the logit of its chance. */
const cells = new Int32Array(CONTEXTS);
const values = new Int32Array(CONTEXTS);
const inputs = new Int32Array(CONTEXTS);

/** A model that has learned nothing. */
export function emptyMemory(): Memory {
  fillTables();
  return new Int32Array(SIZE).fill(FIRST_WEIGHT, WEIGHTS, HASHES);
}

/** A logit is the sum of 1 / (p (1 − p)), taken between the steps; no Math.log, whose last digit is each browser's choice. */
function fillTables(): void {
  let sum = 0;
  for (let chance = CHANCES / 2; chance < CHANCES; chance += 1) {
    const logit = Math.min(LOGIT_LIMIT, sum >> 16);
    logits[chance] = logit;
    logits[CHANCES - 1 - chance] = -logit;
    sum += Math.floor(2 ** 38 / ((2 * chance + 1) * (2 * (CHANCES - chance) - 1)));
  }
  for (let place = 0, chance = 1; place < CHANCES; place += 1) {
    while (chance < CHANCES - 1 && at(logits, chance) < place - CHANCES / 2) chance += 1;
    chances[place] = chance;
  }
  for (let times = 0; times <= MOST_COUNTED; times += 1) paces[times] = Math.floor(327_680 / (5 * times + 6));
}

/** One byte: `decide` is asked for each bit, from the highest on, with the chance of a 1 in 4096ths. The model learns it. */
export function codeByte(memory: Memory, decide: (chance: number, place: number) => number): number {
  let partial = 1;
  for (let place = 7; place >= 0; place -= 1) {
    const known = WEIGHTS + look(memory, partial) * CONTEXTS;
    const bits = WEIGHTS + (SETS + partial) * CONTEXTS;
    const first = mix(memory, known);
    const second = mix(memory, bits);
    const bit = decide(at(chances, (first + second) >> 1), place);
    adjust(memory, known, (bit * CHANCES - at(chances, first)) * SPEED_KNOWN);
    adjust(memory, bits, (bit * CHANCES - at(chances, second)) * SPEED_BITS);
    count(memory, bit);
    partial = partial * 2 + bit;
  }
  remember(memory, partial & 255);
  return partial & 255;
}

/** Finds the counter of each context; gives the first mixer's set. */
function look(memory: Memory, partial: number): number {
  let met = 0;
  let often = 0;
  for (let context = 0; context < CONTEXTS; context += 1) {
    let hash = at(memory, HASHES + context) + Math.imul(partial + context * PARTIALS, SPREAD_MORE);
    hash = Math.imul(hash, SPREAD_MORE);
    hash = Math.imul(hash ^ (hash >>> 15), SPREAD);
    const check = (hash & 0xfff) << CHECK_SHIFT;
    let cell = hash >>> (32 - CELL_BITS);
    let value = at(memory, cell);
    for (let tries = TRIES; value && (value ^ check) >>> CHECK_SHIFT; value = --tries && at(memory, cell))
      cell = (cell + 1) & (CELLS - 1);
    const times = value & MOST_COUNTED;
    if (times) {
      met |= (1 << context) >> FIRST_LONGER;
      often = times;
    }
    value ||= check | (EVEN_CHANCE << COUNT_BITS);
    cells[context] = cell;
    values[context] = value;
    inputs[context] = at(logits, (value >> (COUNT_BITS + 3)) & (CHANCES - 1));
  }
  return met * 4 + (often >> 3);
}

/** Adds up the weighted logits; gives the place of the sum's chance in the table. */
function mix(memory: Memory, weights: number): number {
  let sum = 0;
  for (let context = 0; context < CONTEXTS; context += 1)
    sum = (sum + Math.imul(at(inputs, context), at(memory, weights + context))) | 0;
  return Math.max(1, Math.min(CHANCES - 1, (sum >> 16) + CHANCES / 2));
}

/** Contexts that foretold the bit gain weight. */
function adjust(memory: Memory, weights: number, error: number): void {
  for (let context = 0; context < CONTEXTS; context += 1)
    memory[weights + context] = at(memory, weights + context) + (Math.imul(at(inputs, context), error) >> 14);
}

/** Moves each counter towards the bit. */
function count(memory: Memory, bit: number): void {
  for (let context = 0; context < CONTEXTS; context += 1) {
    const value = at(values, context);
    const times = value & MOST_COUNTED;
    const missing = bit * MOST_CHANCE - ((value >> COUNT_BITS) & MOST_CHANCE);
    const moved = (Math.imul(missing, at(paces, times)) >> 16) << COUNT_BITS;
    memory[at(cells, context)] = value + moved + (times < MOST_COUNTED ? 1 : 0);
  }
}

/** The contexts of the next byte. The hash of the last n bytes is made from that of the n − 1 before. */
function remember(memory: Memory, byte: number): void {
  for (let order = ORDERS - 1; order > 0; order -= 1)
    memory[HASHES + order] = Math.imul(at(memory, HASHES + order - 1) + byte + 1, SPREAD);
  const letter = byte | 32;
  if (byte > 127 || (letter > 96 && letter < 123)) {
    memory[HASHES + WORD] = Math.imul(at(memory, HASHES + WORD) + letter, SPREAD);
  } else {
    memory[HASHES + WORD] = 0;
    if (byte !== 32) memory[LAST_SIGN] = byte;
  }
  memory[HASHES + SIGN] = Math.imul(at(memory, LAST_SIGN) * 256 + byte, SPREAD);
}

/** No place outside the arrays is ever asked for, which the type checker cannot see. */
function at(numbers: Int32Array, place: number): number {
  return numbers[place] as number;
}
