// `carrel check package.zip`: what is wrong with a package from whatever tool, and what has changed since an older one. Nothing is written.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Message } from '../model/message';
import { type CheckedPackage, checkPackageFile, readPackage } from '../package-check/check-package';
import { packageSummary } from '../package-check/summary';
import type { Change } from '../package-compare/change';
import { comparePackages } from '../package-compare/compare';
import { sayMessages } from '../report/formats';
import { escalate, hasErrors } from '../report/messages';
import { formatChanges, formatSummary } from '../report/packages';
import { formatCounts } from '../report/people';
import type { AskedOptions } from './check';
import { type Console, type ExitCode, WrongUsage } from './console';
import { loadResources } from './resources';

/** Whether the argument of `check` is a package and not a course: a file that is no page and no settings, or what is called a zip. */
export function isPackage(target: string | undefined, console: Console): target is string {
  if (target === undefined || /\.(md|ya?ml)$/i.test(target)) return false;
  return statSync(resolve(console.folder, target), { throwIfNoEntry: false })?.isFile() ?? /\.zip$/i.test(target);
}

export async function checkPackage(target: string, options: AskedOptions, console: Console): Promise<ExitCode> {
  const { schemas } = loadResources(console.resources);
  const checked = await checkPackageFile(pathOf(target, console), target, schemas);
  const compared = options.against === undefined ? undefined : await compareWith(options.against, checked, console);
  const all = [...checked.messages, ...(compared?.messages ?? [])];
  const messages = options.strict ? escalate(all) : all;
  const summary = checked.found && packageSummary(checked.found);
  if (options.format === 'json')
    console.out(
      `${JSON.stringify({ package: target, ...summary, messages, changes: compared?.changes }, undefined, 2)}\n`,
    );
  else {
    console.out(sayMessages(messages, options.format, ''));
    if (compared?.changes) console.out(formatChanges(options.against ?? '', compared.changes));
    console.out(formatSummary(target, summary));
    console.out(`${target} checked: ${formatCounts(messages)}.\n`);
  }
  return hasErrors(messages) ? 1 : 0;
}

/** Undefined `changes`: one of the two could not be read, and the messages say which. */
async function compareWith(
  against: string,
  { found }: CheckedPackage,
  console: Console,
): Promise<{ messages: Message[]; changes?: readonly Change[] }> {
  const older = await readPackage(pathOf(against, console), against);
  if (!older.found) return { messages: older.messages };
  return found ? comparePackages(older.found, found) : { messages: [] };
}

function pathOf(target: string, console: Console): string {
  const path = resolve(console.folder, target);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  throw new WrongUsage(`There is no file ${target}. A package is a zip, such as dist/packages/my-module-scorm12.zip.`);
}
