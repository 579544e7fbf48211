// Folders on disk that are not what a course should be: loops, links that lead out or nowhere, pipes, files that vanish.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { WrongUsage } from '../../src/commands/console';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { diskFiles } from '../../src/read/disk';
import { buildIn, COURSE, packagesIn, page } from './command-world';
import { emptyFolder, folderWith, removeFolders, testResources } from './course-world';

afterAll(removeFolders);

const BOTH = ['one-scorm12.zip', 'two-scorm12.zip'];

/** A FIFO can only be made by a program of the system. */
function makePipe(path: string): void {
  execFileSync('mkfifo', [path]);
}

describe.skipIf(process.platform === 'win32')('entries that are no files', () => {
  test('a pipe named like a page is no page, and nobody waits for it', async () => {
    const folder = folderWith(COURSE);
    makePipe(join(folder, 'one', '20-pipe.md'));
    const { code } = await buildIn(folder);
    expect(code).toBe(0);
    expect(packagesIn(folder)).toEqual(BOTH);
  });

  test.each(['course.yml', 'carrel.lock.json', 'index.md'])(
    'a pipe in the place of %s is not waited for',
    async (name) => {
      const folder = folderWith({ 'one/index.md': page('One') });
      makePipe(join(folder, name));
      const { code } = await buildIn(folder);
      expect(code).toBeLessThan(3);
    },
  );

  test('a socket named like a page is no page', async () => {
    const folder = folderWith(COURSE);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, 'one', 's.md'), resolve));
    const { code } = await buildIn(folder);
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(0);
  });

  test('folders named x.md, course.md and a.png are folders', async () => {
    const folder = folderWith({
      ...COURSE,
      'one/x.md/text.txt': 'x',
      'course.md/a.txt': 'x',
      'one/images/a.png/b.txt': 'x',
    });
    const { code, err } = await buildIn(folder);
    expect(err).toBe('');
    expect(code).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('symbolic links', () => {
  test('a link to its own folder does not go on for ever', async () => {
    const folder = folderWith(COURSE);
    symlinkSync('.', join(folder, 'one', 'again'));
    symlinkSync('..', join(folder, 'one', 'images', 'up'));
    const { code, err } = await buildIn(folder);
    expect(code).toBe(1);
    expect(err).toContain('a symbolic link to a folder that it lies in');
  });

  test('two links to each other are named', async () => {
    const folder = folderWith(COURSE);
    symlinkSync('b.md', join(folder, 'one', 'a.md'));
    symlinkSync('a.md', join(folder, 'one', 'b.md'));
    const { code, err } = await buildIn(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^one\/a\.md {2}error {2}path-outside$/m);
  });

  test('a link that leads nowhere, and links out of the course, are named and not followed', async () => {
    const secret = folderWith({
      'secret.md': page('Secret', 'Nobody should read this.'),
      'folder/index.md': page('Secret'),
    });
    const folder = folderWith(COURSE);
    symlinkSync('nothing.md', join(folder, 'one', '30-nothing.md'));
    symlinkSync(join(secret, 'secret.md'), join(folder, 'one', '40-secret.md'));
    symlinkSync(join(secret, 'folder'), join(folder, 'stolen'));
    const { code, err } = await buildIn(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^one\/30-nothing\.md {2}error {2}path-outside$/m);
    expect(err).toMatch(/^one\/40-secret\.md {2}error {2}path-outside$/m);
    expect(err).not.toContain('Nobody should read this');
    expect(packagesIn(folder)).toEqual(['two-scorm12.zip']);
  });
});

test('a link to the folder above the course leads out of it', () => {
  const above = folderWith({ 'secret/index.md': page('Secret'), 'course/one/index.md': page('One') });
  symlinkSync('../..', join(above, 'course', 'one', 'up'));
  const { paths, refused } = diskFiles(join(above, 'course'));
  expect(paths).toEqual(['one/index.md']);
  expect(refused).toEqual([{ path: 'one/up', reason: expect.stringContaining('outside the course folder') }]);
});

describe('files that come and go', () => {
  test('a page that vanishes after the folder was listed is an error of its module alone', async () => {
    const folder = folderWith(COURSE);
    const files = diskFiles(folder);
    rmSync(join(folder, 'one', '10-next.md'));
    const course = openCourse(files);
    const options = { files, resources: testResources(), format: formats.scorm12, strict: false };
    const compiled = await Promise.all(course.modules.map((module) => compileModule(course, module, options)));
    expect(compiled.map(({ messages }) => messages.map(({ ruleId, file }) => `${ruleId} ${file}`))).toEqual([
      ['file-unreadable one/10-next.md'],
      [],
    ]);
    expect(compiled.map((module) => module.package === undefined)).toEqual([true, false]);
  });

  test('a picture that vanishes leaves its alternative text', async () => {
    const folder = folderWith(COURSE);
    const files = diskFiles(folder);
    rmSync(join(folder, 'one', 'images', 'map.png'));
    const course = openCourse(files);
    const [first] = course.modules;
    if (!first) throw new Error('The sample has two modules.');
    const compiled = await compileModule(course, first, {
      files,
      resources: testResources(),
      format: formats.scorm12,
      strict: false,
    });
    expect(compiled.messages.map(({ ruleId }) => ruleId)).toEqual(['img-missing']);
    expect(compiled.module.pages[0]?.html).toContain('A map');
  });

  test.skipIf(process.platform === 'win32')(
    'a course folder that cannot be opened is wrong usage, not a mistake of ours',
    async () => {
      const folder = folderWith({ 'modules/one/index.md': page('One') });
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'modules'), 0);
      await notAsSuperuser(async () => {
        await expect(buildIn(folder)).rejects.toThrow(WrongUsage);
        await expect(buildIn(folder, {}, 'modules')).rejects.toThrow(WrongUsage);
      });
      chmodSync(join(folder, 'modules'), 0o755);
    },
  );

  test('course.yml as a folder is no course file', async () => {
    const folder = folderWith({ 'course.yml/x.txt': 'x', 'one/index.md': page('One') });
    expect((await buildIn(folder)).code).toBeLessThan(3);
  });
});

