// `carrel check package.zip`: what is wrong with a package from whatever tool, and what has changed since an older one. Nothing is written.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Message } from '../model/message';
import { checkPackageFile } from '../package-check/check-package';
import { packageSummary } from '../package-check/summary';
import { loadResources } from '../read/resources';
import { escalate, hasErrors } from '../report/messages';
import { formatCounts, formatMessage } from '../report/people';
import type { CheckOptions } from './check';
import { type Console, type ExitCode, WrongUsage } from './console';

/** Whether the argument of `check` is a package and not a course: a file, or what is called like one. */
export function isPackage(target: string | undefined, console: Console): target is string {
  if (target === undefined) return false;
  return statSync(resolve(console.folder, target), { throwIfNoEntry: false })?.isFile() ?? /\.zip$/i.test(target);
}

export async function checkPackage(target: string, options: CheckOptions, console: Console): Promise<ExitCode> {
  const { schemas } = loadResources(console.resources);
  const checked = await checkPackageFile(pathOf(target, console), target, schemas);
  const messages: Message[] = options.strict ? escalate(checked.messages) : checked.messages;
  const summary = checked.found && packageSummary(checked.found);
  if (options.json) console.out(`${JSON.stringify({ package: target, ...summary, messages }, null, 2)}\n`);
  else {
    for (const message of messages) console.out(`${formatMessage(message, '')}\n`);
    console.out(`${target} checked: ${formatCounts(messages)}.\n`);
  }
  return hasErrors(messages) ? 1 : 0;
}

function pathOf(target: string, console: Console): string {
  const path = resolve(console.folder, target);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  throw new WrongUsage(`There is no file ${target}. A package is a zip, such as dist/packages/my-module-scorm12.zip.`);
}
