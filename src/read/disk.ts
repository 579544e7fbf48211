// A course folder on disk. Lists it once; refuses symbolic links that leave it (DESIGN, section 10).
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { CourseFiles, Refusal } from './course-files';

/** Folders that hold no source: build output, dependencies, and what a site's owner has put aside. */
const SKIPPED_FOLDERS = new Set(['node_modules', '_site', '_archive', 'vendor']);

/** A folder with more files than this is no course but, say, a whole home folder given by mistake. */
const MAX_FILES = 20_000;

const MAX_DEPTH = 24;

/** Raised when the folder cannot be a course; its text is meant for the author. */
export class UnreadableFolder extends Error {}

/** Lists and reads the course in `folder`. Throws UnreadableFolder when there is no such folder. */
export function diskFiles(folder: string): CourseFiles {
  const root = realFolder(folder);
  const paths: string[] = [];
  const refused: Refusal[] = [];
  walk(root, '', 0, { root, paths, refused });
  return {
    name: basename(root),
    paths: paths.sort(),
    refused,
    read(path) {
      try {
        return readFileSync(join(root, path));
      } catch {
        return undefined;
      }
    },
  };
}

interface Listing {
  root: string;
  paths: string[];
  refused: Refusal[];
}

function walk(folder: string, prefix: string, depth: number, into: Listing): void {
  if (depth > MAX_DEPTH) {
    into.refused.push({
      path: prefix,
      reason: `Folders are nested more than ${MAX_DEPTH} deep here (is it a link to itself?).`,
    });
    return;
  }
  for (const entry of entriesOf(folder, prefix, into)) {
    if (entry.name.startsWith('.') || SKIPPED_FOLDERS.has(entry.name)) continue;
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    const kind = kindOf(entry, join(folder, entry.name), path, into);
    if (kind === 'folder') walk(join(folder, entry.name), path, depth + 1, into);
    if (kind === 'file') into.paths.push(path);
    if (into.paths.length > MAX_FILES) {
      throw new UnreadableFolder(
        `${into.root} holds more than ${MAX_FILES} files. Give Carrel the course's own folder.`,
      );
    }
  }
}

function entriesOf(folder: string, prefix: string, into: Listing): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    into.refused.push({ path: prefix, reason: 'This folder cannot be opened.' });
    return [];
  }
}

function kindOf(entry: Dirent, absolute: string, path: string, into: Listing): 'file' | 'folder' | 'neither' {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'neither';
  try {
    const target = realpathSync(absolute);
    if (!isInside(into.root, target)) {
      into.refused.push({ path, reason: 'This is a symbolic link to a place outside the course folder.' });
      return 'neither';
    }
    const stat = statSync(target);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'neither';
  } catch {
    into.refused.push({ path, reason: 'This is a symbolic link to a file that does not exist.' });
    return 'neither';
  }
}

function realFolder(folder: string): string {
  try {
    const root = realpathSync(resolve(folder));
    if (statSync(root).isDirectory()) return root;
  } catch {
    // reported below, in the author's words
  }
  throw new UnreadableFolder(`There is no folder ${folder}.`);
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && resolve(root, way) === path);
}
