// A course folder on disk. Lists it once; refuses symbolic links that leave it (DESIGN, section 10).
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { CourseFiles, Refusal } from './course-files';

/** Folders that hold no source: build output, dependencies, and what a site's owner has put aside. */
const SKIPPED_FOLDERS = new Set(['node_modules', '_site', '_archive', 'vendor']);

/** A folder with more files than this is no course but, say, a whole home folder given by mistake. */
const MAX_FILES = 20_000;

const MAX_DEPTH = 24;

/** Whether folders of this name are left out. */
export function isSkippedFolder(name: string): boolean {
  return SKIPPED_FOLDERS.has(name);
}

/** Raised when the folder cannot be a course; its text is meant for the author. */
export class UnreadableFolder extends Error {}

/** Lists and reads the course in `folder`. Throws UnreadableFolder when there is no such folder. */
export function diskFiles(folder: string): CourseFiles {
  const root = realFolder(folder);
  const paths: string[] = [];
  const refused: Refusal[] = [];
  walk(root, '', [root], { root, paths, refused, folders: 0 });
  return {
    name: basename(root),
    paths: paths.sort(),
    refused,
    read(path) {
      const file = join(root, path);
      try {
        // Reading from a pipe would wait for somebody to write.
        return statSync(file).isFile() ? readFileSync(file) : undefined;
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
  folders: number;
}

/** `above` are the real paths of this folder and of those it was reached through: a link to one of them would go round for ever. */
function walk(folder: string, prefix: string, above: readonly string[], into: Listing): void {
  into.folders++;
  if (above.length > MAX_DEPTH + 1) {
    into.refused.push({
      path: prefix,
      reason: `Folders are nested more than ${MAX_DEPTH} deep here (is it a link to itself?).`,
    });
    return;
  }
  for (const entry of entriesOf(folder, prefix, into)) {
    if (entry.name.startsWith('.') || isSkippedFolder(entry.name)) continue;
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    const kind = kindOf(entry, join(folder, entry.name), path, into);
    if (kind === 'folder') enter(join(folder, entry.name), path, above, into);
    if (kind === 'file') into.paths.push(path);
    if (into.paths.length + into.folders > MAX_FILES) {
      throw new UnreadableFolder(
        `${into.root} holds more than ${MAX_FILES} files. Give Carrel the course's own folder.`,
      );
    }
  }
}

function enter(folder: string, path: string, above: readonly string[], into: Listing): void {
  const real = realOrOwn(folder);
  if (above.includes(real)) into.refused.push({ path, reason: 'This is a symbolic link to a folder that it lies in.' });
  else walk(folder, path, [...above, real], into);
}

/** A folder that has vanished meanwhile is reported when it is listed. */
function realOrOwn(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
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
