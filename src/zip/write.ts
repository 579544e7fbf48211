// Files → the bytes of a zip: the same files give the same bytes, whatever the time, the time zone and the order they come in.
// Written by hand, field by field after PKWARE's APPNOTE: every size is known before its header is written, so no entry has a data
// descriptor, and a module's zip takes a third of the time that a streaming library needs.
import { deflateRawSync } from 'node:zlib';
import type { PackageFile } from '../model/course';
import { crc32 } from './crc32';
import { DEFLATED, STORED } from './headers';
import { faultOfName, isDirectoryName } from './names';

/** APPNOTE 4.3.7, 4.3.12, 4.3.16. */
const LOCAL_HEADER = { signature: 0x04034b50, size: 30 };
const CENTRAL_HEADER = { signature: 0x02014b50, size: 46 };
const END_RECORD = { signature: 0x06054b50, size: 22 };

/** Version needed to extract: 2.0, for deflate (APPNOTE 4.4.3). */
const VERSION_NEEDED = 20;
/** Made by: Unix, so that the mode below counts; version 2.0 of the specification (APPNOTE 4.4.2). */
const MADE_BY = (3 << 8) | 20;

/** 1980-01-01 00:00, the first moment a zip can express (APPNOTE 4.4.6: MS-DOS date and time). */
const DATE = (1 << 5) | 1;
const TIME = 0;

/** A regular file, -rw-r--r-- (DESIGN, section 5, rule 9), in the upper half of the external attributes. */
const EXTERNAL_ATTRIBUTES = (0o100644 << 16) >>> 0;

/** Best compression; the most memory for it makes it a fifth faster. */
const DEFLATE = { level: 9, memLevel: 9 };

/** Without the zip64 extension, which old readers do not know (APPNOTE 4.4.8, 4.4.21). */
const MAX_SIZE = 0xffffffff;
const MAX_ENTRIES = 0xffff;

/** Compressed by their own format: deflating them again costs time and saves nothing. */
const COMPRESSED_TYPES = new Set(
  (
    'png jpg jpeg gif webp avif mp4 m4v webm mov mp3 m4a aac ogg oga ogv opus woff woff2 ' +
    'zip gz 7z rar pdf docx xlsx pptx odt ods odp epub'
  ).split(' '),
);

interface Entry {
  name: Buffer;
  method: number;
  crc: number;
  /** As they stand in the zip. */
  data: Uint8Array;
  /** Of the file itself. */
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/**
 * Zips files reproducibly: sorted by code unit, dated 1980, mode 0644, no directory entries.
 * `compress`: whether the zip should be small; one that is only looked at need not be.
 * Throws on a name that must not be in a package, and on more than a plain zip can hold: both would be our own mistake.
 */
export function zipFiles(files: readonly PackageFile[], { compress = true } = {}): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  refuseBadNames(sorted);
  let offset = 0;
  const entries = sorted.map((file) => {
    const entry = entryOf(file, offset, compress);
    offset += LOCAL_HEADER.size + entry.name.length + entry.data.length;
    return entry;
  });
  const central = entries.map(centralHeader);
  const centralSize = central.reduce((sum, { length }) => sum + length, 0);
  if (entries.length > MAX_ENTRIES || offset + centralSize > MAX_SIZE)
    throw new Error('Refusing to zip more than 4 GB or 65,535 files.');
  const parts = [
    ...entries.flatMap((entry) => [localHeader(entry), entry.data]),
    ...central,
    endRecord(entries.length, centralSize, offset),
  ];
  return joined(parts, offset + centralSize + END_RECORD.size);
}

function entryOf({ path, bytes }: PackageFile, offset: number, compress: boolean): Entry {
  const stored = !compress || isStored(path, bytes);
  const data = stored ? bytes : deflated(bytes);
  // ASCII by refuseBadNames, so that no reader can take it for another code page (APPNOTE, appendix D).
  const name = Buffer.from(path, 'latin1');
  return { name, method: stored ? STORED : DEFLATED, crc: crc32(bytes), data, size: bytes.length, offset };
}

/** What all packages of a course carry, such as the writer of Word documents, is compressed for the first of them only. */
const known = new WeakMap<Uint8Array, Uint8Array>();

function deflated(bytes: Uint8Array): Uint8Array {
  const data = known.get(bytes) ?? deflateRawSync(bytes, DEFLATE);
  known.set(bytes, data);
  return data;
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER.size + entry.name.length);
  header.writeUInt32LE(LOCAL_HEADER.signature, 0);
  header.writeUInt16LE(VERSION_NEEDED, 4);
  writeShared(header, 6, entry);
  entry.name.copy(header, LOCAL_HEADER.size);
  return header;
}

function centralHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(CENTRAL_HEADER.size + entry.name.length);
  header.writeUInt32LE(CENTRAL_HEADER.signature, 0);
  header.writeUInt16LE(MADE_BY, 4);
  header.writeUInt16LE(VERSION_NEEDED, 6);
  writeShared(header, 8, entry);
  // Comment length, disk number and internal attributes stay 0.
  header.writeUInt32LE(EXTERNAL_ATTRIBUTES, 38);
  header.writeUInt32LE(entry.offset, 42);
  entry.name.copy(header, CENTRAL_HEADER.size);
  return header;
}

/** The fields that both headers have, in the same order: flags (0) to extra field length (0). */
function writeShared(header: Buffer, at: number, { method, crc, data, size, name }: Entry): void {
  header.writeUInt16LE(0, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt16LE(TIME, at + 4);
  header.writeUInt16LE(DATE, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(data.length, at + 12);
  header.writeUInt32LE(size, at + 16);
  header.writeUInt16LE(name.length, at + 20);
  header.writeUInt16LE(0, at + 22);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(END_RECORD.size);
  record.writeUInt32LE(END_RECORD.signature, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const zip = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    zip.set(part, at);
    at += part.length;
  }
  return zip;
}

function isStored(path: string, bytes: Uint8Array): boolean {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  return bytes.length === 0 || (ending !== undefined && COMPRESSED_TYPES.has(ending));
}

function refuseBadNames(sorted: readonly PackageFile[]): void {
  let previous: string | undefined;
  for (const { path } of sorted) {
    const fault = isDirectoryName(path) ? 'is a directory' : faultOfName(path);
    if (fault) throw new Error(`Refusing to zip ${JSON.stringify(path)}: the name ${fault}.`);
    if (path === previous) throw new Error(`Refusing to zip ${JSON.stringify(path)} twice.`);
    previous = path;
  }
}
