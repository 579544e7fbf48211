// The zip reader: any bytes are told apart, nothing is unpacked without bound.
import { expect, test } from 'vitest';
import { crc32, crc32ByTable } from '../../src/zip/crc32';
import { faultOfName } from '../../src/zip/names';
import { readZip } from '../../src/zip/read';
import { type RawEntry, rawZip } from '../schemas/raw-zip';

const bytes = new TextEncoder().encode('some text, some text, some text');

async function readOne(entry: Partial<RawEntry>) {
  const [read] = await readZip(rawZip([{ name: 'a.txt', bytes, ...entry }]));
  if (!read) throw new Error('The zip has no entry.');
  return read;
}

test('reads what another writer wrote, stored or deflated, with its date', async () => {
  // 2024-02-29: (44 << 9) | (2 << 5) | 29
  const entries = await readZip(
    rawZip([
      { name: 'stored', bytes, date: 0x585d },
      { name: 'deflated', bytes, method: 8 },
    ]),
  );
  expect(entries.map(({ name, method, date }) => [name, method, date])).toEqual([
    ['stored', 0, '2024-02-29T00:00:00'],
    ['deflated', 8, '1980-01-01T00:00:00'],
  ]);
  for (const entry of entries) expect(Buffer.from(entry.bytes).equals(bytes)).toBe(true);
});

test('what is no zip is refused', async () => {
  await expect(readZip(new TextEncoder().encode('<html>not a zip</html>'))).rejects.toThrow();
  await expect(readZip(new Uint8Array(0))).rejects.toThrow();
});

test('a truncated zip is refused', async () => {
  const zip = rawZip([{ name: 'a.txt', bytes }]);
  await expect(readZip(zip.subarray(0, zip.length - 10))).rejects.toThrow();
  await expect(readZip(zip.subarray(20))).rejects.toThrow();
});

test.each<[string, Partial<RawEntry>, RegExp]>([
  ['a wrong checksum', { crc: 1 }, /checksum/],
  ['a wrong checksum of deflated data', { method: 8, crc: 1 }, /checksum/],
  ['encryption', { flags: 1, size: bytes.length - 12 }, /encrypted/],
  ['a method that nobody knows', { method: 97 }, /method 97/],
  ['more data than declared', { method: 8, size: 5 }, /inflated/],
  ['less data than declared', { method: 8, size: 500 }, /size/],
])('%s is told of that entry', async (_, entry, fault) => {
  const read = await readOne(entry);
  expect(read.fault).toMatch(fault);
  expect(read.bytes).toHaveLength(0);
});

test('a zip bomb is refused before anything is inflated', async () => {
  const entries = Array.from({ length: 3 }, (_, index) => ({
    name: `${index}`,
    bytes,
    method: 8,
    size: 300 * 1024 * 1024,
  }));
  await expect(readZip(rawZip(entries))).rejects.toThrow(/unpack to more than/);
});

test('a zip whose entries all name the same data is refused', async () => {
  const entry = { name: 'a.txt', bytes: new Uint8Array(1000) };
  const zip = Buffer.from(rawZip([entry]));
  const central = zip.indexOf('PK\x01\x02', 0, 'latin1');
  const record = zip.subarray(central, zip.length - 22);
  const end = Buffer.from(zip.subarray(zip.length - 22));
  end.writeUInt16LE(2, 8);
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(record.length * 2, 12);
  const doubled = Buffer.concat([zip.subarray(0, central), record, record, end]);
  await expect(readZip(doubled)).rejects.toThrow('overlap');
});

test('a name that climbs out of the folder is shown, and known as such', async () => {
  const { name } = await readOne({ name: '../../evil.sh' });
  expect(name).toBe('../../evil.sh');
  expect(faultOfName(name)).toBe('has the part ".."');
});

test('both headers of an entry are told', async () => {
  const { name, local } = await readOne({ localName: 'b.txt' });
  expect([name, local.name]).toEqual(['a.txt', 'b.txt']);
});

test('a checksum of pieces is that of the whole', () => {
  for (const checksum of [crc32, crc32ByTable])
    expect(checksum(bytes.subarray(7), checksum(bytes.subarray(0, 7)))).toBe(checksum(bytes));
});

test('our own checksum is the one of the standard', () => {
  // The check value of CRC-32/ISO-HDLC.
  for (const checksum of [crc32, crc32ByTable])
    expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
