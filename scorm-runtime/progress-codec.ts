// Progress to and from the few ASCII characters that an LMS keeps for us (cmi.suspend_data).
import { SUSPEND_DATA_LENGTH } from '../src/formats/scorm12/limits';
import type { Progress } from '../src/model/progress';
import { isObject } from './answers-codec';
import { longQuizzes, mergeQuizzes, shortQuizzes, withoutLongest } from './quiz-codec';

/** Raised when a new build writes what an old one could misread. Whatever can be used of another version is used. */
const VERSION = 1;

/** A page id as 30 bits: among 300 pages the odds that two share one are 1 in 24,000, and 300 pages take 1,800 characters. */
const HASH_LENGTH = 6;

/** Marks the hash of a page that this build does not have, so that a later build which has it again finds it seen. */
const UNKNOWN = '~';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Brought by packages with worksheets, for their words are many. */
export interface WordCoding {
  /** Any text as ASCII that is shorter, and does not begin like JSON. */
  coder: { encode(text: string): string; decode(value: string): string | undefined };
  /** What was written, as part of the JSON. */
  short(progress: Progress): object;
  /** The same, from an LMS's text. */
  long(record: Record<string, unknown>): Partial<Progress>;
  merge(older: Progress, newer: Progress): Partial<Progress>;
  /** Less of it, when the value is `excess` times as long as it may be; undefined when nothing of it is left. */
  lighten(progress: Progress, excess: number): Progress | undefined;
}

/** No progress at all. */
export function emptyProgress(): Progress {
  return { seen: [], finished: false };
}

/** As JSON, whatever its length. */
export function plainProgress(progress: Progress, words?: WordCoding): string {
  return toJson(progress, progress.seen, words);
}

/**
 * Plain JSON while that fits the 4,096 characters of the standard; beyond, pages as hashes, and where there are worksheets all of
 * it by the coder.
 */
export function encodeProgress(progress: Progress, words?: WordCoding): string {
  const plain = ascii(plainProgress(progress, words));
  if (plain.length <= SUSPEND_DATA_LENGTH) return plain;
  const dense = toJson(progress, progress.seen.map(hashOf).join(''), words);
  return words ? words.coder.encode(dense) : ascii(dense);
}

/** What was edited last stands last but for the pages: little is new for the coder when only that has changed. */
function toJson(progress: Progress, seen: unknown, words?: WordCoding): string {
  const { attempt, page, finished, on, quizzes } = progress;
  const activities = { quizzes: quizzes && shortQuizzes(quizzes), ...words?.short(progress) };
  return JSON.stringify({ ...activities, v: VERSION, attempt, page, finished, on, seen });
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
  for (;;) {
    const value = encodeProgress(kept, words);
    const less = value.length > room && (words?.lighten(kept, value.length / room) ?? withoutLongestAnswer(kept));
    if (!less) return { value, kept };
    kept = less;
  }
}

function withoutLongestAnswer(progress: Progress): Progress | undefined {
  const quizzes = progress.quizzes && withoutLongest(progress.quizzes);
  return quizzes && { ...progress, quizzes };
}

/** Reads what it can: garbage gives no progress, another version's value its known parts. Never throws. */
export function decodeProgress(value: string, pages: readonly string[], words?: WordCoding): Progress {
  return readProgress(value, pages, words) ?? emptyProgress();
}

/** The same; undefined when nothing of it can be read. */
export function readProgress(value: string, pages: readonly string[], words?: WordCoding): Progress | undefined {
  return fromJson(words?.coder.decode(value) ?? value, pages, words);
}

/** Two accounts of the same learner: nothing that either has is lost; `newer`, if there is one, says where the learner is. */
export function mergeProgress(older: Progress, newer: Progress | undefined, words?: WordCoding): Progress {
  if (!newer) return older;
  return {
    attempt: newer.attempt ?? older.attempt,
    page: newer.page ?? older.page,
    seen: unique([...older.seen, ...newer.seen]),
    finished: older.finished || newer.finished,
    // The first day on which it was: who finishes again on another device has finished before.
    on: [older.on, newer.on].sort()[0],
    quizzes: mergeQuizzes(older.quizzes, newer.quizzes),
    ...words?.merge(older, newer),
  };
}

function fromJson(json: string, pages: readonly string[], words?: WordCoding): Progress | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (_notJson) {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { attempt, page, seen, finished, on, quizzes } = value;
  const ids = typeof seen === 'string' ? pagesIn(seen, pages) : [seen].flat().filter((id) => typeof id === 'string');
  return {
    attempt: textIn(attempt),
    page: textIn(page),
    seen: unique(ids),
    finished: finished === true,
    on: textIn(on)?.match(DAY)?.[0],
    quizzes: longQuizzes(quizzes),
    ...words?.long(value),
  };
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The pages of joined hashes. */
function pagesIn(hashes: string, pages: readonly string[]): string[] {
  const ids = new Map(pages.map((id) => [hashOf(id), id] as const));
  const all = hashes.match(new RegExp(`\\w{${HASH_LENGTH}}`, 'g')) ?? [];
  return all.map((hash) => ids.get(hash) ?? UNKNOWN + hash);
}

/** FNV-1a, 32 bits, of which 30 are kept; frozen, for learners' records are written with it. */
export function hashOf(id: string): string {
  if (id.startsWith(UNKNOWN)) return id.slice(UNKNOWN.length);
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 2).toString(36).padStart(HASH_LENGTH, '0');
}

/** Some LMSs count bytes, some lose what is not ASCII: `é` travels as JSON's own escape. */
function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
