// The older toolkit template: pages anywhere, each naming its module, section and place in the order.
import type { CourseFiles } from './course-files';
import type { FoundModule } from './dialects';
import { splitFrontMatter } from './front-matter';
import { slugify } from './slug';

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `one-zero` → [1, 0]; also `1-0` and `1.0`. Words that are no numbers sort last. */
export function subsectionOrder(subsection: string | undefined): number[] {
  if (subsection === undefined) return [Number.POSITIVE_INFINITY];
  return subsection
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const known = NUMBERS.indexOf(word);
      const digits = Number(word);
      return known !== -1 ? known : Number.isNaN(digits) ? Number.POSITIVE_INFINITY : digits;
    });
}

/** Groups the pages that have `module_name` by it. Broken front matter is reported later, when the page itself is read. */
export function findToolkitModules(files: CourseFiles, pages: readonly string[]): FoundModule[] {
  const byName = new Map<string, string[]>();
  for (const path of pages) {
    const name = moduleNameOf(files, path);
    if (name) byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return [...byName].map(([name, pageFiles]) => ({
    id: slugify(name, 'module'),
    dialect: 'toolkit',
    folder: commonFolder(pageFiles),
    pageFiles,
  }));
}

function moduleNameOf(files: CourseFiles, path: string): string | undefined {
  const bytes = files.read(path);
  const text = bytes && new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  if (!text?.startsWith('---') || !/^module_name\s*:/m.test(text)) return undefined;
  const name = splitFrontMatter(text, () => {})?.frontMatter.module_name;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
}

function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.split('/').slice(0, -1));
  const [first = []] = folders;
  const length = first.findIndex((part, index) => folders.some((folder) => folder[index] !== part));
  return (length === -1 ? first : first.slice(0, length)).join('/');
}
