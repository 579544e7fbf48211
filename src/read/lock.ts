// Frozen ids (AUTHORING, section 6): what a page is called today must not lose what learners saved under yesterday's name.
import { RESERVED_IDS } from '../model/document-ids';
import type { Report } from '../report/report';
import { freezeIds } from './frozen-ids';

/** What the lock knows of one page. `retired` ids belong to no page now and are never given to another. */
export interface LockedPage {
  id: string;
  /** File name without number, date and ending. */
  name: string;
  title: string;
  retired?: true;
}

/** The kinds of things in a quiz or a worksheet that learners' answers hang on. */
const LOCKED_KINDS = [
  'quiz',
  'survey',
  'question',
  'option',
  'left',
  'right',
  'item',
  'gap',
  'row',
  // Of no type, or of several.
  'column',
  'text-column',
  'date-column',
  'choose-column',
  'worksheet',
  // In locks of earlier versions: of any type.
  'field',
  'text',
  'date',
  'choose',
  'list',
  'checklist',
  'grid',
] as const;

export type LockedKind = (typeof LOCKED_KINDS)[number];

/** What the lock knows of a quiz, a worksheet or a part of one. The order of parts is that of SCORM's letters, and never changes. */
export interface LockedPart {
  id: string;
  kind: LockedKind;
  /** Plain text by which it is recognised. */
  text: string;
  /** Of an activity: the page that it stands on. */
  page?: string;
  retired?: true;
  parts?: LockedPart[];
}

export interface LockedModule {
  pages: LockedPage[];
  /** And surveys. Absent from a module that never had one. */
  quizzes?: LockedPart[];
  /** Absent from a module that never had a worksheet. */
  worksheets?: LockedPart[];
}

export interface Lock {
  version: 1;
  /** Id of the course; locks of earlier versions do not have it. */
  course?: string;
  modules: Record<string, LockedModule>;
}

/** A page as the sources show it, before it has its id. */
export interface UnnamedPage {
  name: string;
  title: string;
  /** `id:` of its front matter. */
  explicitId?: string;
}

export const LOCK_FILE = 'carrel.lock.json';

export const EMPTY_LOCK: Lock = { version: 1, modules: Object.create(null) };

/** As page ids are made from file names and given in front matter. */
const PAGE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** As authors may write it in course.yml, or as it is made from a title such as "2026 at a glance". */
const COURSE_ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Reads a lock file; undefined, and reported, when it is not one. */
export function parseLock(text: string, report: Report): Lock | undefined {
  const lock = lockIn(text);
  if (lock) return lock;
  const conflict = text.split('\n').findIndex((line) => line.startsWith('<<<<<<<'));
  report('lock-unreadable', {
    place: { line: Math.max(0, conflict) + 1, column: 1 },
    reason: `The file ${LOCK_FILE} cannot be read, so Carrel cannot tell which ids learners' saved work hangs on.`,
    note: 'Restore the file from your version history (a merge may have left conflict marks in it). Only if no package was ever uploaded: delete it.',
  });
  return undefined;
}

/** The lock that a text is; undefined when it is none. */
export function lockIn(text: string): Lock | undefined {
  try {
    const lock = JSON.parse(text) as Lock;
    const isValid =
      lock.version === 1 &&
      (lock.course === undefined || (typeof lock.course === 'string' && COURSE_ID.test(lock.course))) &&
      isPlainRecord(lock.modules) &&
      Object.values(lock.modules).every(
        ({ pages, quizzes = [], worksheets = [] }) =>
          Array.isArray(pages) &&
          arePages(pages) &&
          [quizzes, worksheets].every((parts) => Array.isArray(parts) && areParts(parts)),
      );
    if (isValid) return { version: 1, course: lock.course, modules: withoutPrototype(lock.modules) };
  } catch {
    // not JSON, or not of this shape
  }
  return undefined;
}

/** Ids stand in the package's HTML and in learners' saved work: one that Carrel would not have written is not believed. */
function areParts(parts: readonly LockedPart[]): boolean {
  return (
    new Set(parts.map(({ id }) => id)).size === parts.length &&
    parts.every(
      ({ id, kind, text, parts: inner = [] }) =>
        typeof text === 'string' &&
        /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) &&
        LOCKED_KINDS.includes(kind) &&
        areParts(inner),
    )
  );
}

/** The same for pages. */
function arePages(pages: readonly LockedPage[]): boolean {
  const ids = new Set(pages.map(({ id }) => id));
  return (
    ids.size === pages.length &&
    pages.every(
      ({ id, name, title }) =>
        [id, name, title].every((value) => typeof value === 'string') && PAGE_ID.test(id) && !RESERVED_IDS.includes(id),
    )
  );
}

function isPlainRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A module folder may be called `constructor`: what the lock knows of it is what the lock says, not what every object has. */
function withoutPrototype<T>(record: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null), record);
}

/** The lock as text: sorted, indented, one line end at the end, so that a version history shows small changes. */
export function formatLock(lock: Lock): string {
  const modules = Object.fromEntries(Object.entries(lock.modules).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ version: 1, course: lock.course, modules }, null, 2)}\n`;
}

/**
 * Gives every page its id. Matching, in this order: explicit id; same name and title; same name; same title; the only unmatched one;
 * else a new id. Returns the ids in page order, the pages' new lock entries, and those that got a new id although older ids lie unmatched.
 */
export function assignPageIds(
  pages: readonly UnnamedPage[],
  locked: readonly LockedPage[],
): { ids: string[]; entries: LockedPage[]; orphaning: { page: number; orphans: LockedPage[] }[] } {
  const frozen = freezeIds(pages, locked, {
    explicitId: (page) => page.explicitId,
    alike: [
      (page, entry) => page.name === entry.name && page.title === entry.title,
      // A retired id comes back only for the page that had it: a new page under an old name is another page.
      (page, entry) => !entry.retired && page.name === entry.name,
      (page, entry) => !entry.retired && page.title === entry.title,
    ],
    kindOf: () => 'page',
    newId: (page, isUsed) => unusedId(page.name, isUsed),
    reserved: RESERVED_IDS,
  });
  const entries = pages.map(({ name, title }, index) => ({ id: frozen.ids[index] ?? name, name, title }));
  const retired = frozen.unmatched.map(({ id, name, title }) => ({ id, name, title, retired: true as const }));
  const orphaning = frozen.orphaning.map(({ index, orphans }) => ({ page: index, orphans }));
  return { ids: frozen.ids, entries: [...entries, ...retired], orphaning };
}

function unusedId(name: string, isUsed: (id: string) => boolean): string {
  let id = name;
  for (let n = 2; isUsed(id); n++) id = `${name}-${n}`;
  return id;
}
