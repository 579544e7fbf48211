// The names by which links find a module's pages, made once a module: a page of broken links asks for them again and again.
import type { ModuleSource, PageSource } from '../read/module';
import { pageName } from '../read/slug';

const known = new WeakMap<ModuleSource, ReadonlyMap<string, PageSource>>();

/** File name without number, date and ending → the first page that has it. */
export function pagesByName(module: ModuleSource): ReadonlyMap<string, PageSource> {
  const before = known.get(module);
  if (before) return before;
  const pages = new Map<string, PageSource>();
  for (const page of module.pages) {
    const name = pageName(page.file);
    if (!pages.has(name)) pages.set(name, page);
  }
  known.set(module, pages);
  return pages;
}
