// Files that are not what they should be, and the lock on disk: the messages that no text alone can show.
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { memoryFiles } from '../../src/read/course-files';
import { MAX_PAGE_BYTES } from '../../src/read/text';
import { buildIn, COURSE, hashOf, packagesIn, page } from './command-world';
import { folderWith, removeFolders, testResources } from './course-world';

afterAll(removeFolders);

describe('files that cannot be read as they are', () => {
  test('file-encoding: a page that is not UTF-8, at the first wrong letter', async () => {
    const latin = new Uint8Array([...Buffer.from('---\ntitle: Two\n---\n\nA caf'), 0xe9, ...Buffer.from(' here.\n')]);
    const { code, err } = await buildIn(folderWith({ ...COURSE, 'two/index.md': latin }));
    expect(code).toBe(1);
    expect(err).toMatch(/^two\/index\.md:5:6 {2}error {2}file-encoding$/m);
    expect(err).toContain('save it again with the encoding "UTF-8"');
  });

  test('file-encoding: UTF-16 without a mark at its beginning is UTF-8 by its bytes', async () => {
    const wide = new Uint8Array(Buffer.from(page('Two'), 'utf16le'));
    const { code, err } = await buildIn(folderWith({ ...COURSE, 'two/index.md': wide }));
    expect(code).toBe(1);
    expect(err).toMatch(/^two\/index\.md:1:2 {2}error {2}file-encoding$/m);
  });

  test('file-too-large: a page that nobody could read', async () => {
    const folder = folderWith({ ...COURSE, 'two/10-large.md': page('Large', 'word '.repeat(MAX_PAGE_BYTES / 5)) });
    const { code, err } = await buildIn(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^two\/10-large\.md {2}error {2}file-too-large$/m);
    expect(err).toContain('Divide it into several pages.');
  });

  test('file-unreadable: a page that is listed and may not be opened', async () => {
    const listed = memoryFiles('sample', COURSE);
    const files = { ...listed, read: (path: string) => (path === 'two/index.md' ? undefined : listed.read(path)) };
    const course = openCourse(files);
    const options = { files, resources: testResources(), format: formats.scorm12, strict: false };
    const compiled = await Promise.all(course.modules.map((found) => compileModule(course, found, options)));
    expect(
      compiled.map(({ messages }) => messages.map(({ file, ruleId, severity }) => [file, ruleId, severity])),
    ).toEqual([[], [['two/index.md', 'file-unreadable', 'error']]]);
    expect(compiled.map((module) => module.package !== undefined)).toEqual([true, false]);
  });

  test('Windows line ends and a byte order mark change nothing that learners see', async () => {
    const body = '\n:::note[Title]\n\n- one\n- two\n\n:::\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';
    const plain = folderWith({ ...COURSE, 'two/index.md': page('Two', body) });
    const windows = folderWith({ ...COURSE, 'two/index.md': `\uFEFF${page('Two', body).replaceAll('\n', '\r\n')}` });
    await buildIn(plain);
    const { code, err } = await buildIn(windows);
    expect([code, err]).toEqual([0, '']);
    expect(hashOf(join(windows, 'out/two-scorm12.zip'))).toBe(hashOf(join(plain, 'out/two-scorm12.zip')));
  });

  test('path-outside: a symbolic link that leaves the course is not followed', async () => {
    const secret = folderWith({ 'secret.txt': 'secret words' });
    const folder = folderWith({ ...COURSE, 'two/index.md': page('Two', '[file](files/secret.txt)') });
    mkdirSync(join(folder, 'two/files'));
    symlinkSync(join(secret, 'secret.txt'), join(folder, 'two/files/secret.txt'));
    const { code, err } = await buildIn(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^two\/files\/secret\.txt {2}error {2}path-outside$/m);
    expect(packagesIn(folder)).toEqual(['one-scorm12.zip']);
  });

  test('path-outside: a module whose name another’s begins with is not stopped by it', async () => {
    const secret = folderWith({ 'secret.txt': 'secret words' });
    const folder = folderWith({ ...COURSE, 'two-old/index.md': page('Old') });
    symlinkSync(join(secret, 'secret.txt'), join(folder, 'two-old/secret.txt'));
    const { code, err } = await buildIn(folder);
    expect(code).toBe(1);
    expect(err.match(/path-outside/g)).toHaveLength(1);
    expect(packagesIn(folder)).toEqual(['one-scorm12.zip', 'two-scorm12.zip']);
  });

  test('path-outside: a course that is one module is stopped by any of its links', async () => {
    const secret = folderWith({ 'secret.txt': 'secret words' });
    const folder = folderWith({ 'index.md': page('Alone'), 'files/a.txt': 'x' });
    symlinkSync(join(secret, 'secret.txt'), join(folder, 'files/secret.txt'));
    const { code, err } = await buildIn(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^files\/secret\.txt {2}error {2}path-outside$/m);
  });

  test('path-skipped: a link outside every module is said once and stops none', async () => {
    const secret = folderWith({ 'folder/index.md': page('Secret') });
    const folder = folderWith(COURSE);
    symlinkSync(join(secret, 'folder'), join(folder, 'on'));
    const { code, err } = await buildIn(folder);
    expect(code).toBe(0);
    expect(err.match(/^on {2}warning {2}path-skipped$/gm)).toHaveLength(1);
    expect(packagesIn(folder)).toEqual(['one-scorm12.zip', 'two-scorm12.zip']);
  });

  test('a symbolic link inside the course is a file like any other', async () => {
    const folder = folderWith({ ...COURSE, 'two/index.md': page('Two', '![A map](map.png)') });
    symlinkSync(join(folder, 'one/images/map.png'), join(folder, 'two/map.png'));
    expect(await buildIn(folder)).toMatchObject({ code: 0, err: '' });
  });
});

