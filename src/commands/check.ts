// `carrel check`: the messages that `build` would give, or what is wrong with a package; nothing is written.
import { compileModule } from '../compile';
import { formats } from '../formats/formats';
import type { Message } from '../model/message';
import { loadResources } from '../read/resources';
import { hasErrors } from '../report/messages';
import { formatCounts, formatMessage } from '../report/people';
import { checkPackage, isPackage } from './check-package';
import { type Console, type ExitCode, WrongUsage } from './console';
import { openAt } from './open';
import { reportOwnBug } from './own-bug';

export interface CheckOptions {
  strict: boolean;
  json: boolean;
  /** An older package to compare with. */
  against?: string;
}

/** `target`: a course or module, or the zip of a package. */
export async function check(target: string | undefined, options: CheckOptions, console: Console): Promise<ExitCode> {
  if (isPackage(target, console)) return checkPackage(target, options, console);
  if (options.against !== undefined)
    throw new WrongUsage('--against compares two packages: carrel check new.zip --against old.zip');
  return checkCourse(target, options, console);
}

async function checkCourse(dir: string | undefined, options: CheckOptions, console: Console): Promise<ExitCode> {
  const course = openAt(dir, [], options.strict, console);
  const messages: Message[] = [...course.messages];
  const compileOptions = {
    files: course.files,
    resources: loadResources(console.resources),
    format: formats.scorm12,
    strict: options.strict,
  };
  for (const module of course.modules) {
    const compiled = await compileModule(course.source, module, compileOptions);
    if (reportOwnBug(compiled, console)) return 3;
    messages.push(...compiled.messages);
  }
  if (options.json) console.out(`${JSON.stringify({ course: course.source.course.id, messages }, null, 2)}\n`);
  else {
    for (const message of messages) console.out(`${formatMessage(message, course.prefix)}\n`);
    console.out(
      `${course.modules.length} ${course.modules.length === 1 ? 'module' : 'modules'} checked: ${formatCounts(messages)}.\n`,
    );
  }
  return hasErrors(messages) ? 1 : 0;
}
