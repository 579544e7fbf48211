// `carrel build`: one package a module, its messages, and a table of what was made.
import { join } from 'node:path';
import { type CompileOptions, compileModule } from '../compile';
import { type FormatName, formats } from '../formats/formats';
import { keyFor } from '../lrs/key';
import type { Message } from '../model/message';
import { formatLock, LOCK_FILE, type Lock, type LockedModule, lockIn } from '../read/lock';
import { countMessages, escalate, hasErrors } from '../report/messages';
import { formatCounts, formatMessage } from '../report/people';
import { reportInto } from '../report/report';
import { type Console, type ExitCode, WrongUsage } from './console';
import { firstDifference } from './lock-difference';
import { judged, type OpenedCourse, openAt } from './open';
import { reportOwnBug } from './own-bug';
import { loadResources } from './resources';
import { type BuiltModule, describeModule, summaryTable } from './summary';
import { writeWhole } from './whole-files';
import { writePackage } from './write-package';

export interface BuildOptions {
  module: string[];
  format: string;
  out: string;
  strict: boolean;
  frozen: boolean;
  json: boolean;
}

export async function build(dir: string | undefined, options: BuildOptions, console: Console): Promise<ExitCode> {
  const format = formatNamed(options.format);
  const opened = openAt(dir, options.module, options.strict, console);
  const { course: keyed, lrsKey } = await withKey(opened, options.strict, console);
  const course = options.frozen ? withFrozenId(keyed) : keyed;
  const say = (messages: readonly Message[]) => {
    if (!options.json) for (const message of messages) console.err(`${formatMessage(message, course.prefix)}\n`);
  };
  say(course.messages);
  const compileOptions: CompileOptions = {
    files: course.files,
    resources: loadResources(console.resources),
    format: formats[format],
    strict: options.strict,
    lrsKey,
    inspect: (module) => (options.frozen ? lockChanges(course, module) : []),
  };
  const built: BuiltModule[] = [];
  for (const [index, found] of course.modules.entries()) {
    if (course.broken) break;
    if (console.interactive && !options.json)
      console.err(`\r\u001b[KBuilding ${index + 1} of ${course.modules.length}: ${found.id}\r`);
    const compiled = await compileModule(course.source, found, compileOptions);
    if (console.interactive && !options.json) console.err('\r\u001b[K');
    say(compiled.messages);
    if (reportOwnBug(compiled, console)) return 3;
    const described = describeModule(compiled, course.source.course.lrs?.endpoint);
    const module = { ...described, ...writePackage(compiled, format, options.out, console) };
    built.push(module);
    // Whatever ends the build before its end, the packages that are there may be given to learners.
    if (!options.frozen && lockChanges(course, module).length > 0) writeLock(course, [module]);
  }
  const lockMessages = options.frozen ? [] : writeLock(course, built);
  say(lockMessages);
  const messages = [
    ...course.messages,
    ...built.flatMap((module) => module.messages),
    ...(options.strict ? escalate(lockMessages) : lockMessages),
  ];
  if (options.json) console.out(`${JSON.stringify(jsonOf(course, built, messages), null, 2)}\n`);
  else finish(built, messages, course, console);
  return hasErrors(messages) ? 1 : 0;
}

/** The key of the LRS, where the course names one; what is said of it may forbid every package. */
async function withKey(course: OpenedCourse, strict: boolean, console: Console) {
  // Nothing to ask the network for.
  if (course.broken) return { course, lrsKey: undefined };
  const lrsKey = await keyFor(course.source, course.files, console);
  return { course: { ...course, ...judged(course.source, strict) }, lrsKey };
}

function formatNamed(name: string): FormatName {
  if (Object.hasOwn(formats, name)) return name as FormatName;
  throw new WrongUsage(`There is no package format "${name}". Formats are: ${Object.keys(formats).join(', ')}.`);
}

