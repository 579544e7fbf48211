// What its author meant by an address that leads nowhere: the nearest name, written so that it leads there.
import { nearest } from '../../read/nearest';
import { extensionOf, folderOf, joinPath, lastSegment, pathFrom } from '../../read/paths';
import type { RenderContext } from '../context';
import { pagesByName } from '../page-names';

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
  return pathFrom(folderOf(page.file), file);
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
