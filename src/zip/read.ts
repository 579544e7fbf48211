// The bytes of any zip → its entries, in the order of the central directory. Nothing is written to disk, and what is inflated is bounded.
import * as zlib from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { plainBytes } from './bytes';
import { crc32 } from './crc32';
import { DEFLATED, type EntryHeaders, headersOf, STORED } from './headers';

/** More entries than any course has; without a bound a small zip could keep us busy for hours. */
const MAX_ENTRIES = 20_000;

/** All deflated entries together. Stored entries are views of the zip itself and cost nothing. */
const MAX_INFLATED_BYTES = 512 * 1024 * 1024;

export interface ZipEntry extends EntryHeaders {
  /** The content; empty when `fault` says why it could not be read. */
  bytes: Uint8Array;
  /** Encrypted, damaged, or packed by a method that we do not know. */
  fault?: string;
}

/**
 * Reads a whole zip. Throws when it is no zip, or too big; what is wrong with a single entry is told in its `fault`.
 */
export async function readZip(bytes: Uint8Array): Promise<ZipEntry[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { zip, found } = await listEntries(buffer);
  const packed = found.reduce((sum, entry) => sum + entry.compressedSize, 0);
  // Entries that share their data are how a small zip pretends to hold terabytes.
  if (packed > bytes.length) throw new Error('its entries overlap');
  let allowance = MAX_INFLATED_BYTES;
  for (const entry of found) if (entry.compressionMethod === DEFLATED) allowance -= entry.uncompressedSize;
  if (allowance < 0) throw new Error(`it would unpack to more than ${MAX_INFLATED_BYTES} bytes`);
  return Promise.all(found.map((entry) => readEntry(zip, buffer, entry)));
}

function listEntries(buffer: Buffer): Promise<{ zip: ZipFile; found: Entry[] }> {
  return new Promise((resolve, reject) => {
    // decodeStrings would refuse a zip at its first bad name; whoever checks a package wants to name them all.
    fromBuffer(buffer, { decodeStrings: false, lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      if (zip.entryCount > MAX_ENTRIES)
        return reject(new Error(`${zip.entryCount} entries are more than ${MAX_ENTRIES}`));
      const found: Entry[] = [];
      zip.on('error', reject);
      zip.on('end', () => resolve({ zip, found }));
      zip.on('entry', (entry: Entry) => {
        found.push(entry);
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

async function readEntry(zip: ZipFile, buffer: Buffer, entry: Entry): Promise<ZipEntry> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  const packed = buffer.subarray(local.fileDataStart, local.fileDataStart + entry.compressedSize);
  return { ...headersOf(entry, local), ...unpack(entry, packed) };
}

function unpack(entry: Entry, packed: Buffer): { bytes: Uint8Array; fault?: string } {
  const nothing = new Uint8Array(0);
  if (entry.isEncrypted()) return { bytes: nothing, fault: 'is encrypted' };
  const bytes = content(entry, packed);
  if (typeof bytes === 'string') return { bytes: nothing, fault: bytes };
  if (bytes.length !== entry.uncompressedSize)
    return { bytes: nothing, fault: 'is damaged: its size is not the one declared' };
  if (crc32(bytes) !== entry.crc32)
    return { bytes: nothing, fault: 'is damaged: its checksum is not the one declared' };
  return { bytes };
}

function content(entry: Entry, packed: Buffer): Uint8Array | string {
  if (entry.compressionMethod === STORED) return plainBytes(packed);
  if (entry.compressionMethod !== DEFLATED) return `uses compression method ${entry.compressionMethod}`;
  try {
    // zlib wants room for at least one byte, also for an empty file.
    return plainBytes(zlib.inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) }));
  } catch {
    return 'is damaged: its data cannot be inflated';
  }
}
