// Zips built to do harm: each is refused or told of in words, nothing is unpacked without bound, and nothing is thrown.
import { afterAll, describe, expect, test } from 'vitest';
import { packageRules } from '../../src/formats/scorm12/check/rules';
import { type PackageEntry, subjectWith } from '../../src/formats/scorm12/check/subject';
import { parseXml } from '../../src/formats/scorm12/check/xml';
import { checkZip, idsOf, wordsOf } from '../packages/check-zip';
import { foreignFiles, foreignManifest, PARTS, zeros, zipAsIs } from '../packages/foreign';
import { link, lyingZeros, overlapping, packageOf, packageWith, withDeflated, zip64 } from '../packages/hostile';
import { rawZip } from '../schemas/raw-zip';
import { removeFolders } from './course-world';
import { cpuTime } from './cpu-time';

afterAll(removeFolders);

const text = new TextEncoder().encode('some text');
const MB = 1024 * 1024;

/** What the check says besides what it says of the good package around. */
async function saidOf(zip: Uint8Array): Promise<{ ids: string[]; words: string }> {
  const { messages } = await checkZip(zip);
  const others = messages.filter(
    ({ ruleId }) => ruleId !== 'pkg-metadata-incomplete' && ruleId !== 'pkg-file-unlisted',
  );
  return { ids: idsOf(others), words: wordsOf(others) };
}

