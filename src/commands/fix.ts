// `carrel check --fix`: what can be put right without a thought is shown as a diff, and then written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FixedFile, fixModule } from '../fix/fix-module';
import { formatDiff } from '../report/diff';
import type { OpenedCourse } from './open';
import { replaceFile } from './whole-files';

/** Puts every module of `course` right. `say` gets the diffs, before anything is written. Returns how many files differ. */
export async function fixCourse(course: OpenedCourse, dryRun: boolean, say: (text: string) => void): Promise<number> {
  const fixed: FixedFile[] = [];
  for (const found of course.modules) fixed.push(...(await fixModule(course.files, course.source, found)));
  for (const { path, before, after } of fixed) {
    say(`${formatDiff(course.prefix === '' ? path : `${course.prefix}/${path}`, before, after)}\n`);
  }
  const changed = dryRun ? fixed : fixed.filter((file) => replaceUnlessSaved(file, course, say));
  const files = `${changed.length} ${changed.length === 1 ? 'file' : 'files'}`;
  say(fixed.length === 0 ? 'Nothing to fix.\n\n' : dryRun ? `${files} would be changed.\n\n` : `${files} changed.\n\n`);
  return changed.length;
}

/** Between the look at a large course and this, its author may have saved a page: those words are worth more than ours. */
function replaceUnlessSaved({ path, before, after }: FixedFile, course: OpenedCourse, say: (text: string) => void) {
  const file = join(course.root, path);
  const now = readText(file);
  if (now === before) replaceFile(file, after);
  // Two names can be links to one file.
  if (now === before || now === after) return true;
  say(`${path} was saved meanwhile, so it was left as it is. Run the command again for it.\n`);
  return false;
}

/** With the byte order mark, which is to stay. */
function readText(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}
