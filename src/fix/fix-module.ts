// Puts a module's pages right: finds changes, makes them on a copy, and keeps only those after which learners get the same page.
import { textsFor } from '../languages/languages';
import { parseModule } from '../markdown/module';
import { renderModule } from '../markdown/render';
import { BULLETS_OR_DASH } from '../markdown/source/lines';
import type { Message } from '../model/message';
import type { CourseSource } from '../read/course';
import type { CourseFiles } from '../read/course-files';
import type { FoundModule } from '../read/dialects';
import { readModule } from '../read/module';
import { checkModule } from '../rules/check';
import { applyEdits, linesOf } from './edit';
import { FIXERS, type Fixer } from './fixers';
import { linkedSecurely } from './secure-hosts';

/** A file that was changed. */
export interface FixedFile {
  path: string;
  before: string;
  after: string;
}

/** One change may make room for another, such as the levels of headings below a heading; real pages need three rounds. */
const MAX_ROUNDS = 10;

const BOM = '\uFEFF';

const BULLET = new RegExp(`[${BULLETS_OR_DASH}]`, 'g');

/** The files of `found` that differ once they are put right. Nothing is written. */
export async function fixModule(files: CourseFiles, course: CourseSource, found: FoundModule): Promise<FixedFile[]> {
  const texts = new Map<string, string>();
  const secureHosts = linkedSecurely(files);
  let state = await read(withTexts(files, texts), course, found);
  for (const fixer of Object.values(FIXERS)) {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const tried = changedTexts(state, fixer, secureHosts);
      const next =
        tried.size === 0 ? undefined : await read(withTexts(files, new Map([...texts, ...tried])), course, found);
      const kept = [...tried].filter(([path]) => next && isKept(path, state, next, fixer.keeps));
      if (!next || kept.length === 0) break;
      for (const [path, text] of kept) texts.set(path, text);
      state = kept.length === tried.size ? next : await read(withTexts(files, texts), course, found);
    }
  }
  return [...texts].map(([path, after]) => ({ path, before: textOf(files, path), after }));
}

type State = Awaited<ReturnType<typeof read>>;

async function read(files: CourseFiles, course: CourseSource, found: FoundModule) {
  const source = readModule(files, course, found);
  const module = parseModule(source, course);
  checkModule(module, course);
  const messages: readonly Message[] = [...source.messages];
  // Rendering empties trees and reports more; what is fixed is known before it.
  const rendered = await renderModule(parseModule(readModule(files, course, found), course), {
    course,
    files,
    texts: textsFor(source.module.language).texts,
  });
  const html = new Map(rendered.pages.map((page) => [page.file, page.html]));
  return { files, module, messages, html };
}

/** What one fixer would make of the pages, by path; only of those that it changes. */
function changedTexts({ files, module, messages }: State, fixer: Fixer, secureHosts: ReadonlySet<string>) {
  const changed = new Map<string, string>();
  for (const page of module.pages) {
    const text = textOf(files, page.file);
    const bom = text.startsWith(BOM) ? BOM : '';
    const file = linesOf(text.slice(bom.length));
    const own = messages.filter((message) => message.file === page.file);
    const edits = fixer.find({ page, module, file, messages: own, secureHosts });
    const after = bom + applyEdits(file.text, edits);
    if (after !== text) changed.set(page.file, after);
  }
  return changed;
}

/** Whether learners get the same page as before, or at least the same words, and its author no new error. */
function isKept(path: string, before: State, after: State, keeps: Fixer['keeps']): boolean {
  const [old, now] = [before.html.get(path), after.html.get(path)];
  if (old === undefined || now === undefined || errorsIn(after, path) > errorsIn(before, path)) return false;
  return keeps === 'page' ? old === now : wordsIn(old) === wordsIn(now);
}

function errorsIn({ messages }: State, path: string): number {
  return messages.filter(({ file, severity }) => file === path && severity === 'error').length;
}

/** What is left of a page without its marks: bullets, bold, and how securely a link leads somewhere. */
function wordsIn(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(BULLET, ' ')
    .replace(/https?(?=:)/gi, 'http')
    .replace(/\s+/g, ' ')
    .trim();
}

function textOf(files: CourseFiles, path: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.read(path));
}

/** The course's files with some of them changed. */
function withTexts(files: CourseFiles, texts: ReadonlyMap<string, string>): CourseFiles {
  const changed = new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return { ...files, read: (path) => changed.get(path) ?? files.read(path) };
}
