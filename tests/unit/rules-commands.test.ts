// The commands on real folders: exit codes, what is written and what is not.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { build } from '../../src/commands/build';
import { check } from '../../src/commands/check';
import { WrongUsage } from '../../src/commands/console';
import { buildIn, COURSE, checkIn, hashOf, packagesIn, page } from './command-world';
import { emptyFolder, folderWith, removeFolders, testConsole } from './course-world';

afterAll(removeFolders);

describe('build', () => {
  test('writes one package a module and the lock, and nothing else', async () => {
    const folder = folderWith(COURSE);
    const { code, out } = await buildIn(folder);
    expect(code).toBe(0);
    expect(packagesIn(folder)).toEqual(['one-scorm12.zip', 'two-scorm12.zip']);
    expect(out).toContain('2 of 2 packages written; no problems.');
    expect(readdirSync(folder).sort()).toEqual(['carrel.lock.json', 'course.yml', 'one', 'out', 'two']);
  });

  test('a module with an error gets no package, the others do, and the exit code says so', async () => {
    const folder = folderWith({ ...COURSE, 'two/index.md': page('Two', ':::note\n\nNever closed.') });
    const { code, out, err } = await buildIn(folder);
    expect(code).toBe(1);
    expect(packagesIn(folder)).toEqual(['one-scorm12.zip']);
    expect(err).toMatch(/^two\/index\.md:5:1 {2}error {2}container-unclosed$/m);
    expect(out).toContain('1 of 2 packages written; 1 error.');
  });

  test('a quotation mark that is never closed is said where it opens', async () => {
    const { err } = await buildIn(folderWith({ ...COURSE, 'course.yml': 'language: en\ntitle: "A\nsite: x\n' }));
    expect(err).toMatch(/^course\.yml:2:8 {2}error {2}yaml-syntax$/m);
    expect(err).toContain('the quotation mark that opens here is never closed');
  });

  test('an error in the course’s own file stops every module', async () => {
    const folder = folderWith({ ...COURSE, 'course.yml': 'title: A: b\n' });
    const { code, err } = await buildIn(folder);
    expect(code).toBe(1);
    expect(packagesIn(folder)).toEqual([]);
    expect(err).toMatch(/^course\.yml:1:8 {2}error {2}yaml-syntax$/m);
    expect(existsSync(join(folder, 'carrel.lock.json'))).toBe(false);
  });

  test('an earlier package is left as it was when its module now has errors, and the author is told', async () => {
    const folder = folderWith(COURSE);
    await buildIn(folder);
    const before = hashOf(join(folder, 'out/two-scorm12.zip'));
    writeFileSync(join(folder, 'two/index.md'), page('Two', ':::note'));
    const { code, err, out } = await buildIn(folder);
    expect(code).toBe(1);
    expect(hashOf(join(folder, 'out/two-scorm12.zip'))).toBe(before);
    expect(err).toContain('out/two-scorm12.zip is from an earlier build');
    expect(out).toMatch(/two .*no package.*of an earlier build: out\/two-scorm12\.zip/);
  });

  test('--strict makes warnings errors', async () => {
    const folder = folderWith({ ...COURSE, 'two/index.md': page('Two', '[a slip](10-nxt.md)') });
    expect((await buildIn(folder)).code).toBe(0);
    const other = folderWith({ ...COURSE, 'two/index.md': page('Two', '[a slip](10-nxt.md)') });
    const { code, err } = await buildIn(other, { strict: true });
    expect(code).toBe(1);
    expect(err).toMatch(/error {2}link-broken/);
    expect(packagesIn(other)).toEqual(['one-scorm12.zip']);
  });

  test('--module builds one; a misspelt one is answered with the nearest', async () => {
    const folder = folderWith(COURSE);
    expect((await buildIn(folder, { module: ['two'] })).code).toBe(0);
    expect(packagesIn(folder)).toEqual(['two-scorm12.zip']);
    await expect(buildIn(folder, { module: ['tow'] })).rejects.toThrow(
      new WrongUsage('There is no module "tow". Did you mean "two"?'),
    );
    await expect(buildIn(folder, { module: ['quite-other'] })).rejects.toThrow('Modules are: one, two.');
  });

  test('a page in the place of a folder is answered with its folder', async () => {
    await expect(buildIn(folderWith(COURSE), {}, 'one/index.md')).rejects.toThrow(
      new WrongUsage('one/index.md is a file. Give the folder of its module, or of the whole course:  one'),
    );
  });

  test('--module builds a module once, however often and by whichever name it is asked for', async () => {
    const { out } = await buildIn(folderWith(COURSE), { module: ['two', 'two'] });
    expect(out).toContain('1 of 1 packages written');
  });

  test('--json says the same as data, and nothing besides', async () => {
    const folder = folderWith({ ...COURSE, 'two/index.md': page('Two', ':::note') });
    const { code, out, err } = await buildIn(folder, { json: true });
    const said = JSON.parse(out);
    expect([code, err.replace(/.*earlier build.*\n*/, '')]).toEqual([1, '']);
    expect(said.course).toBe('sample-course');
    expect(said.modules).toMatchObject([
      { id: 'one', title: 'One', pages: 2, package: join('out', 'one-scorm12.zip') },
      { id: 'two', package: null },
    ]);
    expect(said.messages).toMatchObject([
      {
        file: 'two/index.md',
        ruleId: 'container-unclosed',
        severity: 'error',
        place: { line: 5, column: 1 },
        sourceLine: ':::note',
      },
    ]);
  });

  test('the LRS is among the other sites that the packages need', async () => {
    const lrs =
      'title: C\nid: c\nbase: https://learn.example.org/\nlms: https://lms.example.org/\nlrs: { endpoint: https://lrs.example.org/xapi/, auth: relay }\n';
    const { out } = await buildIn(folderWith({ ...COURSE, 'course.yml': lrs }));
    expect(out).toMatch(/^one +2 +[\d.]+ kB +[\d.]+ kB +1 /m);
  });

  test('an unknown format, an empty folder, a folder that is not there: wrong usage', async () => {
    const folder = folderWith(COURSE);
    await expect(buildIn(folder, { format: 'scorm13' })).rejects.toThrow(WrongUsage);
    await expect(buildIn(emptyFolder())).rejects.toThrow(WrongUsage);
    await expect(buildIn(folder, {}, 'nowhere')).rejects.toThrow(WrongUsage);
    await expect(buildIn(folderWith({ 'notes.txt': 'x' }))).rejects.toThrow('No module was found');
  });

  test('where the packages cannot be written, that is said, and no half of one is left', async () => {
    const folder = folderWith({ ...COURSE, out: 'a file in the way' });
    await expect(buildIn(folder)).rejects.toThrow(/cannot be written to .*out/);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file in the way');
    const taken = folderWith({ ...COURSE, 'out/one-scorm12.zip/in-the-way.txt': 'x' });
    await expect(buildIn(taken)).rejects.toThrow(WrongUsage);
    expect(readdirSync(join(taken, 'out'))).toEqual(['one-scorm12.zip']);
  });

  test('two builds, in two folders and two time zones, give the same bytes', async () => {
    const zone = process.env.TZ;
    const [first, second] = [folderWith(COURSE), folderWith(COURSE)];
    process.env.TZ = 'Pacific/Kiritimati';
    await buildIn(first);
    process.env.TZ = 'America/Los_Angeles';
    await buildIn(second);
    await buildIn(second, { out: 'again' });
    process.env.TZ = zone ?? '';
    if (zone === undefined) delete process.env.TZ;
    for (const name of packagesIn(first)) {
      expect(hashOf(join(second, 'out', name))).toBe(hashOf(join(first, 'out', name)));
      // Whether the lock was just written makes no difference either.
      expect(hashOf(join(second, 'again', name))).toBe(hashOf(join(first, 'out', name)));
    }
    expect(hashOf(join(second, 'carrel.lock.json'))).toBe(hashOf(join(first, 'carrel.lock.json')));
  });
});

