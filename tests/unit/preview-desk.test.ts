// The course on the author's desk: what is compiled again after a save, and which ids stay.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openAt } from '../../src/commands/open';
import { formats } from '../../src/formats/formats';
import { openDesk } from '../../src/preview/desk';
import type { CourseFiles } from '../../src/read/course-files';
import { COURSE, page } from './command-world';
import { folderWith, removeFolders, testConsole, testResources } from './course-world';
import { previewOf } from './preview-world';

afterAll(removeFolders);

type Preview = ReturnType<typeof previewOf>;

/** What was compiled since the last look. */
async function compiledIn({ desk, news }: Preview): Promise<string[]> {
  await desk.settled();
  return news.splice(0).map((told) => (told.type === 'module' ? told.id : told.type));
}

it('compiles everything at first, then only the module that was changed', async () => {
  const preview = previewOf(COURSE);
  expect(await compiledIn(preview)).toEqual(['one', 'two']);
  preview.save({ 'two/index.md': page('Two', 'New words.') });
  expect(await compiledIn(preview)).toEqual(['two']);
});

it('shows a saved module before its package is made, and makes that once for all who ask', async () => {
  const preview = previewOf(COURSE);
  await compiledIn(preview);
  const { compiled } = (await preview.desk.module('one')) ?? {};
  expect(compiled?.package).toBeUndefined();
  const made = await compiled?.preview?.pack?.();
  expect(made?.zip.length).toBeGreaterThan(0);
  expect(await compiled?.preview?.pack?.()).toBe(made);
});

it('compiles every module again when a file of the course itself is changed', async () => {
  const preview = previewOf(COURSE);
  await compiledIn(preview);
  preview.save({ 'course.yml': 'title: Another title\n' });
  expect(await compiledIn(preview)).toEqual(['course', 'one', 'two']);
  expect(preview.desk.course().source.course.title).toBe('Another title');
});

it('finds new modules, and forgets those that are gone', async () => {
  const preview = previewOf({ ...COURSE, 'three/notes.txt': '' });
  await compiledIn(preview);
  preview.save({ 'three/index.md': page('Three') });
  expect(await compiledIn(preview)).toContain('three');
  rmSync(join(preview.folder, 'one'), { recursive: true });
  preview.desk.changed(['one/index.md']);
  await compiledIn(preview);
  expect(preview.desk.modules().map(({ id }) => id)).not.toContain('one');
  expect(await preview.desk.module('one')).toBeUndefined();
});

it('takes a module that was gone and is back for a new one', async () => {
  const preview = previewOf(COURSE);
  const before = await preview.desk.module('one');
  renameSync(join(preview.folder, 'one'), join(preview.folder, 'uno'));
  preview.desk.changed(['one/index.md', 'uno/index.md']);
  await preview.desk.settled();
  renameSync(join(preview.folder, 'uno'), join(preview.folder, 'one'));
  preview.desk.changed(['one/index.md', 'uno/index.md']);
  expect((await preview.desk.module('one'))?.edition).not.toBe(before?.edition);
});

it('gives whoever asks what is on disk now, also in the midst of the work', async () => {
  const preview = previewOf(COURSE);
  const working = preview.desk.settled();
  preview.save({ 'two/index.md': page('Two', 'The newest words.') });
  const latest = await preview.desk.module('two');
  expect(latest?.compiled.module.pages[0]?.html).toContain('The newest words.');
  await working;
});

it('goes on showing the course while it cannot be read, and says why', async () => {
  const preview = previewOf({ 'one/index.md': page('One'), 'two/index.md': page('Two') });
  await compiledIn(preview);
  rmSync(join(preview.folder, 'one'), { recursive: true });
  rmSync(join(preview.folder, 'two'), { recursive: true });
  preview.desk.changed(['one', 'two']);
  expect(preview.desk.course().trouble).toContain('There is no course');
  expect(preview.desk.modules()).toHaveLength(2);
});

const QUIZ = (words: string) => page('Next', `:::quiz[Check]\n\n### ${words}\n\n- [x] Yes\n- [ ] No\n\n:::`);

async function questionIds(preview: Preview): Promise<string[]> {
  const latest = await preview.desk.module('one');
  return (latest?.compiled.module.quizzes ?? []).flatMap(({ questions }) => questions.map(({ id }) => id));
}

it('compiles the others when one module cannot be compiled', async () => {
  const folder = folderWith(COURSE);
  const { console } = testConsole(folder);
  const failing = (files: CourseFiles): CourseFiles => ({
    ...files,
    read(path) {
      if (path === 'one/10-next.md') throw new Error('A mistake of our own.');
      return files.read(path);
    },
  });
  const desk = openDesk({
    open() {
      const course = openAt('.', [], false, console);
      return course && { ...course, files: failing(course.files) };
    },
    explain: () => undefined,
    compile: { resources: testResources(), format: formats.scorm12 },
    lrs: () => 'http://127.0.0.1:1/xapi/',
    tell: () => undefined,
  });
  await expect(desk.settled()).rejects.toThrow('A mistake of our own.');
  expect(desk.modules().map(({ latest }) => latest !== undefined)).toEqual([false, true]);
});

it('keeps the ids of the first look while words are edited, and writes no lock', async () => {
  const preview = previewOf({ ...COURSE, 'one/10-next.md': QUIZ('Is it wet?') });
  const before = await questionIds(preview);
  expect(before).toHaveLength(1);
  preview.save({ 'one/10-next.md': QUIZ('Is it really wet today?') });
  expect(await questionIds(preview)).toEqual(before);
  expect(existsSync(join(preview.folder, 'carrel.lock.json'))).toBe(false);
});

it('takes the ids of a lock file that is new on disk', async () => {
  const preview = previewOf(COURSE);
  await compiledIn(preview);
  const pages = [
    { id: 'index', name: 'index', title: 'One' },
    { id: 'frozen-long-ago', name: 'next', title: 'Next' },
  ];
  preview.save({ 'carrel.lock.json': JSON.stringify({ version: 1, modules: { one: { pages } } }) });
  const latest = await preview.desk.module('one');
  expect(latest?.compiled.module.pages.map(({ id }) => id)).toEqual(['index', 'frozen-long-ago']);
});

it('compiles nothing again for a lock file that says what it knew', async () => {
  const preview = previewOf(COURSE);
  await compiledIn(preview);
  const modules = Object.fromEntries(preview.desk.modules().map(({ id, latest }) => [id, latest?.compiled.locked]));
  preview.save({ 'carrel.lock.json': JSON.stringify({ version: 1, modules }) });
  expect(await compiledIn(preview)).toEqual(['course']);
});

it('is one module where the course is one', async () => {
  const preview = previewOf({ 'index.md': page('Alone'), '10-next.md': page('Next') });
  expect(await compiledIn(preview)).toHaveLength(1);
  preview.save({ '10-next.md': page('Next', 'New words.') });
  expect(await compiledIn(preview)).toHaveLength(1);
});
