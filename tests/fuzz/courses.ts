// Courses that nobody would write: real pages and settings, mutated line by line, in the folders of all three dialects.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { NASTIES } from './nasties';
import { KEYS, NAMES, NASTY_VALUES } from './nasty-settings';

export type CourseText = Record<string, string | Uint8Array>;

const ROOT = new URL('../../', import.meta.url);

/** Lines of all Markdown pages of the repository: the modules and the tests' courses. */
function corpus(): string[][] {
  const pages: string[][] = [];
  const visit = (folder: URL) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) visit(new URL(`${encodeURIComponent(entry.name)}/`, folder));
      else if (entry.name.endsWith('.md')) {
        pages.push(
          readFileSync(new URL(encodeURIComponent(entry.name), folder), 'utf8')
            .split('\n')
            .slice(0, 120),
        );
      }
    }
  };
  for (const name of ['modules/', 'tests/courses/']) visit(new URL(name, ROOT));
  return pages;
}

const PAGES = corpus();

const nasty = fc.constantFrom(...NASTIES);
const position = fc.double({ min: 0, max: 0.999, noNaN: true });

type Mutation = {
  kind: 'delete' | 'duplicate' | 'swap' | 'insert' | 'splice' | 'cut' | 'join';
  at: number;
  other: number;
  text: string;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'swap', 'insert', 'insert', 'splice', 'splice', 'cut', 'join'),
  at: position,
  other: position,
  text: fc.array(nasty, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
});

function mutate(lines: string[], { kind, at, other, text }: Mutation): string[] {
  const [from, to] = [Math.floor(at * lines.length), Math.floor(other * lines.length)];
  const line = lines[from] ?? '';
  const middle = Math.floor(other * line.length);
  const result = [...lines];
  if (kind === 'delete') result.splice(from, 1);
  else if (kind === 'duplicate') result.splice(to, 0, line);
  else if (kind === 'swap') [result[from], result[to]] = [lines[to] ?? '', line];
  else if (kind === 'insert') result.splice(from, 0, text);
  else if (kind === 'splice') result[from] = line.slice(0, middle) + text + line.slice(middle);
  else if (kind === 'cut') result[from] = line.slice(middle);
  else result.splice(from, 2, line + (lines[from + 1] ?? ''));
  return result;
}

const realPage = fc
  .tuple(fc.constantFrom(...PAGES), fc.array(mutation, { maxLength: 8 }))
  .map(([lines, mutations]) => mutations.reduce(mutate, lines).slice(0, 200).join('\n'));

const values = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...NASTY_VALUES), { maxKeys: 6 });
const yaml = values.map((entries) =>
  Object.entries(entries)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n'),
);

const nastyPage = fc
  .tuple(yaml, fc.array(nasty, { maxLength: 12 }), fc.constantFrom('\n', '\n\n', ' ', ''))
  .map(([front, pieces, between]) => `---\n${front}\n---\n${pieces.join(between)}`);

const page: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { arbitrary: realPage, weight: 5 },
  { arbitrary: nastyPage, weight: 5 },
  { arbitrary: fc.array(nasty, { maxLength: 6 }).map((pieces) => pieces.join('\n')), weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 1 },
  { arbitrary: fc.uint8Array({ maxLength: 20 }), weight: 1 },
);

const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constantFrom('10-a', '20-b', '30-c', '2020-01-01-a', '2020-01-02-b'),
);

const lockEntry = fc.record({
  id: fc.constantFrom('a', 'b', 'index', 'contents', '"><script>', '', '__proto__'),
  name: fc.constantFrom('a', 'b', 'index'),
  title: fc.constantFrom('A', 'B', '<b>'),
});
const lock = fc.oneof(
  fc
    .record({
      version: fc.constantFrom(1, 1, 1, 2, '1'),
      modules: fc.dictionary(
        fc.constantFrom('m', 'constructor', '__proto__', 'b'),
        fc.record({ pages: fc.array(lockEntry, { maxLength: 4 }) }),
      ),
    })
    .map((data) => JSON.stringify(data)),
  fc.json({ maxDepth: 3 }),
  nasty,
);

/** The folders of one course, around its pages. */
const shapes = {
  native: (pages: [string, string | Uint8Array][], settings: string) => ({
    'course.yml': settings,
    ...folder('m/', pages),
    ...folder('b/', pages.slice(1)),
  }),
  lone: (pages: [string, string | Uint8Array][]) => folder('', pages),
  jekyll: (pages: [string, string | Uint8Array][], settings: string, list: string) => ({
    '_config.yml': settings,
    '_data/course.yml': list,
    ...Object.fromEntries(
      pages.map(([file, text], index) => [`modules/m/_posts/2020-01-0${index + 1}-${file}.md`, text]),
    ),
  }),
  toolkit: (pages: [string, string | Uint8Array][], settings: string) => ({
    '_config.yml': settings,
    ...Object.fromEntries(
      pages.map(([file, text], index) => [
        `content/${file}-${index}.md`,
        typeof text === 'string'
          ? text.replace(
              /^---\n/,
              `---\nlayout: module\nmodule_name: m\nmodule_full_name: M\nsubsection: one-${index}\n`,
            )
          : text,
      ]),
    ),
  }),
};

function folder(prefix: string, pages: [string, string | Uint8Array][]): CourseText {
  return Object.fromEntries(pages.map(([file, text], index) => [`${prefix}${index === 0 ? 'index' : file}.md`, text]));
}

/** What pages may name: pictures, a program, a picture with a script. */
const ASSETS: CourseText = {
  'm/images/a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'm/images/evil.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'm/files/x.js': 'alert(1)',
  'm/files/x.html': '<script>alert(1)</script>',
  'm/images/a b.png': 'x',
  'm/images/A B.png': 'y',
};

/** A whole course: path → content. */
export const course: fc.Arbitrary<CourseText> = fc
  .record({
    shape: fc.constantFrom('native', 'native', 'lone', 'jekyll', 'toolkit'),
    pages: fc.array(fc.tuple(name, page), { minLength: 1, maxLength: 4 }),
    settings: fc.oneof(
      yaml,
      yaml.map((text) => `title: T\n${text}`),
      nasty,
    ),
    list: fc.oneof(fc.constant('title: T\nmodules: [m, x]'), yaml, nasty),
    lock: fc.option(lock, { nil: undefined }),
    hasAssets: fc.boolean(),
  })
  .map((made) => ({
    ...shapes[made.shape as keyof typeof shapes](
      made.pages as [string, string | Uint8Array][],
      made.settings,
      made.list,
    ),
    ...(made.lock === undefined ? {} : { 'carrel.lock.json': made.lock }),
    ...(made.hasAssets ? ASSETS : {}),
  }));
