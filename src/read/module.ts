// One module's files → its front matter and its pages' text, in reading order and with their frozen ids.
import type { Module, Page } from '../model/course';
import type { Message } from '../model/message';
import type { Silence } from '../model/silence';
import { hasErrors } from '../report/messages';
import { type Report, reportInto } from '../report/report';
import type { CourseSource } from './course';
import type { CourseFiles } from './course-files';
import type { FoundModule } from './dialects';
import { splitFrontMatter } from './front-matter';
import { readKeys, type Values } from './keys';
import { assignPageIds, type LockedPage } from './lock';
import { reportIds, reportMisplaced, reportSameId } from './module-faults';
import { comparePages, isIndexPage, type PlacedPage } from './page-order';
import { pageTitle } from './page-title';
import { isRefusedIn } from './refused';
import { COURSE_KEYS, JEKYLL_KEYS, MODULE_KEYS, PAGE_KEYS } from './schemas';
import { silencesIn } from './silences';
import { pageName } from './slug';
import { decodeText, MAX_PAGE_LINES } from './text';
import type { YamlData } from './yaml';

/** Of a page's front matter. */
const KEYS = { ...MODULE_KEYS, ...PAGE_KEYS };
type FrontMatter = Values<typeof KEYS>;

/** A page that was read but not parsed. */
export interface PageSource extends Page {
  /** The Markdown without its front matter; `bodyLine` is the line of the file on which it begins. */
  body: string;
  bodyLine: number;
  /** All lines of the file, for code frames. */
  lines: string[];
  permalink?: string;
  /** What its author has asked not to be told. */
  silences: readonly Silence[];
  /** Where a key of its front matter stands. */
  placeOf: YamlData['placeOf'];
  report: Report;
}

export interface ModuleSource {
  module: Module;
  /** The page whose front matter is the module's: a native module's index.md, else the first page. */
  head?: Pick<PageSource, 'placeOf' | 'report'>;
  found: FoundModule;
  pages: PageSource[];
  /** Paths of all that are or would be pages, in their order: also of those that cannot be read. */
  files: string[];
  /** Per cent, for scored quizzes that have none of their own. */
  passMark?: number;
  /** What the lock should hold for this module's pages from now on. */
  locked: LockedPage[];
  messages: Message[];
}

interface Draft {
  path: string;
  front: FrontMatter;
  placeOf: YamlData['placeOf'];
  body: string;
  bodyLine: number;
  lines: string[];
  report: Report;
}

/** Reads the pages of `found`. Every mistake is in `messages`; a page that cannot be read at all is left out (and is an error). */
export function readModule(files: CourseFiles, source: CourseSource, found: FoundModule): ModuleSource {
  const messages: Message[] = [];
  const places = found.pageFiles
    .map((path): Draft | PlacedPage => readPage(files, path, found, messages) ?? { path, front: {} })
    .sort((a, b) => comparePages(a, b, found.dialect));
  const all = places.filter((place): place is Draft => 'body' in place);
  const drafts = all.filter(({ front }) => front.published !== false);
  // A native module's front matter is index.md's, also where `order:` puts another page first.
  const indexPage = found.dialect === 'native' ? all.find(({ path }) => isIndexPage(path)) : undefined;
  const head = indexPage ?? drafts[0];
  const titles = drafts.map((draft) => titleOf(draft, found, draft.report));
  const unnamed = drafts.map((draft, index) => ({
    name: pageName(draft.path),
    title: titles[index] ?? '',
    explicitId: draft.front.id,
  }));
  const assigned = assignPageIds(unnamed, source.lock.modules[found.id]?.pages ?? []);
  reportIds(drafts, assigned);
  const pages = drafts.map((draft, index): PageSource => toPage(draft, assigned.ids[index] ?? '', titles[index] ?? ''));
  const module = moduleOf(found, source, head);
  for (const draft of drafts) if (draft !== head) reportMisplaced(draft, indexPage !== undefined);
  for (const { path, reason } of files.refused.filter((refusal) => isRefusedIn(refusal, found))) {
    reportInto(messages, path)('path-outside', { reason, note: 'Put a copy of the file into the course folder.' });
  }
  reportSameId(found, source, messages);
  // Where its pages have errors of their own, those say why.
  if (pages.length === 0 && !hasErrors(messages)) {
    reportInto(messages, found.folder || found.id)('module-empty', {
      reason: 'This module has no page that can be read.',
      note: 'Write at least an index.md; pages with  published: false  are left out.',
    });
  }
  const passMark = passMarkOf(head?.front ?? {}) ?? passMarkOf(source.defaults);
  return {
    module,
    head,
    found,
    pages,
    files: places.map(({ path }) => path),
    passMark,
    locked: assigned.entries,
    messages,
  };
}

