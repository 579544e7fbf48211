// What a zip is told to be: a foreign SCORM 1.2 package, one in the wrong place, or something else that is taken for one.
import { afterAll, describe, expect, test } from 'vitest';
import { packageSummary } from '../../src/package-check/summary';
import { zipFiles } from '../../src/zip/write';
import { checkZip, idsOf, wordsOf } from '../packages/check-zip';
import { foreignFiles, foreignManifest, PARTS, zipAsIs, zipOfTexts } from '../packages/foreign';
import { samplePackage, textFile } from '../schemas/sample';
import { removeFolders } from './course-world';

afterAll(removeFolders);

test('of a package as Carrel builds it nothing is said', async () => {
  const { messages, found } = await checkZip(zipFiles(samplePackage({ masteryScore: 80 })));
  expect(messages).toEqual([]);
  expect(found && packageSummary(found)).toMatchObject({
    standard: 'scorm-1.2',
    title: 'Community partnerships',
    scos: 1,
    tool: 'carrel 0.0.0-test',
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('of a good package of another tool only that it has no metadata', async () => {
  const { messages, found } = await checkZip(zipAsIs(foreignFiles()));
  expect(idsOf(messages)).toEqual(['pkg-metadata-incomplete']);
  expect(messages[0]?.severity).toBe('info');
  expect(found && packageSummary(found)).toMatchObject({ standard: 'scorm-1.2', title: 'Fire safety', scos: 2 });
});

test('addresses below an xml:base are found in its folder', async () => {
  const based = (base: string) =>
    foreignManifest(PARTS, ['lesson.js']).replace('<resources>', `<resources xml:base="${base}">`);
  const moved = (base: string) =>
    foreignFiles().map(({ path, bytes }) => {
      if (path === 'imsmanifest.xml') return textFile(path, based(base));
      return { path: path.endsWith('.xsd') ? path : `content/${path}`, bytes };
    });
  expect(idsOf((await checkZip(zipAsIs(moved('content/')))).messages)).toEqual(['pkg-metadata-incomplete']);
  expect(idsOf((await checkZip(zipAsIs(moved('elsewhere/')))).messages)).toContain('pkg-launch-file');
});

test('a script of megabytes is looked through, also where a call stands across two pieces of it', async () => {
  const script = (words: string) => `/*${'x'.repeat(5_000_000)}*/ ${words}`;
  const withScript = (words: string) =>
    zipAsIs(foreignFiles().map((file) => (file.path === 'lesson.js' ? textFile(file.path, script(words)) : file)));
  for (let shift = 0; shift < 3; shift++) {
    const words = `${' '.repeat(shift * 5)}API.LMSInitialize("");API.LMSFinish("")`;
    expect(idsOf((await checkZip(withScript(words))).messages)).not.toContain('pkg-sco-silent');
  }
  expect(idsOf((await checkZip(withScript('nothing'))).messages)).toContain('pkg-sco-silent');
});

describe('a package in the wrong place is named, and checked as if it lay right', () => {
  test('zipped one folder too deep', async () => {
    const { messages } = await checkZip(zipAsIs(foreignFiles(), 'fire-safety/'));
    expect(idsOf(messages)).toEqual(['pkg-folder-too-deep', 'pkg-metadata-incomplete']);
    expect(messages[0]?.severity).toBe('error');
    expect(messages[0]?.reason).toContain('"fire-safety/imsmanifest.xml"');
    expect(messages[0]?.note).toContain('select everything there, and zip that');
  });

  test('zipped two folders too deep', async () => {
    const { messages } = await checkZip(zipAsIs(foreignFiles(), 'export/fire-safety/'));
    expect(messages[0]?.reason).toContain('"export/fire-safety/imsmanifest.xml", 2 folders too deep.');
  });

  test('with what macOS adds at the root', async () => {
    const files = foreignFiles().map(({ path, bytes }) => ({ path: `fire-safety/${path}`, bytes }));
    const debris = [{ path: '__MACOSX/fire-safety/._imsmanifest.xml', bytes: new Uint8Array(8) }];
    const { messages } = await checkZip(zipAsIs([...files, ...debris]));
    expect(idsOf(messages)).toContain('pkg-folder-too-deep');
    expect(idsOf(messages)).not.toContain('pkg-several-packages');
  });

  test('with its manifest in capital letters', async () => {
    const files = foreignFiles().map(({ path, bytes }) => ({
      path: path === 'imsmanifest.xml' ? 'IMSManifest.XML' : path,
      bytes,
    }));
    const { messages } = await checkZip(zipAsIs(files));
    expect(idsOf(messages)).toEqual(['pkg-manifest-name', 'pkg-metadata-incomplete']);
    expect(messages[0]?.reason).toContain('"IMSManifest.XML"');
  });

  test('several packages side by side', async () => {
    const one = foreignFiles().map(({ path, bytes }) => ({ path: `one/${path}`, bytes }));
    const two = foreignFiles().map(({ path, bytes }) => ({ path: `two/${path}`, bytes }));
    const { messages } = await checkZip(zipAsIs([...one, ...two]));
    expect(idsOf(messages)).toContain('pkg-several-packages');
    expect(messages[0]?.reason).toContain('one/imsmanifest.xml, two/imsmanifest.xml');
  });
});

const cmi5 = { 'cmi5.xml': '<courseStructure/>', 'index.html': '' };

describe('what is no SCORM 1.2 package is told what it is, and what to do', () => {
  test.each<[string, Record<string, string>, string, RegExp]>([
    ['cmi5', cmi5, 'pkg-other-standard', /a cmi5 package\. .*learning record store/],
    [
      'cmi5 in a folder',
      { 'c/cmi5.xml': '<courseStructure/>', 'c/a.html': '' },
      'pkg-other-standard',
      /a cmi5 package/,
    ],
    ['xAPI', { 'tincan.xml': '<tincan/>', 'story.html': '' }, 'pkg-other-standard', /an xAPI \(Tin Can\) package/],
    ['H5P', { 'h5p.json': '{}', 'content/content.json': '{}' }, 'pkg-other-standard', /an H5P activity/],
    ['AICC', { 'course.au': '', 'course.crs': '', 'index.html': '' }, 'pkg-other-standard', /an AICC package/],
    ['a web export', { 'index.html': '', 'img/a.png': '' }, 'pkg-other-standard', /web pages without a manifest/],
    ['Word', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '' }, 'pkg-other-standard', /a document \(Word/],
    [
      'a course of Carrel',
      { 'course.yml': 'title: A\n', 'one/index.md': '# A\n' },
      'pkg-other-standard',
      /"carrel build"/,
    ],
    ['a Moodle backup', { 'moodle_backup.xml': '<x/>' }, 'pkg-other-standard', /a backup of a Moodle course/],
    ['a zip of a zip', { 'README.md': 'x', 'course.zip': 'PK' }, 'pkg-zip-in-zip', /inside is course\.zip/],
    ['nothing at all', { 'notes.txt': 'x' }, 'pkg-no-manifest', /There is no imsmanifest\.xml in the zip/],
    ['an empty zip', {}, 'pkg-no-manifest', /The zip is empty/],
  ])('%s', async (_, files, id, words) => {
    const { messages } = await checkZip(zipOfTexts(files));
    expect(idsOf(messages)).toEqual([id]);
    expect(messages[0]?.severity).toBe('error');
    expect(wordsOf(messages)).toMatch(words);
  });

  test.each<[string, (manifest: string) => string, RegExp]>([
    ['SCORM 2004 by its version', (text) => text.replace('>1.2<', '>2004 4th Edition<'), /a SCORM 2004 package/],
    ['SCORM 2004 by its vocabulary', (text) => text.replaceAll('adlcp_rootv1p2', 'adlcp_v1p3'), /a SCORM 2004 package/],
    ['a Common Cartridge', (text) => text.replace('ADL SCORM', 'IMS Common Cartridge'), /an IMS Common Cartridge/],
    [
      'an IMS content package',
      (text) =>
        text.replace(/<metadata>.*<\/metadata>/, '').replace(/ adlcp:scormtype="sco"| xmlns:adlcp="[^"]*"/g, ''),
      /an IMS content package without SCORM/,
    ],
  ])('%s', async (_, change, words) => {
    const manifest = change(foreignManifest(PARTS));
    const { messages } = await checkZip(
      zipOfTexts({ 'imsmanifest.xml': manifest, 'alarms.html': '', 'exits.html': '' }),
    );
    expect(idsOf(messages)).toEqual(['pkg-other-standard']);
    expect(wordsOf(messages)).toMatch(words);
  });
});

describe('what is no zip is told what it is', () => {
  test.each<[string, string, RegExp]>([
    ['a page', '<html>The session has expired</html>', /is a web page or an XML file, .* when the session has ended/],
    ['RAR', 'Rar!\x1a\x07\x01\x00', /is a RAR archive/],
    ['gzip', '\x1f\x8b\x08\x00', /is a gzip archive/],
    ['PDF', '%PDF-1.7', /is a PDF/],
    ['nothing', '', /is empty/],
    ['anything', 'hello', /is no zip/],
  ])('%s', async (_, start, words) => {
    const { messages, found } = await checkZip(Buffer.from(start, 'latin1'));
    expect(idsOf(messages)).toEqual(['pkg-zip-unreadable']);
    expect(found).toBeUndefined();
    expect(wordsOf(messages)).toMatch(words);
  });

  test('a download that was cut off', async () => {
    const zip = zipAsIs(foreignFiles());
    for (const length of [4, 1000, zip.length - 30, zip.length - 1]) {
      const { messages } = await checkZip(zip.subarray(0, length));
      expect(idsOf(messages)).toEqual(['pkg-zip-unreadable']);
      expect(wordsOf(messages), `${length}`).toMatch(/ends too early, as after a download/);
    }
  });
});