/** `--frozen`: the course's id is part of every package, so a change of it stops them all. */
function withFrozenId(course: OpenedCourse): OpenedCourse {
  const { course: written } = course.source.lock;
  const { id } = course.source.course;
  if (written === id) return course;
  const messages = [...course.messages];
  reportInto(messages, LOCK_FILE)('lock-frozen', {
    reason:
      written === undefined
        ? `The file ${LOCK_FILE} does not have the id of the course, "${id}".`
        : `The id of the course is "${id}", but ${LOCK_FILE} has "${written}".`,
    note: `Build once without --frozen and commit ${LOCK_FILE} together with the course.`,
    actual: id,
    expected: written === undefined ? undefined : [written],
  });
  return { ...course, messages, broken: true };
}

/** `--frozen`: what the lock says must already be what this build would write. */
function lockChanges(course: OpenedCourse, module: { id: string; locked: LockedModule }): Message[] {
  const written = course.source.lock.modules[module.id] ?? { pages: [] };
  if (JSON.stringify(written) === JSON.stringify(module.locked)) return [];
  const messages: Message[] = [];
  reportInto(messages, LOCK_FILE)('lock-frozen', {
    reason: `The ids of module "${module.id}" are not the ones that ${LOCK_FILE} has. ${firstDifference(written, module.locked)}`,
    note: `Build once without --frozen and commit ${LOCK_FILE} together with the pages.`,
    actual: idsOf(module.locked).join(', '),
    expected: idsOf(written),
  });
  return messages;
}

function idsOf({ pages, quizzes = [], worksheets = [] }: LockedModule): string[] {
  return [...pages, ...quizzes, ...worksheets].map(({ id }) => id);
}

/** Freezes the ids of what was built: the lock file beside the course. */
export function writeLock(
  course: OpenedCourse,
  built: readonly Pick<BuiltModule, 'id' | 'file' | 'locked'>[],
): Message[] {
  const current = new TextDecoder().decode(course.files.read(LOCK_FILE));
  // Another build may have frozen ids of other modules since this one began.
  const { modules } = lockIn(current) ?? course.source.lock;
  const lock: Lock = { version: 1, course: course.source.course.id, modules: { ...modules } };
  for (const { id, file, locked } of built) if (file !== undefined) lock.modules[id] = locked;
  const text = formatLock(lock);
  if (built.every(({ file }) => file === undefined) || current === text) return [];
  const messages: Message[] = [];
  try {
    writeWhole(join(course.root, LOCK_FILE), text);
  } catch {
    reportInto(messages, LOCK_FILE)('lock-unwritable', {
      reason: `${LOCK_FILE} could not be written, so the ids of pages are not frozen.`,
      note: 'Build once where the folder can be written, and keep the file with the source.',
    });
  }
  return messages;
}

function finish(
  built: readonly BuiltModule[],
  messages: readonly Message[],
  course: OpenedCourse,
  console: Console,
): void {
  if (built.length > 0) console.out(`${summaryTable(built)}\n`);
  const failed = course.modules.length - built.filter(({ file }) => file !== undefined).length;
  const made =
    built.length === 0
      ? ''
      : `${built.length - built.filter(({ file }) => file === undefined).length} of ${course.modules.length} packages written; `;
  console.out(`${made}${formatCounts(messages)}.\n`);
  if (failed > 0 && countMessages(messages).errors > 0)
    console.out('A module with an error gets no package: put the errors right and build again.\n');
}

function jsonOf(course: OpenedCourse, built: readonly BuiltModule[], messages: readonly Message[]) {
  return {
    course: course.source.course.id,
    modules: built.map(({ id, title, pages, questions, fields, words, file, older, bytes, digest }) => ({
      id,
      title,
      pages,
      questions,
      fields,
      wordsPerBox: words ?? null,
      package: file ?? null,
      olderPackage: older ?? null,
      bytes: bytes ?? null,
      digest: digest ?? null,
    })),
    messages,
  };
}