test('a link to a page that cannot be read is not called a link to a draft', async () => {
  const files = {
    ...COURSE,
    'one/index.md': page('One', '[Next](10-next.md)'),
    'one/10-next.md': '---\ntitle: A: b\n---\n',
  };
  const { err } = await buildIn(folderWith(files));
  expect(err.match(/^one.*$/gm)).toEqual(['one/10-next.md:2:8  error  yaml-syntax']);
});

describe('the lock on disk', () => {
  test('lock-frozen: --frozen makes a change of the ids an error, and nothing is written', async () => {
    const folder = folderWith(COURSE);
    const fresh = await buildIn(folder, { frozen: true });
    expect(fresh.code).toBe(1);
    expect(fresh.err).toMatch(/^carrel\.lock\.json(:\d+:\d+)? {2}error {2}lock-frozen$/m);
    expect(existsSync(join(folder, 'carrel.lock.json'))).toBe(false);
    await buildIn(folder);
    expect(await buildIn(folder, { frozen: true })).toMatchObject({ code: 0, err: '' });
    writeFileSync(join(folder, 'two/10-new.md'), page('New'));
    const changed = await buildIn(folder, { frozen: true });
    expect(changed.code).toBe(1);
    expect(changed.err.match(/lock-frozen/g)).toHaveLength(1);
    expect(changed.err).toContain('The first that differs is the page "new": it is not in the file.');
  });

  test('lock-frozen names the first part that differs', async () => {
    const sheet = (content: string) => `${page('One')}\n:::worksheet[Plan]{#plan}\n\n${content}\n\n:::\n`;
    const folder = folderWith({ ...COURSE, 'one/10-sheet.md': sheet('Name: ____\n\nTown: ____') });
    await buildIn(folder);
    writeFileSync(join(folder, 'one/10-sheet.md'), sheet('Name: ____\n\nTown: ____\n\nRiver: ____'));
    expect((await buildIn(folder, { frozen: true })).err).toContain(
      'The first that differs is the field "river" in the worksheet "plan": it is not in the file.',
    );
    writeFileSync(join(folder, 'one/10-sheet.md'), sheet('Name: ____'));
    expect((await buildIn(folder, { frozen: true })).err).toContain(
      'the field "town" in the worksheet "plan": nothing has this id now.',
    );
  });

  test('the table at the end counts questions, those of surveys too', async () => {
    const body = ':::survey[Look back]\n\n### Why?\n\nAnswer: ____\n\n### How?\n\nAnswer: ____\n\n:::\n';
    const folder = folderWith({ ...COURSE, 'one/10-survey.md': `${page('One')}\n${body}` });
    const { out } = await buildIn(folder);
    const [head = '', , ...rows] = out.split('\n');
    const end = head.indexOf('questions') + 'questions'.length;
    expect(rows.find((row) => row.startsWith('one '))?.slice(0, end)).toMatch(/ 2$/);
    const { out: json } = await buildIn(folder, { json: true });
    expect(JSON.parse(json).modules).toContainEqual(expect.objectContaining({ id: 'one', questions: 2 }));
  });

  test('lock-frozen: the id of the course is frozen, too, and an old lock without it is read', async () => {
    const folder = folderWith(COURSE);
    await buildIn(folder);
    const path = join(folder, 'carrel.lock.json');
    const written = readFileSync(path, 'utf8');
    writeFileSync(path, written.replace('  "course": "sample-course",\n', ''));
    const old = await buildIn(folder, { frozen: true });
    expect([old.code, old.err.match(/lock-frozen/g)]).toEqual([1, ['lock-frozen']]);
    expect(await buildIn(folder)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(path, 'utf8')).toBe(written);
    writeFileSync(join(folder, 'course.yml'), 'title: Another title\n');
    expect(await buildIn(folder, { frozen: true })).toMatchObject({ code: 0, err: '' });
    writeFileSync(join(folder, 'course.yml'), 'title: Another title\nid: another-id\n');
    const changed = await buildIn(folder, { frozen: true, out: 'frozen' });
    expect(changed.code).toBe(1);
    expect(changed.err).toContain('The id of the course is "another-id", but carrel.lock.json has "sample-course".');
    expect(existsSync(join(folder, 'frozen'))).toBe(false);
    await buildIn(folder);
    expect(readFileSync(path, 'utf8')).toContain('"course": "another-id"');
  });

  test('lock-unwritable: the packages are made all the same, with a warning', async () => {
    const folder = folderWith({ ...COURSE, 'carrel.lock.json/in-the-way.txt': 'x' });
    const { code, err } = await buildIn(folder);
    expect(code).toBe(0);
    expect(err).toMatch(/^carrel\.lock\.json {2}warning {2}lock-unwritable$/m);
    expect(packagesIn(folder)).toHaveLength(2);
  });

  test('a build of one module keeps what the lock knows of the others', async () => {
    const folder = folderWith(COURSE);
    await buildIn(folder);
    const before = readFileSync(join(folder, 'carrel.lock.json'), 'utf8');
    const at = statSync(join(folder, 'carrel.lock.json')).mtimeMs;
    await buildIn(folder, { module: ['two'] });
    expect(readFileSync(join(folder, 'carrel.lock.json'), 'utf8')).toBe(before);
    expect(statSync(join(folder, 'carrel.lock.json')).mtimeMs).toBe(at);
  });
});
