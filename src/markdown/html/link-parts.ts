// What links, pictures and players have in common: a window of their own, the nearest name, text for what is not there.
import type { Element } from 'hast';
import { nearest } from '../../read/nearest';
import { extensionOf, folderOf, joinPath, lastSegment } from '../../read/paths';
import type { RenderContext } from '../context';
import { h, text } from '../elements';
import { pagesByName } from '../page-names';

/**
 * Every link out of the module opens a window of its own: inside an LMS's frame it would replace the module and end the session.
 * The learner is told (WCAG 3.2.5, technique G201).
 */
export function openInNewWindow(link: Element, context: RenderContext): Element {
  link.properties = { ...link.properties, target: '_blank', rel: ['noopener', 'noreferrer'], className: ['external'] };
  link.children = [
    ...link.children,
    h('span', { className: ['visually-hidden'] }, [` ${context.texts.opensInNewWindow}`]),
  ];
  return link;
}

/** A website's host, as it is said aloud. */
const HOST = /^(?:https?:?\/*)?(www\.[\w-]+\.|[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|edu|gov|info|int|io|us)(?=[/?#]|$))/i;

/** The address that was meant where what an address begins with was forgotten: `www.example.org`, `me@example.org`. */
export function wholeAddress(written: string): string | undefined {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(written)) return `mailto:${written}`;
  return HOST.test(written) ? `https://${written.replace(/^https?:?\/*/i, '')}` : undefined;
}

/** The file whose name is nearest to the one that is missing, written as the author of this page has to write it. */
export function nearestFile(written: string, context: RenderContext): string | undefined {
  const name = written.split(/[?#]/)[0]?.replace(/\/+$/, '') ?? '';
  if (extensionOf(name) === '') return nearestModule(name, context) ?? nearestPage(name, context);
  const way = wayTo(fileLike(name, context), context);
  // Of what is there and cannot be used, something else is said than its own name.
  return way === written ? undefined : way;
}

/** Pages of all modules have names such as `index.md`, so their folders count; of a picture the name says most. */
function fileLike(name: string, { page, book }: RenderContext): string | undefined {
  const { folder } = book.module.found;
  const all = [...book.files];
  const byPath = () => nearest(joinPath(folderOf(page.file), name) ?? name, all);
  const byName = (files: readonly string[]) => {
    const found = nearest(lastSegment(name), files.map(lastSegment));
    return files.find((file) => lastSegment(file) === found);
  };
  const own = all.filter((file) => folder === '' || file.startsWith(`${folder}/`));
  return extensionOf(name) === 'md' ? (byPath() ?? byName(own)) : (byName(own) ?? byName(all) ?? byPath());
}

/** A page is found by its name; a file from the page's own folder, or, on a site whose pages have other addresses, from its root. */
function wayTo(file: string | undefined, { page, book }: RenderContext): string | undefined {
  if (file === undefined) return undefined;
  const { course, address } = book.course;
  if (book.module.pages.some((own) => own.file === file)) return lastSegment(file);
  if (course.dialect !== 'native') return `${address.baseurl === '' ? '' : '{{ site.baseurl }}'}/${file}`;
  const here = folderOf(page.file);
  const above = here === '' ? [] : here.split('/');
  const shared = above.findIndex((_, depth) => !file.startsWith(`${above.slice(0, depth + 1).join('/')}/`));
  const kept = shared === -1 ? above.length : shared;
  return '../'.repeat(above.length - kept) + file.split('/').slice(kept).join('/');
}

/** The folder of another module, as it is seen from this one's pages. */
function nearestModule(name: string, { book }: RenderContext): string | undefined {
  const others = book.course.modules.filter((module) => module !== book.module.found && module.folder !== '');
  const found = nearest(
    lastSegment(name),
    others.map(({ folder }) => lastSegment(folder)),
  );
  return found === undefined ? undefined : `../${found}/`;
}

function nearestPage(name: string, { book }: RenderContext): string | undefined {
  const pages = pagesByName(book.module);
  const found = nearest(lastSegment(name), pages.keys());
  const file = found === undefined ? undefined : pages.get(found)?.file;
  return file === undefined ? undefined : lastSegment(file);
}

/** Text in place of something that is not there. */
export function unavailable(words: string): Element {
  return h('span', { className: ['unavailable'] }, [text(words)]);
}
