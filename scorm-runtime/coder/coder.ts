// Saved work to and from as few printable characters as we can: a learner's words have 4,096 of them (DESIGN, section 6).
import { ALPHABET, BASE, codeBit, endOf, newTape, type Tape } from './arithmetic';
import { codeByte, emptyMemory, type Memory } from './model';
import { PRIMING } from './priming';

/** Any text to and from printable ASCII. */
export interface TextCoder {
  /**
   * The text in a few characters; fast when it begins as the last one did. Half a pair of surrogates becomes U+FFFD. A text
   * beyond 256 KB comes back as it is, for decoding so much would hold up a launch; only an LMS without a limit takes it.
   */
  encode(text: string): string;
  /** The text, or undefined for what `encode` never wrote: cut, altered, of another version. Never throws. */
  decode(value: string): string | undefined;
}

/** Version 1. Neither JSON nor the compact form of progress begins so. */
const VERSION_MARK = 'm';

/** Of 614,125 damaged values one could pass for a whole one. */
const CHECK_LENGTH = 3;
/** Shares no factor with 85, and is beyond any byte. */
const CHECK_FACTOR = 257;

/** Bytes of text at most. Nonsense can promise any number of them, and must not hold up a launch for more than a second. */
const MOST_BYTES = 1 << 18;

/** Never in UTF-8, so it can end a text. */
const END = 255;

/** Besides the one after priming; each takes a megabyte. */
const MOST_SNAPSHOTS = 3;
/** Bytes that are sooner coded again than kept. */
const NEAR = 200;

/** All that is needed to go on from a place in a text. */
interface Snapshot {
  at: number;
  memory: Memory;
  tape: Tape;
}

/** A coder. It reads its priming text at the first use (some tens of ms on a slow computer) and remembers the last text. */
export function textCoder(): TextCoder {
  const memory = emptyMemory();
  let tape = newTape();
  let last: Uint8Array = new Uint8Array();
  let primed: Snapshot | undefined;
  let snapshots: Snapshot[] = [];

  /** Writes the byte, or without one reads the next. */
  const code = (byte?: number): number =>
    codeByte(memory, (chance, place) => codeBit(tape, chance, byte === undefined ? byte : (byte >> place) & 1));

  const snapshot = (at: number): Snapshot => ({ at, memory: memory.slice(), tape: { ...tape } });

  const prime = (): Snapshot => {
    for (const byte of toBytes(PRIMING)) code(byte);
    code(END);
    tape = newTape();
    return snapshot(0);
  };

  /** Goes back to the last snapshot that is not behind `place`; says where that is. */
  const resume = (place: number): number => {
    primed ??= prime();
    snapshots = snapshots.filter(({ at }) => at <= place);
    const from = snapshots[snapshots.length - 1] ?? primed;
    memory.set(from.memory);
    tape = { ...from.tape };
    return from.at;
  };

  const written = (bytes: Iterable<number>): string => VERSION_MARK + checkOf(bytes) + endOf(tape);

  const encode = (text: string): string => {
    const bytes = toBytes(text);
    if (bytes.length > MOST_BYTES) return text;
    let common = 0;
    while (common < bytes.length && bytes[common] === last[common]) common += 1;
    let at = resume(common);
    // What was edited last stands last: the nearer to the end, the closer the snapshots.
    let next = common - at > NEAR ? common : (at + bytes.length) >> 1;
    for (; at < bytes.length; at += 1) {
      if (at === next && bytes.length - at > NEAR / 2) {
        if (snapshots.length === MOST_SNAPSHOTS) snapshots.shift();
        snapshots.push(snapshot(at));
        next = (at + bytes.length) >> 1;
      }
      code(bytes[at]);
    }
    last = bytes;
    code(END);
    return written(bytes);
  };

  const decode = (value: string): string | undefined => {
    resume(0);
    tape = newTape(value.slice(VERSION_MARK.length + CHECK_LENGTH));
    const bytes: number[] = [];
    for (let byte = code(); byte !== END; byte = code()) {
      if (bytes.push(byte) > MOST_BYTES || tape.written.length > value.length) return undefined;
    }
    // Reading writes the same again, so a single strange character, or one too many, is found.
    if (written(bytes) !== value) return undefined;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
  };

  return { encode, decode };
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes as digits of one long number, of which the remainder is kept: every product stays a whole number that is exact. */
function checkOf(bytes: Iterable<number>): string {
  let rest = 0;
  for (const byte of bytes) rest = (rest * CHECK_FACTOR + byte + 1) % BASE ** CHECK_LENGTH;
  let check = '';
  for (; check.length < CHECK_LENGTH; rest = Math.floor(rest / BASE)) check += ALPHABET[rest % BASE];
  return check;
}
