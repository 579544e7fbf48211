// What every command that works on a course does first: find it, open it, pick modules, say what is wrong with the course itself.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { openCourse } from '../compile';
import type { Message } from '../model/message';
import type { CourseSource } from '../read/course';
import type { CourseFiles } from '../read/course-files';
import type { FoundModule } from '../read/dialects';
import { diskFiles, UnreadableFolder } from '../read/disk';
import { locateCourse } from '../read/locate';
import { nearest } from '../read/nearest';
import { escalate, hasErrors, sortMessages } from '../report/messages';
import { type Console, toolName, WrongUsage } from './console';

export interface OpenedCourse {
  source: CourseSource;
  files: CourseFiles;
  /** The course's folder. */
  root: string;
  /** The modules that were asked for. */
  modules: FoundModule[];
  /** About the course's own files. */
  messages: Message[];
  /** No module can be built. */
  broken: boolean;
  /** From the current folder to the course's, for messages. */
  prefix: string;
}

/** A course that was found, whatever is in it. */
export interface FoundCourse {
  source: CourseSource;
  files: CourseFiles;
  root: string;
  /** The folder that was given is this one module of it. */
  only?: string;
}

/** Finds the course at `dir` (or at the current folder). Throws WrongUsage when there is none. */
export function findCourse(dir: string | undefined, console: Console): FoundCourse {
  const location = locateCourse(dir, console.folder);
  if (!location) {
    if (dir !== undefined && statSync(resolve(console.folder, dir), { throwIfNoEntry: false })?.isFile())
      throw new WrongUsage(`${dir} is a file. Give the folder of its module, or of the whole course:  ${dirname(dir)}`);
    throw new WrongUsage(
      `There is no course ${resolve(console.folder, dir ?? '.') === resolve(console.folder) ? 'in this folder' : `at ${dir}`}. A course is a folder with a course.yml, a Jekyll site with a _config.yml, or a folder of modules that each have an index.md.\n${wayToCourse(dir, console)}`,
    );
  }
  const files = listFiles(location.root);
  return { ...location, files, source: openCourse(files) };
}

/** What to do next where there is no course, or nothing in it. */
function wayToCourse(dir: string | undefined, console: Console): string {
  const folder = resolve(console.folder, dir ?? '.');
  const below = coursesBelow(folder).map((name) => `cd ${quoted(join(dir ?? '', name))}`);
  if (below.length > 0)
    return `There is ${below.length === 1 ? 'one' : 'more than one'} a folder further down; go there first:  ${below.join('   or   ')}`;
  const tool = toolName(console);
  return existsSync(join(folder, 'course.yml'))
    ? `To begin one:  ${tool} new module "Partners and neighbors"`
    : `To begin a course:  ${tool} new course "Partners and neighbors"`;
}

/** As terminals take it for one word. */
function quoted(path: string): string {
  return /[^\p{L}\p{N}._/\\:-]/u.test(path) ? `"${path}"` : path;
}

/** A few names are enough to see where one is. */
const MAX_NAMED = 3;

/** Folders in this one that are courses: one is easily a level too high. */
function coursesBelow(folder: string): string[] {
  try {
    const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return names
      .map(({ name }) => name)
      .filter((name) => existsSync(join(folder, name, 'course.yml')))
      .slice(0, MAX_NAMED);
  } catch {
    return [];
  }
}

/** Opens the course at `dir` (or at the current folder). Throws WrongUsage when there is none, or no such module. */
export function openAt(
  dir: string | undefined,
  wanted: readonly string[],
  strict: boolean,
  console: Console,
): OpenedCourse {
  const { source, files, root, only } = findCourse(dir, console);
  const modules = pick(source.modules, only === undefined ? wanted : [only, ...wanted]);
  if (modules.length === 0) {
    throw new WrongUsage(
      `No module was found in ${root}. A module is a folder with an index.md in it (in a Jekyll site: modules/<name>/_posts/YYYY-MM-DD-first-page.md).\n${wayToCourse(dir, console)}`,
    );
  }
  return {
    source,
    files,
    root,
    modules,
    ...judged(source, strict),
    prefix: relative(console.folder, root).replaceAll('\\', '/'),
  };
}

/** What is said of the course's own files, and whether it forbids every package. */
export function judged({ messages: said }: CourseSource, strict: boolean): Pick<OpenedCourse, 'messages' | 'broken'> {
  const messages = sortMessages(strict ? escalate(said) : said);
  return { messages, broken: hasErrors(messages) };
}

function listFiles(root: string): CourseFiles {
  try {
    return diskFiles(root);
  } catch (error) {
    if (error instanceof UnreadableFolder) throw new WrongUsage(error.message);
    throw error;
  }
}

function pick(modules: readonly FoundModule[], wanted: readonly string[]): FoundModule[] {
  if (wanted.length === 0) return [...modules];
  const picked = wanted.map((id) => {
    const module = modules.find((candidate) => candidate.id === id || candidate.folder === id);
    if (module) return module;
    const names = modules.map((candidate) => candidate.id);
    const suggestion = nearest(id, names);
    throw new WrongUsage(
      `There is no module "${id}". ${suggestion ? `Did you mean "${suggestion}"?` : `Modules are: ${names.join(', ')}.`}`,
    );
  });
  // A module that is named twice, or by its id and by its folder, is built once.
  return [...new Set(picked)];
}
