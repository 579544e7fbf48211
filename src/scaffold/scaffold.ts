// What `carrel new` writes: a course, a module, a page, a quiz or a worksheet → files. Pure: the command looks and writes.
import { stringify } from 'yaml';
import { type LanguageCode, textsFor } from '../languages/languages';
import { pageName, slugify } from '../read/slug';
import type { NewFile } from './new-file';
import { SCHEMA_FOLDER, schemaFiles } from './schemas';
import { en } from './words/en';
import { es } from './words/es';
import type { ModuleForm, ScaffoldWords } from './words/words';

const WORDS = { en, es } satisfies Record<LanguageCode, ScaffoldWords>;

/** Pages are numbered in steps, so that another can come between two. */
const STEP = 10;

/** The pages that a module can be given. */
export const PAGE_KINDS = ['page', 'quiz', 'worksheet'] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

function wordsFor(language: string): ScaffoldWords {
  return WORDS[textsFor(language).language];
}

/** A course with one module in it, so that it builds at once. */
export function newCourse(title: string, language: string): NewFile[] {
  const words = wordsFor(language);
  const settings = `${yamlLine('title', title)}${yamlLine('language', language)}`;
  const first = words.firstModule;
  return [
    // By the first line editors with YAML support complete and explain the keys.
    { path: 'course.yml', text: `# yaml-language-server: $schema=${SCHEMA_FOLDER}/course.schema.json\n${settings}` },
    ...schemaFiles(),
    ...newModule(slugify(first), first, 'plain', language),
  ];
}

/** A native module in the folder `folder`. */
export function newModule(folder: string, title: string, form: ModuleForm, language: string): NewFile[] {
  const { index, pages } = wordsFor(language).modules[form];
  return [
    { path: `${folder}/index.md`, text: pageText(title, index) },
    ...pages.map((page, at) => ({
      path: `${folder}/${(at + 1) * STEP}-${page.name}.md`,
      text: pageText(page.title, page.body),
    })),
  ];
}

/** A page behind all others of `folder`, whose page files are `files`. */
export function newPage(
  kind: PageKind,
  title: string,
  folder: string,
  files: readonly string[],
  language: string,
): NewFile {
  const name = nameFor(title, files);
  // In one pass, and by a function: a title may have `{id}` in it, or `$&`, which would mean what was found.
  const body = wordsFor(language)[kind].replace(/\{(title|id)\}/g, (_, place) => (place === 'title' ? title : name));
  const prefix = folder === '' ? '' : `${folder}/`;
  const isJekyll = files.some((path) => path.includes('/_posts/'));
  const file = isJekyll ? `_posts/${dayAfter(files)}-${name}.md` : `${nextNumber(files)}-${name}.md`;
  return { path: prefix + file, text: pageText(title, body, isJekyll ? { layout: 'post' } : {}) };
}

/** The part of a new page's name that its id is made from: no other page of the module has it. */
function nameFor(title: string, files: readonly string[]): string {
  const wanted = slugify(title);
  const taken = files.map(pageName);
  let name = wanted;
  for (let next = 2; taken.includes(name); next++) name = `${wanted}-${next}`;
  return name;
}

/** A page without a number comes after all that have one: a number cannot be put behind it, and is not needed. */
function nextNumber(files: readonly string[]): string {
  const numbers = files.map((path) => Number(/(?:^|\/)(\d+)[^/]*$/.exec(path)?.[1] ?? 0));
  return String((Math.floor(Math.max(0, ...numbers) / STEP) + 1) * STEP);
}

/** Jekyll's pages stand in the order of their dates. */
function dayAfter(files: readonly string[]): string {
  const days = files.flatMap((path) => {
    const [, year, month, day] = /\/_posts\/(\d{4})-(\d{1,2})-(\d{1,2})-/.exec(path) ?? [];
    // By numbers: a day that a calendar does not have, such as the 31st of June, is the next one here.
    return year === undefined ? [] : [Date.UTC(Number(year), Number(month) - 1, Number(day) + 1)];
  });
  return new Date(Math.max(...days, 0)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function pageText(title: string, body: string, more: Record<string, string> = {}): string {
  const front = Object.entries({ ...more, title }).map(([key, value]) => yamlLine(key, value));
  return `---\n${front.join('')}---\n\n${body}\n`;
}

/** One line, quoted where the value would otherwise mean something else. */
function yamlLine(key: string, value: string): string {
  return stringify({ [key]: value }, { lineWidth: 0 });
}
