// Saved work to and from as few printable characters as we can: a learner's words have 4,096 of them (DESIGN, section 6).
import { DIGITS, endOf, newTape, type Tape } from './arithmetic';
import { codeByte, memory } from './model';
import { PRIMING } from './priming';

/** Any text to and from printable ASCII. */
export interface TextCoder {
  /**
   * The text in a few characters; fast when it begins as the last one did. Half a pair of surrogates becomes U+FFFD. A text
   * beyond 256 KB comes back as it is, for decoding so much would hold up a launch; only an LMS without a limit takes it.
   */
  encode(text: string): string;
  /** The text; any other text from what `encode` never wrote: cut, altered, of another version. Never throws. */
  decode(value: string): string;
}

/** Version 1. JSON does not begin so. */
const VERSION_MARK = 'm';

/** Bytes of text at most. Nonsense can promise any number of them, and must not hold up a launch for more than a second. */
const MOST_BYTES = 1 << 18;

/** Never in UTF-8, so it can end a text. */
const END = 255;

/** Bytes before a change that are sooner coded again than missed: the next change may be a little before this one. */
const NEAR = 200;

/** All that is needed to go on from a place in a text. */
interface Snapshot {
  at: number;
  memory: Int32Array;
  tape: Tape;
}

/** The model is primed once, when the script starts: some ms on a slow computer. */
const PRIMED = primed();

function primed(): Snapshot {
  const nowhere = newTape();
  for (const byte of toBytes(PRIMING)) codeByte(nowhere, byte);
  codeByte(nowhere, END);
  return snapshot(0, newTape());
}

function snapshot(at: number, tape: Tape): Snapshot {
  return { at, memory: memory.slice(), tape: { ...tape } };
}

/** A coder, which remembers the last text. */
export function textCoder(): TextCoder {
  let last = toBytes('');
  /** To go on from there: what was edited last stands last, so most of a text is as it was. */
  let kept = PRIMED;

  const encode = (text: string): string => {
    const bytes = toBytes(text);
    if (bytes.length > MOST_BYTES) return text;
    let common = 0;
    while (common < bytes.length && bytes[common] === last[common]) common += 1;
    last = bytes;
    if (kept.at > common) kept = PRIMED;
    memory.set(kept.memory);
    const tape = { ...kept.tape };
    const next = (common > NEAR ? common : bytes.length) - NEAR;
    for (let { at } = kept; at < bytes.length; at += 1) {
      if (at === next) kept = snapshot(at, tape);
      codeByte(tape, bytes[at]);
    }
    codeByte(tape, END);
    return VERSION_MARK + endOf(tape);
  };

  const decode = (value: string): string => {
    memory.set(PRIMED.memory);
    const tape = newTape(value.slice(VERSION_MARK.length));
    const bytes: number[] = [];
    for (let byte = codeByte(tape); byte !== END; byte = codeByte(tape)) {
      if (bytes.push(byte) > MOST_BYTES || tape.written.length > value.length + DIGITS) break;
    }
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
  };

  return { encode, decode };
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