test('a package that breaks a rule of its format: 3, from build and check alike, and nothing written', async () => {
  const broken = emptyFolder();
  cpSync(fileURLToPath(testConsole('.').console.resources), broken, { recursive: true });
  for (const name of readdirSync(broken).filter((path) => path.endsWith('.js')))
    writeFileSync(join(broken, name), 'nothing();');
  const resources = pathToFileURL(`${broken}/`);
  const folder = folderWith(COURSE);
  const [building, checking] = [testConsole(folder), testConsole(folder)];
  const options = { module: [], format: 'scorm12', out: 'out', strict: false, frozen: false, json: false };
  expect(await build('.', options, { ...building.console, resources })).toBe(3);
  expect(await check('.', { strict: false, json: false }, { ...checking.console, resources })).toBe(3);
  expect(checking.err()).toContain('This is a mistake in Carrel: please report it.');
  expect(checking.err()).toBe(building.err());
  expect(packagesIn(folder)).toEqual([]);
});

describe('check', () => {
  test('gives the messages of build and writes nothing', async () => {
    const files = {
      ...COURSE,
      'course.yml': 'tilte: x\n',
      'two/index.md': page('Two', ':::note\n\n[a slip](10-nxt.md)'),
    };
    const [checked, built] = [folderWith(files), folderWith(files)];
    const { code, out } = await checkIn(checked);
    const { err } = await buildIn(built);
    expect(code).toBe(1);
    expect(out.startsWith(err)).toBe(true);
    expect(out.slice(err.length)).toBe('2 modules checked: 1 error, 3 warnings.\n');
    expect(readdirSync(checked).sort()).toEqual(['course.yml', 'one', 'two']);
  });

  test('names --fix where it may help, and nowhere else', async () => {
    const hint = 'carrel check --fix --dry-run';
    const skipped = page('Two', '## A\n\n#### B\n\nText.');
    const folder = folderWith({ ...COURSE, 'two/index.md': skipped });
    expect((await checkIn(folder)).out).toContain(hint);
    expect((await checkIn(folder, { strict: false, json: true })).out).not.toContain(hint);
    expect((await checkIn(folderWith(COURSE))).out).not.toContain(hint);
  });

  test('names the course that lies one folder further down, and how to begin one', async () => {
    const folder = folderWith({ 'ours/course.yml': 'title: Ours\n', 'ours/one/index.md': page('One') });
    await expect(checkIn(folder)).rejects.toThrow('cd ours');
    const spaced = folderWith({ 'Our course/course.yml': 'title: Ours\n', 'Our course/one/index.md': page('One') });
    await expect(checkIn(spaced)).rejects.toThrow('cd "Our course"');
    await expect(checkIn(emptyFolder())).rejects.toThrow('carrel new course "Partners and neighbors"');
  });

  test('--json and --strict', async () => {
    const folder = folderWith({ ...COURSE, 'two/index.md': page('Two', '[a slip](10-nxt.md)') });
    expect((await checkIn(folder)).code).toBe(0);
    const { code, out } = await checkIn(folder, { strict: true, json: true });
    expect(code).toBe(1);
    expect(JSON.parse(out).messages).toMatchObject([{ ruleId: 'link-broken', severity: 'error' }]);
  });
});
