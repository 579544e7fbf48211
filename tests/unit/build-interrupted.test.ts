// Builds that end before their end, or run beside each other: ids that learners' work hangs on stay frozen, and no package is half written.
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildIn, COURSE, packagesIn, page } from './command-world';
import { emptyFolder, folderWith, removeFolders } from './course-world';

afterAll(removeFolders);

const lockOf = (folder: string) => readFileSync(join(folder, 'carrel.lock.json'), 'utf8');
const modulesIn = (folder: string) => Object.keys(JSON.parse(lockOf(folder)).modules);

test('two builds at once each keep the ids that the other freezes', async () => {
  const folder = folderWith(COURSE);
  await Promise.all([buildIn(folder, { module: ['one'] }), buildIn(folder, { module: ['two'] })]);
  expect(modulesIn(folder)).toEqual(['one', 'two']);
});

test('what another process is writing is not moved to its final name', async () => {
  const folder = folderWith({ ...COURSE, 'out/.one-scorm12.zip.part': 'half', 'carrel.lock.json.part': 'half' });
  expect((await buildIn(folder)).code).toBe(0);
  expect(readdirSync(join(folder, 'out'))).toContain('.one-scorm12.zip.part');
  expect(readdirSync(folder)).toContain('carrel.lock.json.part');
});

test('a build that ends in the middle has frozen the ids of the packages that it has written', async () => {
  const folder = folderWith(COURSE);
  // The second package cannot be put where it belongs.
  mkdirSync(join(folder, 'out', 'two-scorm12.zip', 'in-the-way'), { recursive: true });
  await expect(buildIn(folder)).rejects.toThrow('The package cannot be written');
  expect(readdirSync(join(folder, 'out'))).toEqual(['one-scorm12.zip', 'two-scorm12.zip']);
  expect(modulesIn(folder)).toEqual(['one']);
});

test('what gets no package freezes no ids: nobody can have learnt with it', async () => {
  const folder = folderWith({ ...COURSE, 'two/index.md': page('Two', ':::note\nNever closed') });
  expect((await buildIn(folder)).code).toBe(1);
  expect(packagesIn(folder)).toEqual(['one-scorm12.zip']);
  expect(modulesIn(folder)).toEqual(['one']);
});

test('a file of frozen ids larger than any page is read', async () => {
  const folder = folderWith(COURSE);
  await buildIn(folder);
  const lock = JSON.parse(lockOf(folder));
  for (let n = 0; n < 12_000; n++)
    lock.modules.one.pages.push({
      id: `old-${n}`,
      name: `old-${n}`,
      title: 'A page that was taken out',
      retired: true,
    });
  writeFileSync(join(folder, 'carrel.lock.json'), JSON.stringify(lock));
  expect(await buildIn(folder)).toMatchObject({ code: 0, err: '' });
  expect(lockOf(folder).length).toBeGreaterThan(1_000_000);
});

test('lock-unreadable: a link out of the course in its place is no course without frozen ids', async () => {
  const folder = folderWith(COURSE);
  await buildIn(folder);
  const elsewhere = emptyFolder();
  renameSync(join(folder, 'carrel.lock.json'), join(elsewhere, 'lock.json'));
  symlinkSync(join(elsewhere, 'lock.json'), join(folder, 'carrel.lock.json'));
  writeFileSync(join(folder, 'one/10-next.md'), page('Renamed'));
  const { code, err } = await buildIn(folder, { out: 'new' });
  expect(code).toBe(1);
  expect(err.match(/^carrel\.lock\.json.*$/gm)).toEqual(['carrel.lock.json  error  lock-unreadable']);
  expect(packagesIn(folder)).toEqual(['one-scorm12.zip', 'two-scorm12.zip']);
  expect(readFileSync(join(elsewhere, 'lock.json'), 'utf8')).toContain('"title": "Next"');
});
