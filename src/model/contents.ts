// The two-level table of contents, derived from the pages' order and their section marks.
import type { Page } from './course';

/** A section of the contents: its head page (if it has one of its own) and the pages under it. */
export interface Section<P extends Page = Page> {
  /** Undefined for pages that stand before the first section. */
  title?: string;
  head?: P;
  pages: P[];
}

/** Groups pages, in order, under section heads and group names. A page belongs to the last section that was opened. */
export function contentsOf<P extends Page>(pages: readonly P[]): Section<P>[] {
  const sections: Section<P>[] = [];
  let current: Section<P> | undefined;
  for (const page of pages) {
    if (page.startsSection) {
      current = { title: page.title, head: page, pages: [] };
      sections.push(current);
      continue;
    }
    const opensGroup = page.group !== undefined && page.group !== current?.title;
    if (!current || opensGroup) {
      current = page.group === undefined ? { pages: [] } : { title: page.group, pages: [] };
      sections.push(current);
    }
    current.pages.push(page);
  }
  return sections;
}
