// What links, pictures and players have in common: a window of their own, the nearest name, text for what is not there.
import type { Element } from 'hast';
import { nearest } from '../../read/nearest';
import { extensionOf, lastSegment } from '../../read/paths';
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

/** The file of the module whose name is nearest to the one that is missing, written as the author would write it. */
export function nearestFile(written: string, context: RenderContext): string | undefined {
  const name = written.split(/[?#]/)[0]?.replace(/\/+$/, '') ?? '';
  const folder = context.book.module.found.folder;
  if (extensionOf(name) === '') return nearestModule(name, context) ?? nearestPage(name, context);
  const own = [...context.book.files].filter((file) => folder === '' || file.startsWith(`${folder}/`));
  const relative = own
    .map((file) => (folder === '' ? file : file.slice(folder.length + 1)))
    .map((file) => file.replace(/^_posts\//, ''));
  const byPath = nearest(name.replace(/^\.?\//, ''), relative);
  if (byPath) return byPath;
  const all = [...context.book.files];
  const byName = nearest(lastSegment(name), all.map(lastSegment));
  const found = byName && all.find((file) => lastSegment(file) === byName);
  return found && folder !== '' && found.startsWith(`${folder}/`) ? found.slice(folder.length + 1) : found || undefined;
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
