// Small real courses: what their learners would read and what their authors are told, kept beside the source. UPDATE=1 rewrites it.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check';
import { openAt } from '../../src/commands/open';
import { type CompiledModule, compileModule } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { RULES } from '../../src/rules/rules';
import { kept, removeFolders, testConsole, testResources } from './course-world';
import { expectSound } from './sound-package';

const COURSES = fileURLToPath(new URL('../courses', import.meta.url));

afterAll(removeFolders);

/** Compiles every module that can get a package, as `carrel build` would. */
async function compileCourse(source: string): Promise<CompiledModule[]> {
  const course = openAt('.', [], false, testConsole(source).console);
  if (course.broken) return [];
  const options = { files: course.files, resources: testResources(), format: formats.scorm12, strict: false };
  const compiled: CompiledModule[] = [];
  for (const found of course.modules) compiled.push(await compileModule(course.source, found, options));
  return compiled;
}

const names = readdirSync(COURSES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe.each(names)('the course %s', (name) => {
  const source = join(COURSES, name, 'source');
  const expected = join(COURSES, name, 'expected');

  test('tells its author what is kept in messages.txt', async () => {
    const { console, out } = testConsole(source);
    await check('.', { strict: false, json: false }, console);
    expect(out()).toBe(kept(join(expected, 'messages.txt'), out()));
  });

  test('shows learners what is kept beside it, and nothing of its source language', async () => {
    const compiled = await compileCourse(source);
    const pages = compiled.flatMap(({ module, package: made }) =>
      made ? module.pages.map((page, index) => ({ path: pagePath(module.id, index, page.id), html: page.html })) : [],
    );
    if (process.env.UPDATE === '1') removePages(expected);
    for (const { path, html } of pages) expect(`${html}\n`).toBe(kept(join(expected, path), `${html}\n`));
    expect(pagesIn(expected)).toEqual(pages.map(({ path }) => path).sort());
    for (const one of compiled) await expectSound(one);
  }, 60_000);
});

/** What would stop the whole course, needs a folder that misbehaves, or makes too long a page; tested by the rules' own examples. */
const NOT_IN_ONE_COURSE = [
  'file-too-large',
  'file-unreadable',
  // An error in the course's own settings forbids every module.
  'lrs-key',
  'lrs-key-missing',
  'lrs-key-public',
  'lrs-key-reads',
  'lrs-not-probed',
  'lrs-settings',
  'link-dead',
  'lock-frozen',
  // The broken course keeps no lock of a folder that is gone.
  'module-renamed',
  'lock-unreadable',
  'lock-unwritable',
  'path-skipped',
  'text-too-dense',
];

test('the broken course makes every mistake there is', () => {
  const text = readFileSync(join(COURSES, 'broken/expected/messages.txt'), 'utf8');
  const made = new Set([...text.matchAll(/^\S+ {2}(?:error|warning|info) {2}([a-z-]+)$/gm)].map(([, id]) => id));
  expect(Object.keys(RULES).filter((id) => !made.has(id) && !NOT_IN_ONE_COURSE.includes(id))).toEqual([]);
});

function pagePath(module: string, index: number, page: string): string {
  return `${module}/${String(index + 1).padStart(2, '0')}-${page}.html`;
}

function removePages(folder: string): void {
  for (const path of pagesIn(folder)) rmSync(join(folder, path));
}

function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
