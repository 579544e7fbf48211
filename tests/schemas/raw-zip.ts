// Writes zips byte by byte, also wrong ones: what a package must not be has to be made before it can be refused.
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/zip/crc32';

export interface RawEntry {
  name: string;
  bytes: Uint8Array;
  /** 0 stored, 8 deflated, others unknown. */
  method?: number;
  flags?: number;
  /** 20 is 2.0. */
  version?: number;
  /** MS-DOS date; 0x21 is 1980-01-01. */
  date?: number;
  externalAttributes?: number;
  /** The name in the local header, when it is to differ. */
  localName?: string;
  /** What the headers declare, when it is to differ from the truth. */
  size?: number;
  crc?: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** -rw-r--r-- of a regular file, as Unix writers store it. */
const REGULAR_0644 = 0o100644 * 0x10000;

/** A zip of the entries, in their order. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = Buffer.from(entry.method === 8 ? deflateRawSync(entry.bytes) : entry.bytes);
    const common = commonFields(entry, packed.length);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.concat([uint32(LOCAL_HEADER), common, uint16(localName.length), uint16(0), localName]);
    directory.push(centralHeader(entry, common, offset));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = [uint32(END_OF_DIRECTORY), uint32(0), uint16(entries.length), uint16(entries.length)];
  return Buffer.concat([...parts, central, ...end, uint32(central.length), uint32(offset), uint16(0)]);
}

function commonFields(entry: RawEntry, packedSize: number): Buffer {
  return Buffer.concat([
    uint16(entry.version ?? (entry.method === 8 ? 20 : 10)),
    uint16(entry.flags ?? 0),
    uint16(entry.method ?? 0),
    uint16(0),
    uint16(entry.date ?? 0x21),
    uint32(entry.crc ?? crc32(entry.bytes)),
    uint32(packedSize),
    uint32(entry.size ?? entry.bytes.length),
  ]);
}

function centralHeader(entry: RawEntry, common: Buffer, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const madeByUnix = 3 << 8;
  const lengths = [uint16(name.length), uint16(0), uint16(0)];
  const attributes = [uint16(0), uint16(0), uint32(entry.externalAttributes ?? REGULAR_0644)];
  return Buffer.concat([
    uint32(CENTRAL_HEADER),
    uint16(madeByUnix),
    common,
    ...lengths,
    ...attributes,
    uint32(offset),
    name,
  ]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer;
}