function readPage(files: CourseFiles, path: string, found: FoundModule, messages: Message[]): Draft | undefined {
  const bytes = files.read(path);
  const lines = bytes ? new TextDecoder().decode(bytes).split(/\r\n?|\n/) : [];
  const report = reportInto(messages, path, lines);
  const text = decodeText(bytes, report);
  if (text !== undefined && lines.length > MAX_PAGE_LINES) {
    report('file-too-large', {
      reason: `This page has ${lines.length.toLocaleString('en')} lines; a page can have ${MAX_PAGE_LINES.toLocaleString('en')}.`,
      note: 'Divide it into several pages.',
    });
    return undefined;
  }
  const split = text === undefined ? undefined : splitFrontMatter(text.replace(/^\uFEFF/, ''), report);
  if (!split) return undefined;
  const front = readKeys(KEYS, split.frontMatter, {
    report,
    placeOf: split.placeOf,
    // In our own form `license` is a slip for our own key.
    ignored: found.dialect === 'native' ? JEKYLL_KEYS : [...JEKYLL_KEYS, 'license'],
    elsewhere: { keys: Object.keys(COURSE_KEYS), note: 'It says something of the course: move it to course.yml.' },
    lenient: found.dialect !== 'native',
  });
  return { path, front, placeOf: split.placeOf, body: split.body, bodyLine: split.bodyLine, lines, report };
}

/** Reports a page without a title where `report` is given: each is asked for more than once. */
function titleOf({ path, body, bodyLine, front }: Draft, { id }: FoundModule, report: Report = () => {}): string {
  return pageTitle({ path, body, bodyLine, title: front.title, report }, id);
}

function toPage(draft: Draft, id: string, title: string): PageSource {
  const { front, path, placeOf, body, bodyLine, lines, report } = draft;
  return {
    id,
    title,
    file: path,
    startsSection: front.section === true || (front.tags ?? []).includes('sectionHead'),
    group: typeof front.section === 'string' ? front.section : undefined,
    body,
    bodyLine,
    lines,
    permalink: front.permalink,
    silences: silencesIn(front.ignore, placeOf),
    placeOf,
    report,
  };
}

function moduleOf(found: FoundModule, source: CourseSource, head: Draft | undefined): Module {
  const own = head?.front ?? {};
  const said = { ...source.defaults, ...own };
  const title = found.dialect === 'toolkit' ? (own.module_full_name ?? own.module_name) : head && titleOf(head, found);
  const complete = said.complete ?? [
    { kind: 'pages' as const },
    { kind: 'quiz' as const, markedOnly: true as const },
    { kind: 'worksheets' as const, explicitOnly: true as const },
  ];
  return {
    id: found.id,
    title: title ?? found.id,
    description: said.description ?? (found.folder === '' ? source.course.description : undefined),
    language: said.language ?? source.course.language,
    keywords: said.keywords ?? [],
    duration: said.duration,
    licence: said.licence,
    instructor: said.instructor,
    ce: said.ce,
    version: said.version,
    complete,
  };
}

/** `complete: quiz 80%` sets the pass mark as `pass: 80` does. */
function passMarkOf({ complete = [], pass }: Pick<FrontMatter, 'complete' | 'pass'>): number | undefined {
  const ruled = complete.find((requirement) => requirement.kind === 'quiz' && requirement.pass !== undefined);
  return ruled?.kind === 'quiz' ? ruled.pass : pass;
}
