// `carrel check`: the messages that `build` would give, or what is wrong with a package; nothing is written.
import { compileModule } from '../compile';
import { isMechanical } from '../fix/fixers';
import { formats } from '../formats/formats';
import type { Message } from '../model/message';
import type { SilencedMessage } from '../model/silence';
import { sayMessages } from '../report/formats';
import { hasErrors } from '../report/messages';
import { formatCounts } from '../report/people';
import { checkPackage, isPackage } from './check-package';
import { type Console, type ExitCode, toolName, WrongUsage } from './console';
import { fixCourse } from './fix';
import { findDeadLinks } from './online';
import { openAt } from './open';
import { reportOwnBug } from './own-bug';
import { loadResources } from './resources';

/** For people, for programs, for GitHub's CI. */
const OUTPUT_FORMATS = ['text', 'json', 'github'] as const;
type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export interface CheckOptions {
  strict: boolean;
  json: boolean;
  /** How to say it; `json` is short for the second. */
  format?: string;
  /** Put right what can be without a thought. */
  fix?: boolean;
  /** Ask other hosts whether the pages that are linked to are there. */
  online?: boolean;
  /** Only show what `fix` would do. */
  dryRun?: boolean;
  /** An older package to compare with. */
  against?: string;
}

export type AskedOptions = CheckOptions & { format: OutputFormat };

/** `target`: a course or module, or the zip of a package. */
export async function check(target: string | undefined, options: CheckOptions, console: Console): Promise<ExitCode> {
  const asked = { ...options, format: formatNamed(options) };
  if (isPackage(target, console)) {
    if (options.fix || options.dryRun) throw new WrongUsage('--fix changes the source of a course, not a package.');
    if (options.online) throw new WrongUsage('--online asks about the links of a course, not of a package.');
    return checkPackage(target, asked, console);
  }
  if (options.dryRun && !options.fix)
    throw new WrongUsage('--dry-run shows what --fix would do: carrel check --fix --dry-run');
  if (options.against !== undefined)
    throw new WrongUsage('--against compares two packages: carrel check new.zip --against old.zip');
  return checkCourse(target, asked, console);
}

/** The format that was asked for. Throws WrongUsage when there is none of that name. */
function formatNamed({ format, json }: CheckOptions): OutputFormat {
  if (json) return 'json';
  const name = OUTPUT_FORMATS.find((known) => known === (format ?? 'text'));
  if (name) return name;
  throw new WrongUsage(`There is no output format "${format}". Formats are: ${OUTPUT_FORMATS.join(', ')}.`);
}

async function checkCourse(dir: string | undefined, options: AskedOptions, console: Console): Promise<ExitCode> {
  if (options.fix) {
    const say = options.format === 'text' ? console.out : console.err;
    await fixCourse(openAt(dir, [], options.strict, console), options.dryRun === true, say);
  }
  const course = openAt(dir, [], options.strict, console);
  const messages: Message[] = [...course.messages];
  const silenced: SilencedMessage[] = [];
  const compileOptions = {
    files: course.files,
    resources: loadResources(console.resources),
    format: formats.scorm12,
    strict: options.strict,
    compress: false,
    deadLinks: options.online ? await findDeadLinks(course, console) : undefined,
  };
  for (const module of course.modules) {
    const compiled = await compileModule(course.source, module, compileOptions);
    if (reportOwnBug(compiled, console)) return 3;
    messages.push(...compiled.messages);
    silenced.push(...compiled.silenced);
  }
  if (options.format === 'json')
    console.out(`${JSON.stringify({ course: course.source.course.id, messages, silenced }, null, 2)}\n`);
  else {
    console.out(sayMessages(messages, options.format, course.prefix));
    const checked = `${course.modules.length} ${course.modules.length === 1 ? 'module' : 'modules'} checked`;
    console.out(
      `${checked}: ${formatCounts(messages)}${silenced.length > 0 ? `, ${silenced.length} silenced` : ''}.\n`,
    );
    if (options.format === 'text' && !options.fix && messages.some(({ ruleId }) => isMechanical(ruleId)))
      console.out(
        `Carrel may be able to put some of it right itself. To see what:  ${toolName(console)} check --fix --dry-run\n`,
      );
  }
  return hasErrors(messages) ? 1 : 0;
}
