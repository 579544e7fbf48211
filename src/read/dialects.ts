// Which modules a folder holds, in each of the three source dialects (AUTHORING, section 1).
import type { Dialect } from '../model/course';
import type { CourseFiles } from './course-files';
import { folderOf, lastSegment } from './paths';
import { slugify } from './slug';
import { findToolkitModules } from './toolkit';

/** A module that was found but not read yet. */
export interface FoundModule {
  id: string;
  dialect: Dialect;
  /** Folder of its pages' assets, inside the course folder; empty when the course is this one module. */
  folder: string;
  /** Its page files, unsorted beyond their names; drafts still among them. */
  pageFiles: string[];
}

const NO_PAGE = /(^|\/)(readme|changelog|licen[cs]e)\.(md|markdown)$|\.old(\.|$)/i;

/** Whether a Markdown file is never a page. */
export function isNoPage(path: string): boolean {
  return NO_PAGE.test(path);
}

/** Finds the modules by the first dialect that has any. */
export function findModules(files: CourseFiles): FoundModule[] {
  const pages = files.paths.filter((path) => /\.(md|markdown)$/i.test(path) && !isNoPage(path));
  const site = files.paths.includes('_config.yml') && !files.paths.includes('course.yml');
  const jekyll = site || !pages.some((path) => /(^|\/)index\.md$/.test(path)) ? findJekyllModules(pages) : [];
  if (jekyll.length > 0) return jekyll;
  const toolkit = site || !pages.includes('index.md') ? findToolkitModules(files, pages) : [];
  if (toolkit.length > 0 && (site || !pages.some((path) => /^[^/]+\/index\.md$/.test(path)))) return toolkit;
  return findNativeModules(files, pages);
}

/** A folder with an `index.md`; its other pages lie beside it. */
function findNativeModules(files: CourseFiles, pages: readonly string[]): FoundModule[] {
  const folders = pages.flatMap(
    (path) => /^(?:([^/_][^/]*)\/)?index\.md$/.exec(path)?.[1] ?? (path === 'index.md' ? '' : []),
  );
  const inner = folders.filter((folder) => folder !== '');
  // A course folder may have an index.md of its own (its page on a code host): with modules beside it, it is not one of them.
  return (inner.length > 0 ? inner : folders).map((folder) => ({
    id: slugify(folder === '' ? files.name : folder, 'module'),
    dialect: 'native',
    folder,
    pageFiles: pages.filter((path) => folderOf(path) === folder),
  }));
}

/** `modules/<id>/_posts/YYYY-MM-DD-slug.md`. */
function findJekyllModules(pages: readonly string[]): FoundModule[] {
  const byFolder = new Map<string, string[]>();
  for (const path of pages) {
    const match = /^((?:modules\/)?[^/]+)\/_posts\/\d{4}-\d{1,2}-\d{1,2}-[^/]+$/.exec(path);
    if (!match?.[1] || match[1] === 'modules') continue;
    byFolder.set(match[1], [...(byFolder.get(match[1]) ?? []), path]);
  }
  return [...byFolder].map(([folder, pageFiles]) => ({
    id: slugify(lastSegment(folder), 'module'),
    dialect: 'jekyll',
    folder,
    pageFiles,
  }));
}
