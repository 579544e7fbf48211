// The content of one entry of a foreign zip: read once, checked against its headers, and kept only where somebody wants its text.
import { createHash, type Hash } from 'node:crypto';
import { readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { inflateRawSync } from 'node:zlib';
import type { ZipFile } from 'yauzl';
import { plainBytes } from './bytes';
import { crc32 } from './crc32';
import { DEFLATED, type EntryHeaders, STORED } from './headers';

/** Up to this size an entry is read in one piece, and may be kept. What is larger streams through. */
export const PIECE_BYTES = 4 * 1024 * 1024;

/** General purpose bit 0 (APPNOTE 4.4.4). */
const ENCRYPTED = 0x1;

/** The file types of Unix, in the upper half of the external attributes. */
const UNIX_TYPE = 0o170000;
const UNIX_LINK = 0o120000;

const NOT_AS_DECLARED = 'is damaged: its size is not the one declared';

/** An entry and where its data lie. */
export interface Located extends EntryHeaders {
  dataStart: number;
}

export interface Content {
  /** Whole, where the entry is small enough; the reader decides what to keep. */
  bytes: Uint8Array;
  sha256: string;
  /** Which of the words that were asked for stand in it. */
  words: ReadonlySet<string>;
  fault?: string;
}

/** A file that only names another one: unpacked on a server it could name any of the server's. */
export function isSymbolicLink({ externalAttributes }: EntryHeaders): boolean {
  return ((externalAttributes >>> 16) & UNIX_TYPE) === UNIX_LINK;
}

export function isEncrypted({ flags, local }: EntryHeaders): boolean {
  return ((flags | local.flags) & ENCRYPTED) !== 0;
}

/** Reads one entry. What cannot be read, or is not what its headers declare, has a `fault` and no bytes. */
export async function readContent(
  zip: ZipFile,
  file: number,
  entry: Located,
  words: readonly string[],
): Promise<Content> {
  const fault = faultBeforehand(entry);
  if (fault !== undefined) return faulty(fault);
  try {
    return isPiece(entry) ? readPiece(file, entry, words) : await readStream(zip, entry, words);
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    return faulty(tooLarge ? NOT_AS_DECLARED : 'is damaged: its data cannot be inflated');
  }
}

function faultBeforehand(entry: Located): string | undefined {
  if (isEncrypted(entry)) return 'is encrypted';
  if (isSymbolicLink(entry)) return 'is a symbolic link';
  if (entry.method !== STORED && entry.method !== DEFLATED) return `uses compression method ${entry.method}`;
  return entry.method === STORED && entry.size !== entry.compressedSize ? NOT_AS_DECLARED : undefined;
}

function isPiece({ size, compressedSize }: Located): boolean {
  return size <= PIECE_BYTES && compressedSize <= PIECE_BYTES;
}

function readPiece(file: number, entry: Located, words: readonly string[]): Content {
  const packed = Buffer.alloc(entry.compressedSize);
  if (readSync(file, packed, 0, packed.length, entry.dataStart) < packed.length) return faulty(NOT_AS_DECLARED);
  // zlib wants room for at least one byte, also for an empty file.
  const bytes = entry.method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  return concluded(entry, {
    size: bytes.length,
    crc: crc32(bytes),
    hash: createHash('sha256').update(bytes),
    words: new Set(words.filter((word) => bytes.includes(word))),
    bytes: plainBytes(bytes),
  });
}

async function readStream(zip: ZipFile, entry: Located, words: readonly string[]): Promise<Content> {
  const stream = await open(zip, entry);
  const hash = createHash('sha256');
  const found = new Set<string>();
  const overlap = Math.max(0, ...words.map((word) => word.length - 1));
  let [size, crc, tail] = [0, 0, Buffer.alloc(0)];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    // A lying header must not make us inflate for ever. Leaving the loop closes the stream.
    if (size > entry.size) break;
    crc = crc32(chunk, crc);
    hash.update(chunk);
    const text = words.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    for (const word of words) if (text.includes(word)) found.add(word);
    tail = Buffer.from(text.subarray(Math.max(0, text.length - overlap)));
  }
  return concluded(entry, { size, crc, hash, words: found, bytes: new Uint8Array(0) });
}

function open(zip: ZipFile, { dataStart, compressedSize, size, method }: Located): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStreamLowLevel(
      dataStart,
      compressedSize,
      0,
      compressedSize,
      method === DEFLATED,
      size,
      (error, stream) => (error ? reject(error) : resolve(stream)),
    );
  });
}

interface Seen {
  size: number;
  crc: number;
  hash: Hash;
  words: ReadonlySet<string>;
  bytes: Uint8Array;
}

function concluded(entry: Located, { size, crc, hash, words, bytes }: Seen): Content {
  if (size !== entry.size) return faulty(NOT_AS_DECLARED);
  if (crc !== entry.crc) return faulty('is damaged: its checksum is not the one declared');
  return { bytes, sha256: hash.digest('hex'), words };
}

function faulty(fault: string): Content {
  return { bytes: new Uint8Array(0), sha256: '', words: new Set(), fault };
}
