// `carrel check package.zip` as a person runs it: what it prints, its exit codes, and what it refuses.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check';
import { zipFiles } from '../../src/zip/write';
import { foreignFiles, foreignManifest, PARTS, zipAsIs } from '../packages/foreign';
import { packageOf } from '../packages/hostile';
import { samplePackage } from '../schemas/sample';
import { emptyFolder, removeFolders, testConsole } from './course-world';

afterAll(removeFolders);

/** Runs it on `package.zip` in a folder with these zips. */
async function run(
  zips: Readonly<Record<string, Uint8Array>>,
  options: { strict?: boolean; json?: boolean; against?: string } = {},
  target = 'package.zip',
) {
  const folder = emptyFolder();
  for (const [name, bytes] of Object.entries(zips)) writeFileSync(join(folder, name), bytes);
  const { console, out, err } = testConsole(folder);
  const code = await check(target, { strict: false, json: false, ...options }, console);
  return { code, out: out(), err: err() };
}

const foreign = zipAsIs(foreignFiles());
const tooDeep = zipAsIs(foreignFiles(), 'fire-safety/');

describe('what it prints', () => {
  test('of a good package: what it is, and that nothing is wrong', async () => {
    const { code, out, err } = await run({ 'package.zip': zipFiles(samplePackage()) });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^package\.zip: "Community partnerships", SCORM 1\.2, 1 SCO, 12 files, [\d.]+ kB, made by carrel 0\.0\.0-test, digest [0-9a-f]{12}\npackage\.zip checked: no problems\.\n$/,
    );
    expect(err).toBe('');
  });

  test('of a package with mistakes: each with its rule, what it breaks and what to ask for; the exit code says so', async () => {
    const { code, out } = await run({ 'package.zip': tooDeep });
    expect(code).toBe(1);
    expect(out).toMatch(/^package\.zip {2}error {2}pkg-folder-too-deep\n {2}The manifest is "fire-safety\//);
    expect(out).toContain('\n  Unpack it, open the folder that imsmanifest.xml is in');
    expect(out).toMatch(/package\.zip: "Fire safety", SCORM 1\.2, 2 SCOs/);
    expect(out).toContain('package.zip checked: 1 error, 1 remark.');
  });

  test('of another kind of package: its name, as people call it', async () => {
    const manifest =
      '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata></manifest>';
    const bytes = new TextEncoder().encode(manifest);
    const { out } = await run({ 'package.zip': zipFiles([{ path: 'imsmanifest.xml', bytes }]) });
    expect(out).toMatch(/^package\.zip: a SCORM 2004 package, 1 file, /m);
  });

  test('--json says the same as data, and nothing besides', async () => {
    const { code, out } = await run({ 'package.zip': tooDeep }, { json: true });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      package: 'package.zip',
      standard: 'scorm-1.2',
      title: 'Fire safety',
      scos: 2,
      messages: [
        { ruleId: 'pkg-folder-too-deep', severity: 'error', file: 'package.zip' },
        { ruleId: 'pkg-metadata-incomplete', severity: 'info' },
      ],
    });
  });

  test('a terminal is not told what a foreign title tells it', async () => {
    const parts = PARTS.map((part) => ({ ...part, title: 'A\u009b31m title' }));
    const manifest = foreignManifest(parts, ['lesson.js']).replace('Fire safety', 'Fire\u009b2Jsafety\u0085');
    const { out } = await run({
      'package.zip': packageOf({ 'imsmanifest.xml': manifest, 'a\u001b[2J\u202egpj.php': 'x' }),
    });
    expect(out).toContain('pkg-name-script');
    expect(out).toContain('\uFFFDgpj.php');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('--strict', () => {
  test('makes warnings errors', async () => {
    const zip = zipAsIs(foreignFiles().filter(({ path }) => path !== 'ims_xml.xsd'));
    expect((await run({ 'package.zip': zip })).code).toBe(0);
    const { code, out } = await run({ 'package.zip': zip }, { strict: true });
    expect(code).toBe(1);
    expect(out).toMatch(/error {2}pkg-schemas-missing/);
  });
});

describe('--against', () => {
  test('tells what has changed', async () => {
    const { code, out } = await run(
      { 'package.zip': zipAsIs(foreignFiles(PARTS.slice(0, 1))), 'old.zip': foreign },
      { against: 'old.zip' },
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^package\.zip {2}warning {2}pkg-against-part-gone$/m);
    expect(out).toContain('Changed since old.zip:\n  A part was removed: "Exits".\n');
  });

  test('tells that nothing has', async () => {
    const { out } = await run({ 'package.zip': foreign, 'old.zip': foreign }, { against: 'old.zip' });
    expect(out).toContain('Nothing has changed since old.zip.\n');
  });

  test('as data', async () => {
    const zips = { 'package.zip': zipAsIs(foreignFiles(PARTS.slice(0, 1))), 'old.zip': foreign };
    const { out } = await run(zips, { against: 'old.zip', json: true });
    expect(JSON.parse(out).changes[0]).toEqual({ kind: 'item', text: 'A part was removed: "Exits".' });
  });

  test('an old package that cannot be read is told of by its own name', async () => {
    const zips = { 'package.zip': foreign, 'old.zip': foreign.subarray(0, 500) };
    const { code, out } = await run(zips, { against: 'old.zip' });
    expect(code).toBe(1);
    expect(out).toMatch(/^old\.zip {2}error {2}pkg-zip-unreadable$/m);
    expect(out).not.toContain('Changed since');
  });

  test('is for packages only', async () => {
    await expect(run({}, { against: 'old.zip' }, '.')).rejects.toThrow('carrel check new.zip --against old.zip');
  });
});

describe('wrong usage', () => {
  test('a package that is not there', async () => {
    await expect(run({})).rejects.toThrow('There is no file package.zip. A package is a zip');
    await expect(run({ 'package.zip': foreign }, { against: 'old.zip' })).rejects.toThrow('There is no file old.zip.');
  });

  test('a file that is no zip is told so, whatever it is called', async () => {
    const { code, out } = await run({ 'guide.pdf': new TextEncoder().encode('%PDF-1.7') }, {}, 'guide.pdf');
    expect(code).toBe(1);
    expect(out).toContain('The file is a PDF.');
  });

  test('a file of a course is answered with its folder', async () => {
    const zips = { 'course.yml': new TextEncoder().encode('title: A\n') };
    await expect(run(zips, {}, 'course.yml')).rejects.toThrow('course.yml is a file. Give the folder of its module');
  });
});