describe('a zip that would fill the disk is not read', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    [
      'more than a hundred times its size',
      () => rawZip([{ name: 'a.html', bytes: zeros(120 * MB).bytes, method: 8 }]),
      /unpack to 126 MB, over 100 times its size: a zip bomb/,
    ],
    [
      'more than any LMS takes',
      () =>
        rawZip(
          Array.from({ length: 3 }, (_, index) => ({ name: `${index}`, bytes: text, method: 8, size: 1024 * MB })),
        ),
      /unpack to 3221 MB, more than any LMS takes/,
    ],
    ['entries that share their data', () => overlapping(1000, 1000), /entries that overlap/],
    [
      'more files than any course',
      () => rawZip(Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}`, bytes: new Uint8Array(0) }))),
      /has 20001 entries; 20000 are read/,
    ],
    ['a size beyond all disks, in Zip64', () => zip64('a.html', text, 2n ** 50n), /more than any LMS takes/],
  ])('%s', async (_, make, words) => {
    const said = await saidOf(make());
    expect(said.ids).toEqual(['pkg-zip-unsafe']);
    expect(said.words).toMatch(words);
    expect(said.words).toContain('Do not upload it.');
  });
});

describe('a header that lies is caught, and reading stops at what it declares', () => {
  test.each<[string, () => Uint8Array]>([
    ['a small file that inflates to a large one', () => withDeflated(packageWith([lyingZeros('a.html', 50 * MB, 10)]))],
    ['a large one that inflates to a larger', () => withDeflated(packageWith([lyingZeros('a.bin', 50 * MB, 5 * MB)]))],
    ['a large one that holds less', () => withDeflated(packageWith([lyingZeros('a.bin', MB, 5 * MB)]))],
    ['a stored file of another size', () => packageWith([{ name: 'a.txt', bytes: text, size: 5 }])],
    ['a wrong checksum', () => packageWith([{ name: 'a.txt', bytes: text, crc: 1 }])],
    [
      'a wrong checksum of a large file',
      () => packageWith([{ name: 'a.bin', bytes: new Uint8Array(5 * MB), method: 8, crc: 1 }]),
    ],
    ['two names of one file', () => packageWith([{ name: 'a.txt', bytes: text, localName: 'b.php' }])],
  ])('%s', async (_, make) => {
    const { ids, words } = await saidOf(make());
    expect(ids).toEqual(['pkg-zip-damaged']);
    expect(words).toMatch(
      /"a\.(html|bin|txt)" is (damaged: its (size|checksum) is not the one declared|called "b\.php")/,
    );
  });

  test('a table of contents that leads out of the file', async () => {
    const zip = Buffer.from(rawZip([{ name: 'a.txt', bytes: text }]));
    zip.writeUInt32LE(zip.length * 2, zip.indexOf('PK\x01\x02', 0, 'latin1') + 42);
    expect((await saidOf(zip)).words).toContain('is damaged: a part of it is missing');
  });

  test('a table of contents that counts wrongly', async () => {
    const zip = Buffer.from(zipAsIs(foreignFiles()));
    zip.writeUInt16LE(500, zip.length - 12);
    expect((await saidOf(zip)).ids).toEqual(['pkg-zip-unreadable']);
  });
});

describe('what cannot be unpacked everywhere is told', () => {
  test.each<[string, () => Uint8Array, string, RegExp]>([
    [
      'a file with a password',
      () => packageWith([{ name: 'a.txt', bytes: text, flags: 1 }]),
      'pkg-zip-encrypted',
      /"a\.txt" is encrypted/,
    ],
    [
      'strong encryption',
      () => packageWith([{ name: 'a.txt', bytes: text, flags: 0x41 }]),
      'pkg-zip-encrypted',
      /The file is encrypted/,
    ],
    [
      'a method that nobody knows',
      () => packageWith([{ name: 'a.txt', bytes: text, method: 97 }]),
      'pkg-zip-method',
      /method 97/,
    ],
    [
      'a symbolic link',
      () => packageWith([link('a.txt', '/etc/passwd')]),
      'pkg-zip-link',
      /"a\.txt" is a symbolic link/,
    ],
    [
      'a version of the format that is too new',
      () => packageWith([{ name: 'a.txt', bytes: text, version: 45 }]),
      'pkg-zip-version',
      /needs version 4\.5/,
    ],
  ])('%s', async (_, make, id, words) => {
    const said = await saidOf(make());
    expect(said.ids).toContain(id);
    expect(said.words).toMatch(words);
    expect(said.words).not.toContain('root:');
  });

  test('Zip64 is read all the same', async () => {
    expect((await saidOf(zip64('index.html', text))).ids).toEqual(['pkg-other-standard']);
  });
});

describe('names that lead out of the package, or to one file', () => {
  test.each([
    ['../evil.html', 'pkg-name-unsafe'],
    ['a/../../evil.html', 'pkg-name-unsafe'],
    ['..\\evil.html', 'pkg-name-unsafe'],
    ['/etc/evil.html', 'pkg-name-unsafe'],
    ['C:/evil.html', 'pkg-name-unsafe'],
    ['\\\\host\\evil.html', 'pkg-name-unsafe'],
    ['a\0.html', 'pkg-name-unsafe'],
    ['Alarms.html', 'pkg-name-collision'],
    ['alarms.html', 'pkg-name-collision'],
  ])('%j', async (name, id) => {
    const { messages } = await checkZip(packageWith([{ name, bytes: text }]));
    expect(messages.find(({ ruleId }) => ruleId === id)?.severity).toBe('error');
  });
});

const manifest = foreignManifest(PARTS, ['lesson.js']);
const manifestWith = (piece: string, more: string) => manifest.replace(piece, `${piece}${more}`);
const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};&e${n};&e${n};">`).join('');

describe('XML that attacks its reader', () => {
  test.each<[string, string | Uint8Array, string, RegExp]>([
    [
      'a billion laughs',
      manifestWith('?>', `<!DOCTYPE m [<!ENTITY e0 "ha">${laughs}]>`).replace('Fire safety', '&e20;'),
      'pkg-manifest-unreadable',
      /not well-formed: .*undefined entity/,
    ],
    [
      'a declaration alone',
      manifestWith('?>', '<!DOCTYPE m SYSTEM "http://x.example/m.dtd">'),
      'pkg-manifest-doctype',
      /nothing was fetched/,
    ],
    [
      'a file of the reader’s disk',
      manifestWith('?>', '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('Fire safety', '&x;'),
      'pkg-manifest-unreadable',
      /undefined entity/,
    ],
    [
      'without end',
      manifestWith('</organizations>', '<a>'.repeat(50_000)),
      'pkg-manifest-unreadable',
      /nested more than 100 deep/,
    ],
    [
      'of very many elements',
      manifestWith('</organizations>', '<a/>'.repeat(200_000)),
      'pkg-manifest-unreadable',
      /more than 100000 elements/,
    ],
    [
      'of megabytes',
      manifestWith('</organizations>', ' '.repeat(5 * MB)),
      'pkg-manifest-unreadable',
      /more than 4194304 are not read/,
    ],
    [
      'a declaration in UTF-16, which says that it is in UTF-8',
      Buffer.from(`\ufeff${manifestWith('?>', '<!DOCTYPE m SYSTEM "http://x.example/m.dtd">')}`, 'utf16le'),
      'pkg-manifest-doctype',
      /nothing was fetched[\s\S]*encoding is UTF-16LE/,
    ],
    ['of nothing', '', 'pkg-manifest-unreadable', /document must contain a root element|not well-formed/],
  ])('%s', async (_, xml, id, words) => {
    const said = await saidOf(packageOf({ 'imsmanifest.xml': xml }));
    expect(said.ids).toContain(id);
    expect(said.words).toMatch(words);
    expect(said.words).not.toContain('root:x:');
  });

  test('a second manifest, for the reader that has only looked at the first', async () => {
    const attack = manifestWith('?>', '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    const { ids, words } = await saidOf(
      packageWith([{ name: 'imsmanifest.xml', bytes: new TextEncoder().encode(attack) }]),
    );
    expect(ids).toEqual(expect.arrayContaining(['pkg-name-collision', 'pkg-manifest-doctype']));
    expect(words).toContain('Two entries are called "imsmanifest.xml".');
  });

  test('a hundred thousand faults come as one message that can be read', async () => {
    const many = manifestWith('</organizations>', '<x y="1"/>'.repeat(90_000));
    const { messages } = await checkZip(packageOf({ 'imsmanifest.xml': many }));
    const message = messages.find(({ ruleId }) => ruleId === 'pkg-manifest-schema');
    expect(message?.reason).toMatch(/There (is|are) \d+ more of this kind|not expected/);
    expect(message?.reason.length).toBeLessThan(3000);
  });
});

test('very many resources and very many files are not compared each with each', async () => {
  const many = manifestWith('<resources>', '<resource href="a"/>'.repeat(90_000));
  const names = Array.from({ length: 9000 }, (_, n) => [`${n}.txt`, {} as PackageEntry] as const);
  const subject = subjectWith([], new Map(names), parseXml(new TextEncoder().encode(many)));
  const rule = packageRules.find(({ id }) => id === 'scorm-resource-href');
  const { result, milliseconds } = await cpuTime(() => rule?.find(subject));
  expect(result?.length).toBeGreaterThan(90_000);
  expect(milliseconds).toBeLessThan(4000);
});

describe('pages that attack a reader of tags', () => {
  test.each<[string, Record<string, string>]>([
    ['tags that never close', { 'alarms.html': '<img '.repeat(200_000) }],
    ['attributes that never close', { 'alarms.html': '<img src="'.repeat(200_000) }],
    ['brackets', { 'alarms.html': '<'.repeat(2 * MB) }],
    ['a style sheet of spaces', { 'lesson.css': `url(${' '.repeat(2 * MB)}` }],
    ['comments that never close', { 'lesson.css': '/*'.repeat(MB) }],
  ])('%s', async (_, files) => {
    expect((await checkZip(packageOf(files))).messages).toBeInstanceOf(Array);
  });
});

test('a package damaged anywhere is answered, never thrown at', async () => {
  const zip = zipAsIs(foreignFiles());
  for (let at = 0; at < zip.length; at += 211) {
    const damaged = zip.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    expect((await checkZip(damaged)).messages.length, `byte ${at}`).toBeGreaterThan(0);
  }
});
