// Files that are there whole or not at all, whatever stops the tool or fills the disk.
import { realpathSync, renameSync, rmSync, statSync, type WriteFileOptions, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WrongUsage } from './console';

/**
 * Writes beside the final name and moves it there: nobody ever sees half a file. Beside it each process has a name of its own,
 * for one that builds at the same time would move what this one is still writing.
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  writeBeside(join(dirname(path), `.${basename(path)}.${process.pid}.part`), path, content);
}

/** An author's words: written beside the file and moved there, so that there is never half a page. */
export function replaceFile(path: string, text: string): void {
  const real = realpathSync(path);
  try {
    // A name that nobody else uses: what cannot be written is taken away again, and that must not be a file of the author's.
    writeBeside(`${real}.${process.pid}.part`, real, text, { mode: statSync(real).mode, flag: 'wx' });
  } catch (error) {
    throw new WrongUsage(`${path} cannot be changed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function writeBeside(unfinished: string, path: string, content: Uint8Array | string, options?: WriteFileOptions): void {
  try {
    writeFileSync(unfinished, content, options);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