describe.skipIf(process.platform === 'win32')('names and depths', () => {
  test('a page whose name has a line end, quotes and a bell in it is a page as any other', async () => {
    const folder = folderWith({ ...COURSE, 'one/a\nb\u0007"\'.md': page('X', '[a](nope.md)') });
    const { code, err } = await buildIn(folder);
    expect(code).toBe(0);
    expect(err).toContain('link-broken');
    // A terminal would ring, or take the rest of the name for a line of ours.
    expect(err).not.toContain('\u0007');
    expect(err).toMatch(/^one\/a.b.*:\d+:\d+/m);
    expect(packagesIn(folder)).toEqual(BOTH);
  });

  test('folders in folders in folders end somewhere', async () => {
    const folder = folderWith(COURSE);
    const deep = join(folder, 'one', ...Array.from({ length: 300 }, () => 'deep'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'x.md'), page('X'));
    const { code, err } = await buildIn(folder);
    expect(code).toBeLessThan(3);
    expect(err).toContain('nested more than 24 deep');
  });

  test('an empty folder is no course, and says what one is', async () => {
    await expect(buildIn(emptyFolder())).rejects.toThrow('A course is a folder with a course.yml');
  });
});

/** The superuser may open every folder, so tests that run as such are somebody else for a moment. */
async function notAsSuperuser(act: () => Promise<void>): Promise<void> {
  const isSuperuser = process.getuid?.() === 0;
  if (isSuperuser) process.seteuid?.('nobody');
  try {
    await act();
  } finally {
    if (isSuperuser) process.seteuid?.(0);
  }
}
