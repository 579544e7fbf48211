// Progress to and from the few ASCII characters that an LMS keeps for us (cmi.suspend_data).
import { SUSPEND_DATA_LENGTH } from '../src/formats/scorm12/limits';
import type { Progress } from '../src/model/progress';
import { longQuizzes, mergeQuizzes, shortQuizzes, withoutLongest } from './quiz-codec';

/** Raised when a new build writes what an old one could misread. Whatever can be used of another version is used. */
const VERSION = 1;

/** Starts the compact form; JSON never starts so. */
const COMPACT = 'c1';

/** A page id as 30 bits: among 300 pages the odds that two share one are 1 in 24,000, and 300 pages take 1,500 characters. */
const HASH_LENGTH = 5;
const HASH_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Marks the hash of a page that this build does not have, so that a later build which has it again finds it seen. */
const UNKNOWN = '~';

/** An attempt's id, never to be mistaken for the quizzes' JSON. */
const ATTEMPT = /^[0-9a-z]{1,16}$/;

/** No progress at all. */
export function emptyProgress(): Progress {
  return { seen: [], finished: false };
}

/** Plain JSON while that fits the 4,096 characters of the standard, the compact form beyond. */
export function encodeProgress(progress: Progress): string {
  const { attempt, page, seen, finished, quizzes } = progress;
  const short = quizzes && shortQuizzes(quizzes);
  const plain = ascii(JSON.stringify({ v: VERSION, attempt, page, seen, finished, quizzes: short }));
  return plain.length <= SUSPEND_DATA_LENGTH ? plain : encodeCompact(progress);
}

/**
 * What an LMS can hold of it. Status, pages and quiz results always; answers as long as there is room, the longest give
 * way first. `whole` is false when some did: they need another place.
 */
export function fitProgress(progress: Progress): { value: string; whole: boolean } {
  let fitting = progress;
  for (;;) {
    const value = encodeProgress(fitting);
    const quizzes = fitting.quizzes && withoutLongest(fitting.quizzes);
    if (value.length <= SUSPEND_DATA_LENGTH || !quizzes) return { value, whole: fitting === progress };
    fitting = { ...fitting, quizzes };
  }
}

/** Reads what it can: garbage gives no progress, another version's value its known parts. Never throws. */
export function decodeProgress(value: string, pages: readonly string[]): Progress {
  if (value.startsWith(COMPACT)) return decodeCompact(value, pages);
  return fromJson(value);
}

/** Two accounts of the same learner: nothing that either has is lost; `newer` says where the learner is. */
export function mergeProgress(older: Progress, newer: Progress): Progress {
  const quizzes = mergeQuizzes(older.quizzes, newer.quizzes);
  const attempt = newer.attempt ?? older.attempt;
  return {
    attempt,
    page: newer.page ?? older.page,
    seen: unique([...older.seen, ...newer.seen]),
    finished: older.finished || newer.finished,
    ...(quizzes ? { quizzes } : {}),
  };
}

function fromJson(json: string): Progress {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (_notJson) {
    return emptyProgress();
  }
  if (typeof value !== 'object' || value === null) return emptyProgress();
  const { attempt, page, seen, finished, quizzes } = value as Record<string, unknown>;
  const known = longQuizzes(quizzes);
  return {
    ...(typeof attempt === 'string' && ATTEMPT.test(attempt) ? { attempt } : {}),
    ...(typeof page === 'string' ? { page } : {}),
    seen: Array.isArray(seen) ? unique(seen.filter((id) => typeof id === 'string')) : [],
    finished: finished === true,
    ...(known ? { quizzes: known } : {}),
  };
}

/** The quizzes stand last, where a build that knows none does not look. */
function encodeCompact({ attempt, page, seen, finished, quizzes }: Progress): string {
  const here = page === undefined ? '' : hashOf(page);
  const more = (attempt ? `:${attempt}` : '') + (quizzes ? `:${ascii(JSON.stringify(shortQuizzes(quizzes)))}` : '');
  return `${COMPACT}:${finished ? 1 : 0}:${here}:${seen.map(hashOf).join('')}${more}`;
}

function decodeCompact(value: string, pages: readonly string[]): Progress {
  const [, finished, here = '', hashes = '', ...more] = value.split(':');
  const ids = new Map(pages.map((id) => [hashOf(id), id] as const));
  const seen = (hashes.match(new RegExp(`[\\w-]{${HASH_LENGTH}}`, 'g')) ?? []).map(
    (hash) => ids.get(hash) ?? UNKNOWN + hash,
  );
  const page = ids.get(here);
  const attempt = ATTEMPT.test(more[0] ?? '') ? more.shift() : undefined;
  const quizzes = more.length > 0 ? fromJson(`{"quizzes":${more.join(':')}}`).quizzes : undefined;
  return {
    attempt,
    page,
    seen: unique(seen),
    finished: finished === '1',
    ...(quizzes ? { quizzes } : {}),
  };
}

/** FNV-1a, 32 bits, of which 30 are kept; frozen, for learners' records are written with it. */
function hashOf(id: string): string {
  if (id.startsWith(UNKNOWN)) return id.slice(UNKNOWN.length);
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  let letters = '';
  for (let bit = 0; letters.length < HASH_LENGTH; bit += 6) letters += HASH_LETTERS.charAt((hash >>> bit) & 63);
  return letters;
}

/** Some LMSs count bytes, some lose what is not ASCII: `é` travels as JSON's own escape. */
function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
