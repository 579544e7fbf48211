// Writes what a module was made into: its package, and beside it the blank workbook where it has fields.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CompiledModule } from '../compile';
import type { FormatName } from '../formats/formats';
import { packageName, workbookName } from '../formats/package-names';
import { BLANK_NAME } from '../pages/blank-workbook';
import { type Console, WrongUsage } from './console';
import { writeWhole } from './whole-files';

/** Paths as the user would write them: of what was written, or of what an earlier build left where there is no package now. */
export interface Written {
  file?: string;
  older?: string;
}

/** Writes nothing where there is no package. */
export function writePackage(
  { module, package: made, blank }: CompiledModule,
  format: FormatName,
  out: string,
  console: Console,
): Written {
  const folder = resolve(console.folder, out);
  const path = join(folder, packageName(module.id, format));
  if (!made) {
    if (!existsSync(path)) return {};
    const older = relative(console.folder, path);
    console.err(`${older} is from an earlier build and was left as it was.\n\n`);
    return { older };
  }
  const workbook = join(folder, workbookName(module.id));
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(path, made.zip);
    const form = blank?.();
    if (form !== undefined) writeWhole(workbook, form);
    // A form from an earlier build would be handed out with a module that asks for something else.
    else if (isBlankForm(workbook)) rmSync(workbook);
  } catch (error) {
    throw new WrongUsage(
      `The package cannot be written to ${folder}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return { file: relative(console.folder, path) || path };
}

/** Learners' downloads have the same name, and are nothing for a build to remove. */
function isBlankForm(path: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').includes(`<meta name="${BLANK_NAME}"`);
}
