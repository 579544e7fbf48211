// `carrel new`: writes a course, a module or a page that builds as it is, and says what to do next.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { FoundModule } from '../read/dialects';
import { isSkippedFolder } from '../read/disk';
import { slugify } from '../read/slug';
import { listModule } from '../scaffold/list-module';
import type { NewFile } from '../scaffold/new-file';
import { newCourse, newModule, newPage, PAGE_KINDS, type PageKind } from '../scaffold/scaffold';
import { MODULE_FORMS, type ModuleForm } from '../scaffold/words/words';
import { type Console, type ExitCode, toolName, WrongUsage } from './console';
import { findCourse, type OpenedCourse, openAt } from './open';
import { replaceFile, writeWhole } from './whole-files';

export interface NewOptions {
  /** `--from`: what kind of module. */
  from?: string;
  /** `--module`: which module gets the page. */
  module?: string;
  language?: string;
}

export const NEW_THINGS = ['course', 'module', ...PAGE_KINDS] as const;

type Thing = (typeof NEW_THINGS)[number];

/** The things that an option says something of, and the words behind which it stands. */
const OPTIONS: Readonly<Record<keyof NewOptions, { things: readonly Thing[]; example: string }>> = {
  from: { things: ['module'], example: 'module "Our webinar" --from webinar' },
  module: { things: PAGE_KINDS, example: 'page "Who they are" --module partners' },
  language: { things: ['course'], example: 'course "Our partners" --language es' },
};

/** Longer names than these become no good file names, and are slips of the clipboard. */
const TITLE_LENGTH = 150;

/** `words`: the title, which is one word for each where nobody put it in quotation marks. */
export function scaffold(
  thing: string | undefined,
  words: readonly string[],
  options: NewOptions,
  console: Console,
): ExitCode {
  const title = words.join(' ').replace(/\s+/g, ' ').trim();
  if (thing === undefined)
    throw new WrongUsage(
      `Say what is to be made, and what it is called:  ${toolName(console)} new course "Partners and neighbors"\nIt can be one of: ${NEW_THINGS.join(', ')}.`,
    );
  if (!isThing(thing))
    throw new WrongUsage(`"${thing}" is nothing that can be made. Write one of: ${NEW_THINGS.join(', ')}.`);
  if (title === '' || title.length > TITLE_LENGTH)
    throw new WrongUsage(
      `Give it a title of 1 to ${TITLE_LENGTH} characters:  ${toolName(console)} new ${thing} "Partners and neighbors"`,
    );
  for (const name of Object.keys(options) as (keyof NewOptions)[]) {
    const { things, example } = OPTIONS[name];
    if (options[name] !== undefined && !things.includes(thing))
      throw new WrongUsage(`--${name} goes with a ${things.join(', ')} only:  ${toolName(console)} new ${example}`);
  }
  return MAKERS[thing](title, options, console);
}

const pageMaker =
  (kind: PageKind): Maker =>
  (title, options, console) => {
    const course = openAt(undefined, [], false, console);
    const module = moduleFor(options.module, course, console);
    if (module.dialect === 'toolkit')
      throw new WrongUsage(
        'This course is in the older toolkit template, where each page needs its place in several keys. Copy a page of it and change its "subsection".',
      );
    const file = newPage(kind, title, module.folder, module.pageFiles, course.source.course.language);
    write([file], course.root, console);
    return next(pathOption(course.root, console), '', console);
  };

type Maker = (title: string, options: NewOptions, console: Console) => ExitCode;

