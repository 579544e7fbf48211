// Frozen ids (AUTHORING, section 6): what a page is called today must not lose what learners saved under yesterday's name.
import { RESERVED_IDS } from '../model/document-ids';
import type { Report } from '../report/report';

/** What the lock knows of one page. `retired` ids belong to no page now and are never given to another. */
export interface LockedPage {
  id: string;
  /** File name without number, date and ending. */
  name: string;
  title: string;
  retired?: true;
}

export interface Lock {
  version: 1;
  modules: Record<string, { pages: LockedPage[] }>;
}

/** A page as the sources show it, before it has its id. */
export interface UnnamedPage {
  name: string;
  title: string;
  /** `id:` of its front matter. */
  explicitId?: string;
}

export const LOCK_FILE = 'carrel.lock.json';

export const EMPTY_LOCK: Lock = { version: 1, modules: {} };

/** Reads a lock file; undefined, and reported, when it is not one. */
export function parseLock(text: string, report: Report): Lock | undefined {
  try {
    const lock = JSON.parse(text) as Lock;
    const valid =
      lock.version === 1 &&
      Object.values(lock.modules).every(({ pages }) =>
        pages.every((page) => [page.id, page.name, page.title].every((value) => typeof value === 'string')),
      );
    if (valid) return lock;
  } catch {
    // not JSON, or not of this shape: reported below
  }
  report('lock-unreadable', {
    reason: `${LOCK_FILE} cannot be read, so Carrel cannot tell which ids learners' saved work hangs on.`,
    note: 'Restore the file from your version history (a merge may have left conflict marks in it). Only if no package was ever uploaded: delete it.',
  });
  return undefined;
}

/** The lock as text: sorted, indented, one line end at the end, so that a version history shows small changes. */
export function formatLock(lock: Lock): string {
  const modules = Object.fromEntries(Object.entries(lock.modules).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ version: 1, modules }, null, 2)}\n`;
}

/**
 * Gives every page its id. Matching, in this order: explicit id; same name and title; same name; same title; the only unmatched one;
 * else a new id. Returns the ids in page order, the pages' new lock entries, and those that got a new id although older ids lie unmatched.
 */
export function assignPageIds(
  pages: readonly UnnamedPage[],
  locked: readonly LockedPage[],
): { ids: string[]; entries: LockedPage[]; orphaning: { page: number; orphans: LockedPage[] }[] } {
  const free = new Set(locked);
  const ids = new Map<number, string>();
  const match = (same: (page: UnnamedPage, entry: LockedPage) => boolean) => {
    pages.forEach((page, index) => {
      if (ids.has(index)) return;
      const entry = [...free].find((candidate) => same(page, candidate));
      if (!entry) return;
      free.delete(entry);
      ids.set(index, entry.id);
    });
  };
  match((page, entry) => page.explicitId === entry.id);
  const implicit = (page: UnnamedPage) => page.explicitId === undefined;
  match((page, entry) => implicit(page) && page.name === entry.name && page.title === entry.title);
  match((page, entry) => implicit(page) && page.name === entry.name);
  match((page, entry) => implicit(page) && !entry.retired && page.title === entry.title);
  const unmatched = pages.filter((page, index) => !ids.has(index) && implicit(page));
  const orphans = [...free].filter((entry) => !entry.retired);
  if (unmatched.length === 1 && orphans.length === 1)
    match((page, entry) => page === unmatched[0] && entry === orphans[0]);

  const used = new Set([
    ...RESERVED_IDS,
    ...locked.map((entry) => entry.id),
    ...pages.flatMap((page) => page.explicitId ?? []),
  ]);
  const orphaning: { page: number; orphans: LockedPage[] }[] = [];
  pages.forEach((page, index) => {
    if (ids.has(index)) return;
    const lost = [...free].filter((entry) => !entry.retired);
    if (implicit(page) && lost.length > 0) orphaning.push({ page: index, orphans: lost });
    ids.set(index, page.explicitId ?? unusedId(page.name, used));
  });
  const entries = pages.map((page, index) => ({ id: ids.get(index) ?? page.name, name: page.name, title: page.title }));
  const retired = [...free].map(({ id, name, title }) => ({ id, name, title, retired: true as const }));
  return { ids: entries.map((entry) => entry.id), entries: [...entries, ...retired], orphaning };
}

function unusedId(name: string, used: Set<string>): string {
  let id = name;
  for (let n = 2; used.has(id); n++) id = `${name}-${n}`;
  used.add(id);
  return id;
}
