// Zips built to do harm: each is refused or told of in words, nothing is unpacked without bound, and nothing is thrown.
import { afterAll, describe, expect, test } from 'vitest';
import { checkZip, saidOf } from '../packages/check-zip';
import { foreignFiles, zeros, zipAsIs } from '../packages/foreign';
import { link, lyingZeros, overlapping, packageWith, withDeflated, zip64 } from '../packages/hostile';
import { rawZip } from '../schemas/raw-zip';
import { removeFolders } from './course-world';

afterAll(removeFolders);

const text = new TextEncoder().encode('some text');
const MB = 1024 * 1024;

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

test('a package damaged anywhere is answered, never thrown at', async () => {
  const zip = zipAsIs(foreignFiles());
  for (let at = 0; at < zip.length; at += 211) {
    const damaged = zip.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    expect((await checkZip(damaged)).messages.length, `byte ${at}`).toBeGreaterThan(0);
  }
});
