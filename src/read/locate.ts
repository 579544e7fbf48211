// Where a course begins: which folder is its root, when the author names this one or none (AUTHORING, section 1).
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export interface CourseLocation {
  /** The course's folder. */
  root: string;
  /** Build only this module folder of it. */
  only?: string;
}

/** The files that make a folder a course, in the order in which they are looked for. */
const MARKS = ['course.yml', '_config.yml', 'index.md'] as const;

/** Finds the course at `dir`, or at the current folder. Undefined when nothing there looks like one. */
export function locateCourse(dir: string | undefined, currentFolder: string): CourseLocation | undefined {
  const folder = resolve(currentFolder, dir ?? '.');
  const mark = MARKS.find((name) => isFile(join(folder, name)));
  if (mark === 'index.md') return locateModule(folder);
  if (mark) return { root: folder };
  const modules = join(folder, 'modules');
  if (isFolder(modules))
    return isFile(join(modules, 'course.yml')) || hasModules(modules) ? { root: modules } : { root: folder };
  // A folder that was named is one that is meant; the current one has to look like a course.
  const isMeant = isFolder(folder) && (dir === undefined ? hasModules(folder) : namesIn(folder).length > 0);
  return isMeant ? { root: folder } : undefined;
}

/** A lone module: with the `course.yml` above it, if any. */
function locateModule(folder: string): CourseLocation {
  const above = dirname(folder);
  return isFile(join(above, 'course.yml')) ? { root: above, only: basename(folder) } : { root: folder };
}

function hasModules(folder: string): boolean {
  return namesIn(folder).some((name) => isFile(join(folder, name, 'index.md')));
}

/** None of a folder that cannot be opened: that is said where its files are listed. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