const MAKERS = {
  course(title, { language = 'en' }, console) {
    const folder = resolve(console.folder, slugify(title, 'course'));
    if (existsSync(folder))
      throw new WrongUsage(
        `There is already something at ${shown(folder, console)}. Nothing was written: give the course another title, or go on with the one that is there.`,
      );
    write(newCourse(title, language), folder, console);
    return next(` ${shown(folder, console)}`, '', console);
  },
  module(title, { from = 'plain' }, console) {
    const form = formNamed(from);
    const { source, root } = findCourse(undefined, console);
    const { dialect, language } = source.course;
    if (dialect !== 'native')
      throw new WrongUsage(
        'This site is not in the native form, so its modules are made by its own means: a folder modules/<name>/_posts/ with a first page in it.',
      );
    if (source.modules.some(({ folder }) => folder === ''))
      throw new WrongUsage('This folder is one module. Make a course around it:  carrel new course "Its title"');
    const folder = slugify(title, 'module');
    if (isSkippedFolder(folder))
      throw new WrongUsage(`A folder called ${folder} is left out of every course: give the module another title.`);
    write(newModule(folder, title, form, language), root, console);
    addToList(folder, root, console);
    return next(pathOption(root, console), ` --module ${folder}`, console);
  },
  page: pageMaker('page'),
  quiz: pageMaker('quiz'),
  worksheet: pageMaker('worksheet'),
} satisfies Record<Thing, Maker>;

function isThing(thing: string): thing is Thing {
  return (NEW_THINGS as readonly string[]).includes(thing);
}

function formNamed(from: string): ModuleForm {
  const form = MODULE_FORMS.find((known) => known === from);
  if (form) return form;
  const known = MODULE_FORMS.filter((name) => name !== 'plain').join(', ');
  throw new WrongUsage(`There is no form "${from}" of a module. Write one of: ${known}.`);
}

/** The one that is named, the one of the current folder, or the only one. */
function moduleFor(wanted: string | undefined, course: OpenedCourse, console: Console): FoundModule {
  if (wanted !== undefined) {
    const [module] = openAt(course.root, [wanted], false, console).modules;
    if (module) return module;
  }
  const here = relative(course.root, console.folder).replaceAll('\\', '/');
  const [only, ...others] = course.modules;
  const module = course.modules.find(({ folder }) => folder !== '' && `${here}/`.startsWith(`${folder}/`));
  if (module ?? (only && others.length === 0)) return (module ?? only) as FoundModule;
  const names = course.modules.map(({ id }) => id).join(', ');
  throw new WrongUsage(`Say which module gets it:  --module ${only?.id}   (modules are: ${names})`);
}

/** All or nothing: never over a file that is there. */
export function write(files: readonly NewFile[], root: string, console: Console): void {
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken)
    throw new WrongUsage(`There is already a file ${shown(join(root, taken.path), console)}. Nothing was written.`);
  const made: string[] = [];
  for (const { path, text } of files) {
    const file = join(root, path);
    try {
      const folder = mkdirSync(dirname(file), { recursive: true });
      if (folder !== undefined) made.push(folder);
      writeWhole(file, text);
      made.push(file);
    } catch (error) {
      // Half a course or module would be built, and be in the way of the next try.
      for (const own of made) rmSync(own, { recursive: true, force: true });
      throw new WrongUsage(
        `${shown(file, console)} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  for (const { path } of files) console.out(`written  ${shown(join(root, path), console)}\n`);
}

function addToList(folder: string, root: string, console: Console): void {
  const path = join(root, 'course.yml');
  if (!existsSync(path)) return;
  const listed = listModule(readFileSync(path, 'utf8'), folder);
  if (listed === undefined) return;
  try {
    replaceFile(path, listed);
    console.out(`changed  ${shown(path, console)}: "${folder}" is in its list of modules\n`);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    console.err(`${error.message}\nThe module is there: add "${folder}" to the list of modules yourself.\n`);
  }
}

/** `where`: what the commands must be told to find the course; `only`: to build no more than what was made. */
function next(where: string, only: string, console: Console): ExitCode {
  const tool = toolName(console);
  console.out(
    `\nOpen the files, replace the words with your own, and save.\nSee it:    ${tool} preview${where} --open\nCheck it:  ${tool} check${where}\nBuild it:  ${tool} build${where}${only}\n`,
  );
  return 0;
}

function shown(path: string, console: Console): string {
  return (relative(console.folder, path) || '.').replaceAll('\\', '/');
}

/** What `carrel build` must be told from here to find the course again. */
function pathOption(root: string, console: Console): string {
  const path = shown(root, console);
  return path === '.' || path === 'modules' ? '' : ` ${path}`;
}
