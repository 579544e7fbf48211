// Zips that lie, byte by byte: what a careful zipper never writes, and an attacker does.
import { deflateRawSync } from 'node:zlib';
import type { PackageFile } from '../../src/model/course';
import { crc32 } from '../../src/zip/crc32';
import { type RawEntry, rawZip } from '../schemas/raw-zip';
import { foreignFiles } from './foreign';

/** -rw-r--r-- of a symbolic link. */
const LINK = 0o120644 * 0x10000;

/** A good package with more entries. */
export function packageWith(entries: readonly RawEntry[]): Uint8Array {
  return rawZip([...foreignFiles().map(toEntry), ...entries]);
}

/** A good package in which some files are others. */
export function packageOf(replaced: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = foreignFiles().filter(({ path }) => !Object.hasOwn(replaced, path));
  const others = Object.entries(replaced).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  return rawZip([...files, ...others].map(toEntry));
}

function toEntry({ path, bytes }: PackageFile): RawEntry {
  return { name: path, bytes, method: bytes.length > 0 ? 8 : 0 };
}

/** `name` is a link to `target`. */
export function link(name: string, target: string): RawEntry {
  return { name, bytes: new TextEncoder().encode(target), externalAttributes: LINK };
}

/** Deflated zeros that say they are `declared` long. */
export function lyingZeros(name: string, actual: number, declared: number): RawEntry {
  // Stored by method 8: the bytes are deflated already, so the entry is made by hand.
  return { name, bytes: deflateRawSync(new Uint8Array(actual)), method: 108, size: declared, crc: 0 };
}

/** Method 108 stands for "already deflated"; the headers are to say 8. */
export function withDeflated(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (const [signature, at] of [
    ['PK\x03\x04', 8],
    ['PK\x01\x02', 10],
  ] as const) {
    for (
      let found = bytes.indexOf(signature, 0, 'latin1');
      found >= 0;
      found = bytes.indexOf(signature, found + 1, 'latin1')
    )
      if (bytes.readUInt16LE(found + at) === 108) bytes.writeUInt16LE(8, found + at);
  }
  return bytes;
}

/** A zip of one file whose table of contents lists it `times` times, each time the same data. */
export function overlapping(times: number, size: number): Uint8Array {
  const zip = Buffer.from(rawZip([{ name: 'a.txt', bytes: new Uint8Array(size) }]));
  const central = zip.indexOf('PK\x01\x02', 0, 'latin1');
  const record = zip.subarray(central, zip.length - 22);
  const end = Buffer.from(zip.subarray(zip.length - 22));
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(record.length * times, 12);
  return Buffer.concat([zip.subarray(0, central), ...Array.from({ length: times }, () => record), end]);
}

/** One stored entry in the notation of Zip64 (APPNOTE 4.5.3), its true sizes in an extra field. */
export function zip64(name: string, bytes: Uint8Array, declared: bigint = BigInt(bytes.length)): Uint8Array {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(declared, 4);
  extra.writeBigUInt64LE(declared, 12);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(45, 0);
  shared.writeUInt16LE(0x21, 8);
  shared.writeUInt32LE(crc32(bytes), 10);
  shared.writeUInt32LE(0xffffffff, 14);
  shared.writeUInt32LE(0xffffffff, 18);
  shared.writeUInt16LE(name.length, 22);
  shared.writeUInt16LE(extra.length, 24);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), extra, bytes]);
  const attributes = Buffer.alloc(14);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x2d\x03', 'latin1'),
    shared,
    attributes,
    Buffer.from(name),
    extra,
  ]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
