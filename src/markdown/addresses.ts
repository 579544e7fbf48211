// Where the author's links lead: to a page of this module, another module, a file of the course, the world – or nowhere.
import type { CourseSource } from '../read/course';
import type { ModuleSource, PageSource } from '../read/module';
import { decodePath, extensionOf, folderOf, joinPath, lastSegment } from '../read/paths';
import { pageName } from '../read/slug';
import { pagesByName } from './page-names';

export type Address =
  | { kind: 'page'; page: string; anchor?: string }
  | { kind: 'file'; path: string }
  | { kind: 'external'; url: string }
  | { kind: 'mail'; url: string }
  /** Another module, or another page of the site. `url` when the course says where its site is. */
  | { kind: 'elsewhere'; what: string; url?: string }
  /** A page of this module that is not published. */
  | { kind: 'draft'; path: string }
  | { kind: 'missing'; path: string }
  | { kind: 'outside'; path: string }
  | { kind: 'unsafe'; scheme: string }
  | { kind: 'empty' };

/** What links of one module can lead to. */
export interface AddressBook {
  course: CourseSource;
  module: ModuleSource;
  /** Every file of the course. */
  files: ReadonlySet<string>;
}

/** Schemes that open a program of the learner's own. */
const MAIL = new Set(['mailto', 'tel', 'sms']);

