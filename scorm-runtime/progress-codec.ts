// Progress to and from the few ASCII characters that an LMS keeps for us (cmi.suspend_data).
import { SUSPEND_DATA_LENGTH } from '../src/formats/scorm12/limits';
import type { Progress } from '../src/model/progress';
import { mergeQuizzes, withoutLong } from './quiz-progress';

/** Raised when a new build writes what an old one could misread. */
const VERSION = 1;

/** A page id as 30 bits: among 300 pages the odds that two share one are 1 in 24,000. */
const HASH_LENGTH = 6;

/** Shorter steps would keep a little more of what does not fit, and take longer. */
const LESS = 0.9;

/** Brought by packages with worksheets, for their words are many. */
export interface WordCoding {
  /** Any text as ASCII that is shorter, and does not begin like JSON; and that text again, or any other from what is not it. */
  coder: { encode(text: string): string; decode(value: string): string };
  merge(older: Progress, newer?: Progress): Partial<Progress>;
  /** Less of it, when the value is `excess` times as long as it may be; undefined when nothing of it is left. */
  lighten(progress: Progress, excess: number): Progress | undefined;
}

/** No progress at all. */
export function emptyProgress(): Progress {
  return { seen: [], finished: false };
}

/** As JSON, whatever its length: progress as it is, and a check by which a whole value is known. */
export function plainProgress({ quizzes, worksheets, ...rest }: Progress): string {
  // What was edited last stands last but for short things: little is new for the coder when only that has changed.
  const progress = { quizzes, worksheets, ...rest };
  return JSON.stringify({ ...progress, v: checkOf(progress) });
}

/** Plain JSON while that fits the 4,096 characters of the standard; beyond, where there are worksheets, by the coder. */
export function encodeProgress(progress: Progress, words?: WordCoding): string {
  const plain = plainProgress(progress);
  const value = ascii(plain);
  return value.length > SUSPEND_DATA_LENGTH && words ? words.coder.encode(plain) : value;
}

/** A value, and what of the progress is in it: the same object when all of it is. */
interface Fitted {
  value: string;
  kept: Progress;
}

/**
 * What an LMS that takes `room` characters can hold of it. Status, pages and quiz results always; then the answers of quizzes,
 * of which the longest give way first, and before them what was written in worksheets, the oldest first. What is not kept
 * needs another place. `excess`: by how much it is too long as far as is known, which saves trials.
 */
export function fitProgress(progress: Progress, room: number, words?: WordCoding, excess = 1): Fitted {
  let kept = (excess > 1 && words?.lighten(progress, excess)) || progress;
  let longest = room;
  for (;;) {
    const value = encodeProgress(kept, words);
    if (value.length <= room || longest < 1) return { value, kept };
    longest *= LESS;
    kept = words?.lighten(kept, value.length / room) ?? { ...kept, quizzes: withoutLong(kept.quizzes ?? {}, longest) };
  }
}

/**
 * What was saved. Undefined when the value is not whole: cut, altered, of another version, not ours. Never throws. As only a
 * whole value is read, and only this file writes such, nothing in it is checked again.
 */
export function readProgress(value: string, words?: WordCoding): Progress | undefined {
  try {
    const { v, ...progress } = JSON.parse(!words || value.startsWith('{') ? value : words.coder.decode(value));
    return v === checkOf(progress) ? progress : undefined;
  } catch (_notJson) {
    return undefined;
  }
}

/** Two accounts of the same learner: nothing that either has is lost; `newer`, if there is one, says where the learner is. */
export function mergeProgress(older: Progress, newer?: Progress, words?: WordCoding): Progress {
  return {
    ...older,
    ...newer,
    page: newer?.page ?? older.page,
    seen: [...new Set([...older.seen, ...(newer?.seen ?? [])])],
    finished: older.finished || !!newer?.finished,
    // The first day on which it was: who finishes again on another device has finished before.
    on: [older.on, newer?.on].sort()[0],
    quizzes: mergeQuizzes(older.quizzes, newer?.quizzes),
    ...words?.merge(older, newer),
  };
}

/** Of the JSON without its blanks: an LMS that makes two of them one has lost nothing that a learner would miss. */
function checkOf(progress: object): string {
  return VERSION + hashOf(JSON.stringify(progress).replace(/\s/g, ''));
}

/** FNV-1a, 32 bits, of which 30 are kept; frozen, for learners' records are written with it. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 2).toString(36).padStart(HASH_LENGTH, '0');
}

/** Some LMSs count bytes, some lose what is not ASCII: `é` travels as JSON's own escape. */
function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
