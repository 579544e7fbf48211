// The reading order of a module's pages, in each of the three source dialects (AUTHORING, section 1).
import type { Dialect } from '../model/course';
import { lastSegment } from './paths';
import { subsectionOrder } from './toolkit';

/** What a page's place depends on. */
export interface PlacedPage {
  path: string;
  front: { order?: number; subsection?: string };
}

/** A native module's own page: its front matter is the module's, wherever the page stands. */
export function isIndexPage(path: string): boolean {
  return /(^|\/)index\.(md|markdown)$/i.test(path);
}

/**
 * Native: index.md, then by the number of the file name. Jekyll: by its date. Toolkit: by subsection. `order:` takes the place of
 * any of them. Every page has one key and all are compared alike: a rule for some pairs only would make the result depend on
 * which pairs the sort happens to look at. Ties go by file name.
 */
export function comparePages(a: PlacedPage, b: PlacedPage, dialect: Dialect): number {
  const [left, right] = [placeOf(a, dialect), placeOf(b, dialect)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    // Subtraction would make NaN of two infinite numbers.
    const [one, other] = [left[i] ?? Number.NEGATIVE_INFINITY, right[i] ?? Number.NEGATIVE_INFINITY];
    if (one !== other) return one < other ? -1 : 1;
  }
  return a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}

/** Numbers, the first of them the weightiest. */
function placeOf({ path, front }: PlacedPage, dialect: Dialect): number[] {
  if (front.order !== undefined) return [front.order];
  const file = lastSegment(path);
  if (dialect === 'toolkit') return subsectionOrder(front.subsection);
  if (dialect === 'jekyll') return (/^(\d+)-(\d+)-(\d+)/.exec(file) ?? []).slice(1).map(Number);
  if (isIndexPage(path)) return [Number.NEGATIVE_INFINITY];
  const number = /^\d+/.exec(file);
  return [number ? Number(number[0]) : Number.POSITIVE_INFINITY];
}