/** Finds out where `written`, in a link or image of `page`, leads. */
export function resolveAddress(written: string, page: PageSource, book: AddressBook): Address {
  const text = written.trim().replace(/^[“”"']+|[“”"']+$/g, '');
  if (text === '') return { kind: 'empty' };
  const own = withoutOwnHost(text, book);
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(own.replace(/[\s\u0000-\u001f]+/g, ''))?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return externalAddress(own);
  if (own.startsWith('//')) return externalAddress(`https:${own}`);
  if (scheme !== undefined) return MAIL.has(scheme) ? { kind: 'mail', url: own } : { kind: 'unsafe', scheme };
  return resolvePath(own, page, book);
}

function externalAddress(text: string): Address {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.hostname ? { kind: 'external', url: url.href } : { kind: 'missing', path: text };
}

/** A link that names the site's own address in full is a link inside the course. */
function withoutOwnHost(text: string, { course }: AddressBook): string {
  const { url, baseurl } = course.address;
  const site = `${url}${baseurl}`;
  // The same host may have much else on it: only what lies under the site's own path is the course's.
  if (url !== '' && (text === site || text.startsWith(`${site}/`))) return text.slice(site.length) || '/';
  return baseurl !== '' && (text === baseurl || text.startsWith(`${baseurl}/`))
    ? text.slice(baseurl.length) || '/'
    : text;
}

function resolvePath(text: string, page: PageSource, book: AddressBook): Address {
  // `Worksheet #1.pdf` is the name of a file before it is an address with a part behind `#`.
  const whole = /[#?]/.test(text) ? joinPath(folderOf(page.file), decodePath(text)) : undefined;
  if (whole !== undefined && book.files.has(whole)) return { kind: 'file', path: whole };
  const [beforeAnchor = '', anchor] = splitAt(text, '#');
  const [path = ''] = splitAt(beforeAnchor, '?');
  const target = anchor === undefined || anchor === '' ? undefined : decodePath(anchor);
  if (path === '') return { kind: 'page', page: page.id, anchor: target };
  // As Windows writes paths.
  const decoded = decodePath(path).replaceAll('\\', '/');
  const joined = joinPath(folderOf(page.file), decoded);
  if (joined === undefined) return pageByName(decoded, book, target) ?? { kind: 'outside', path: decoded };
  return (
    byFile(joined, book, target) ??
    pageByName(decoded, book, target) ??
    otherModule(joined, decoded, book) ?? { kind: 'missing', path: decoded }
  );
}

function splitAt(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** The path is a file of the course, with or without its ending. */
function byFile(path: string, book: AddressBook, anchor: string | undefined): Address | undefined {
  const candidates = [path, `${path}.md`, `${path}/index.md`, path.replace(/\.html?$/, '.md')].map((candidate) =>
    candidate.replace(/^\//, ''),
  );
  for (const written of candidates) {
    const candidate = nameOnDisk(written, book.files);
    const page = book.module.pages.find(({ file }) => file === candidate);
    if (page) return { kind: 'page', page: page.id, anchor };
    if (!book.files.has(candidate)) continue;
    return extensionOf(candidate) === 'md' ? elsewhere(candidate, book) : { kind: 'file', path: candidate };
  }
  return undefined;
}

/** Some systems write `ü` in a file's name as two characters; an author's keyboard writes one. */
function nameOnDisk(path: string, files: ReadonlySet<string>): string {
  if (files.has(path) || /^[\x20-\x7e]*$/.test(path)) return path;
  return [...files].find((file) => file.normalize('NFC') === path.normalize('NFC')) ?? path;
}

/** The address that a site gives a page: its permalink, or `/…/name/`. */
function pageByName(path: string, book: AddressBook, anchor: string | undefined): Address | undefined {
  const segments = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const last = segments.at(-1);
  if (last === undefined) return undefined;
  const address = `/${segments.join('/')}/`;
  const { pages, found } = book.module;
  const byPermalink = pages.find(
    ({ permalink }) => permalink && `/${permalink.split('/').filter(Boolean).join('/')}/` === address,
  );
  if (byPermalink) return { kind: 'page', page: byPermalink.id, anchor };
  if (/\.[A-Za-z0-9]{2,5}$/.test(last) && !/\.(html?|md)$/.test(last)) return undefined;
  const folder = lastSegment(found.folder);
  const owner = segments.at(-2);
  // `../other/index.md` names a file, and one that is not there: the page of this module that is called so is another.
  if (book.course.course.dialect === 'native' && last.endsWith('.md') && owner !== undefined && owner !== folder)
    return undefined;
  if (
    owner !== undefined &&
    owner !== folder &&
    book.course.modules.some((module) => lastSegment(module.folder) === owner)
  )
    return undefined;
  const page = pagesByName(book.module).get(pageName(last.replace(/\.html?$/, '')));
  if (page) return { kind: 'page', page: page.id, anchor };
  const [first] = pages;
  return last === folder && folder !== '' && first ? { kind: 'page', page: first.id, anchor } : undefined;
}

/** A page or folder of another module, or of the site around the course. */
function otherModule(joined: string, written: string, book: AddressBook): Address | undefined {
  const segments = joined.split('/');
  const module = book.course.modules.find(
    ({ folder, id }) => joined === folder || joined.startsWith(`${folder}/`) || segments.at(-1) === id,
  );
  if (module && module.id !== book.module.found.id) return elsewhere(module.folder, book);
  // A site's own page: `/about/`. A path with a file's ending is a file that is not there.
  const site = written.startsWith('/') && extensionOf(written) === '';
  return site && book.course.course.dialect !== 'native'
    ? { kind: 'elsewhere', what: written, url: siteUrl(written, book) }
    : undefined;
}

function elsewhere(path: string, book: AddressBook): Address {
  const module = book.course.modules.find(({ folder, pageFiles }) => path === folder || pageFiles.includes(path));
  if (module === book.module.found) return { kind: 'draft', path };
  if (!module)
    return { kind: 'elsewhere', what: path, url: siteUrl(path.replace(/(^|\/)index\.md$|\.md$/, '/'), book) };
  const page = module.pageFiles.includes(path) && !/(^|\/)index\.md$/.test(path) ? `${pageName(path)}/` : '';
  const folder = module.dialect === 'jekyll' ? module.folder : module.id;
  return { kind: 'elsewhere', what: path, url: siteUrl(`${folder}/${page}`, book) };
}

function siteUrl(path: string, { course }: AddressBook): string | undefined {
  const { site } = course.course;
  // `/http:` is a path of the site's own; without the dot it would begin with a scheme (URL standard, 4.4).
  return site === undefined ? undefined : new URL(path.replace(/^\/*/, './'), site).href;
}
