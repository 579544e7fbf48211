// The zip writer: what unpackers of all ages can read, and the same bytes every time.
import { expect, test } from 'vitest';
import { readZip } from '../../src/zip/read';
import { zipFiles } from '../../src/zip/write';
import { textFile } from '../schemas/sample';

const files = [
  textFile('index.html', '<p>hello</p>'.repeat(50)),
  textFile('Zebra.txt', 'upper case sorts first'),
  textFile('images/map.PNG', 'compressed already'.repeat(50)),
  textFile('files/guide.docx', 'compressed already'.repeat(50)),
  textFile('empty.css', ''),
  textFile('files/odd [name] & more.txt', 'x'),
];

test('every file comes back as it was', async () => {
  const entries = await readZip(zipFiles(files));
  const found = Object.fromEntries(entries.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
  expect(found).toEqual(Object.fromEntries(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])));
  expect(entries.filter(({ fault }) => fault)).toEqual([]);
});

test('a reader that goes by the local headers alone finds the same: sorted, no directories, 1980, sizes known when stored', async () => {
  const found = localHeaders(zipFiles(files));
  expect(found.map(({ name }) => name)).toEqual([
    'Zebra.txt',
    'empty.css',
    'files/guide.docx',
    'files/odd [name] & more.txt',
    'images/map.PNG',
    'index.html',
  ]);
  for (const header of found) {
    // MS-DOS: year 0 (1980), month 1, day 1; midnight.
    expect([header.date, header.time]).toEqual([0x0021, 0]);
    expect(header.version).toBeLessThanOrEqual(20);
    expect(header.flags).toBe(0);
    expect(header.extraLength).toBe(0);
  }
  const stored = found.filter(({ method }) => method === 0);
  expect(stored.map(({ name }) => name)).toEqual(['empty.css', 'files/guide.docx', 'images/map.PNG']);
  expect(stored.map(({ flags }) => flags)).toEqual([0, 0, 0]);
  expect(stored.map(({ size }) => size)).toEqual([0, 900, 900]);
});

test('files are readable by all and writable by their owner, once unpacked', async () => {
  const modes = (await readZip(zipFiles(files))).map(({ externalAttributes }) =>
    (externalAttributes >>> 16).toString(8),
  );
  expect(new Set(modes)).toEqual(new Set(['100644']));
});

test('the order in which files come leaves no trace', async () => {
  expect(zipFiles([...files].reverse())).toEqual(zipFiles(files));
});

test('a zip that need not be small holds the same files', async () => {
  const contents = async (zip: Uint8Array) => (await readZip(zip)).map(({ name, bytes }) => [name, bytes]);
  const quick = zipFiles(files, { compress: false });
  expect(await contents(quick)).toEqual(await contents(zipFiles(files)));
  expect((await readZip(quick)).every(({ method }) => method === 0)).toBe(true);
});

test('a view into a larger buffer is zipped, not the buffer', async () => {
  const bytes = new TextEncoder().encode('before|content|after').subarray(7, 14);
  const [entry] = await readZip(zipFiles([{ path: 'a.txt', bytes }]));
  expect(new TextDecoder().decode(entry?.bytes)).toBe('content');
});

test.each([
  '',
  '../evil.txt',
  'a/../../evil.txt',
  'a/./b.txt',
  './a.txt',
  '/etc/passwd',
  'C:/a.txt',
  'a\\b.txt',
  'a//b.txt',
  'folder/',
  'naïve.txt',
  'tab\there.txt',
  'zero\0.txt',
  'what?.txt',
  'a:b.txt',
  'folder./a.txt',
  'trailing ',
])('refuses the name %j', (path) => {
  expect(() => zipFiles([textFile(path, 'x')])).toThrow(/Refusing to zip/);
});

test('refuses two files of one name', async () => {
  expect(() => zipFiles([textFile('a.txt', '1'), textFile('a.txt', '2')])).toThrow('twice');
});

interface LocalHeader {
  name: string;
  version: number;
  flags: number;
  method: number;
  time: number;
  date: number;
  size: number;
  extraLength: number;
}

/** Finds the local headers by their signature alone, in file order, as a streaming reader meets them (APPNOTE 4.3.7). */
function localHeaders(zip: Uint8Array): LocalHeader[] {
  const buffer = Buffer.from(zip);
  const found: LocalHeader[] = [];
  for (
    let at = buffer.indexOf('PK\x03\x04', 0, 'latin1');
    at >= 0;
    at = buffer.indexOf('PK\x03\x04', at + 1, 'latin1')
  ) {
    const nameLength = buffer.readUInt16LE(at + 26);
    found.push({
      name: buffer.toString('latin1', at + 30, at + 30 + nameLength),
      version: buffer.readUInt16LE(at + 4),
      flags: buffer.readUInt16LE(at + 6),
      method: buffer.readUInt16LE(at + 8),
      time: buffer.readUInt16LE(at + 10),
      date: buffer.readUInt16LE(at + 12),
      size: buffer.readUInt32LE(at + 22),
      extraLength: buffer.readUInt16LE(at + 28),
    });
  }
  return found;
}
