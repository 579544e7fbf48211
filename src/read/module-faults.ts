// What is wrong with a module's pages beside each other: an id that two of them have, a file's name, a key on the wrong page.
import type { Message } from '../model/message';
import { type Report, reportInto } from '../report/report';
import type { CourseSource } from './course';
import type { FoundModule } from './dialects';
import type { assignPageIds, LockedPage } from './lock';
import { pageName } from './slug';
import type { YamlData } from './yaml';

/** Keys that say something of the whole module and therefore belong on the page that speaks for it. */
const FIRST_PAGE_ONLY = ['complete', 'pass', 'ce', 'duration', 'instructor'] as const;

/** A message names so many pages at most. */
const MAX_NAMED = 10;

/** A page as far as it can be wrong beside others. */
interface FaultyPage {
  path: string;
  front: { id?: string } & { [K in (typeof FIRST_PAGE_ONLY)[number]]?: unknown };
  placeOf: YamlData['placeOf'];
  report: Report;
}

/** Ids and names of files that come twice, and ids by which learners' progress would be lost. `assigned`: what the lock gives `pages`. */
export function reportIds(pages: readonly FaultyPage[], assigned: ReturnType<typeof assignPageIds>): void {
  const seen = new Map<string, FaultyPage>();
  pages.forEach((page, index) => {
    const { id } = page.front;
    const key = id ? `#${id}` : pageName(page.path);
    const other = seen.get(key);
    if (!other) seen.set(key, page);
    else if (id) reportSecondId(page, id, other);
    else reportSecondName(page, key, assigned.ids[index], other);
  });
  for (const { page, orphans } of assigned.orphaning) {
    pages[page]?.report('id-changed', {
      place: { line: 1, column: 1 },
      reason: `This page gets the new id "${assigned.ids[page]}". Learners who had read ${listed(orphans)} would have that page marked as unread.`,
      note: `If this is one of those pages under a new name, say so in its front matter:  id: ${orphans[0]?.id}`,
      actual: assigned.ids[page],
      expected: orphans.slice(0, MAX_NAMED).map((orphan) => orphan.id),
    });
  }
}

function reportSecondId(page: FaultyPage, id: string, other: FaultyPage): void {
  page.report('id-duplicate', {
    place: page.placeOf(['id']),
    reason: `Two pages have the id "${id}": this one and ${other.path}.`,
    note: "Give each page an id of its own; learners' saved work is kept by it.",
    actual: id,
  });
}

function reportSecondName({ report }: FaultyPage, name: string, id: string | undefined, other: FaultyPage): void {
  report('file-duplicate', {
    place: { line: 1, column: 1 },
    reason: `Without its number or date this file has the same name as ${other.path}, so the two are told apart as "${name}" and "${id}".`,
    note: 'Rename one of them, or give it an id of its own in the front matter:  id: another-name',
    actual: name,
  });
}

function listed(orphans: readonly LockedPage[]): string {
  const named = orphans.slice(0, MAX_NAMED).map((orphan) => `"${orphan.title}" (${orphan.id})`);
  return orphans.length > MAX_NAMED
    ? `${named.join(', ')} or one of ${orphans.length - MAX_NAMED} more`
    : named.join(' or ');
}

/** Packages are named by the id, and LMSs keep learners' records by it: of two modules only one can have it. */
export function reportSameId(found: FoundModule, { modules }: CourseSource, messages: Message[]): void {
  const first = modules.find(({ id }) => id === found.id);
  if (!first || first === found) return;
  reportInto(messages, found.folder || found.id)('id-duplicate', {
    reason: `The module folders "${first.folder}" and "${found.folder}" both make the id "${found.id}".`,
    note: 'Rename one of the folders.',
    actual: found.id,
  });
}

/** Keys of the whole module on a page that does not speak for it. */
export function reportMisplaced(page: FaultyPage, hasIndex: boolean): void {
  for (const key of FIRST_PAGE_ONLY) {
    if (page.front[key] === undefined) continue;
    page.report('fm-misplaced', {
      place: page.placeOf([key]),
      reason: `"${key}" says something of the whole module, so it does nothing here.`,
      note: `Move it to the front matter of ${hasIndex ? 'index.md' : "the module's first page"}.`,
      actual: key,
    });
  }
}
