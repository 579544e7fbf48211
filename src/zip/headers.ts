// What the two headers of a zip's entry say of it: the one in the central directory, and the one before the data (APPNOTE 4.3.7, 4.3.12).
import type { Entry, LocalFileHeader } from 'yauzl';

/** Compression methods (APPNOTE 4.4.5). SCORM packages may use these two only. */
export const STORED = 0;
export const DEFLATED = 8;

/** General purpose bit 11: the name is UTF-8 (APPNOTE, appendix D). */
const UTF8_NAME = 0x800;

/** What one of an entry's two headers says. Readers that stream (Java's among them) believe the local one. */
interface ZipHeader {
  method: number;
  /** General purpose bits (APPNOTE 4.4.4). */
  flags: number;
  /** 20 means 2.0. */
  versionNeeded: number;
  /** As stored, without a time zone: `1980-01-01T00:00:00`. */
  date: string;
  crc: number;
  compressedSize: number;
  size: number;
}

export interface EntryHeaders extends ZipHeader {
  /** As stored; not checked. See `faultOfName` before making a path of it. */
  name: string;
  externalAttributes: number;
  /** Bytes of extra fields in both headers together. */
  extraLength: number;
  /** The header before the data. */
  local: ZipHeader & { name: string };
}

/** Both headers as plain data. */
export function headersOf(entry: Entry, local: LocalFileHeader): EntryHeaders {
  return {
    name: nameOf(entry.fileNameRaw, entry.generalPurposeBitFlag),
    ...headerOf(entry),
    externalAttributes: entry.externalFileAttributes,
    extraLength: entry.extraFieldLength + local.extraFieldLength,
    local: { name: nameOf(local.fileName, local.generalPurposeBitFlag), ...headerOf(local) },
  };
}

function headerOf(header: Entry | LocalFileHeader): ZipHeader {
  return {
    method: header.compressionMethod,
    flags: header.generalPurposeBitFlag,
    versionNeeded: header.versionNeededToExtract,
    date: dateOf(header.lastModFileDate, header.lastModFileTime),
    crc: header.crc32,
    compressedSize: header.compressedSize,
    size: header.uncompressedSize,
  };
}

/** Many zippers, macOS among them, write UTF-8 without saying so; every reader guesses, and so do we. */
function nameOf(raw: Buffer, flags: number): string {
  if (flags & UTF8_NAME) return raw.toString('utf8');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return raw.toString('latin1');
  }
}

/** MS-DOS date and time (APPNOTE 4.4.6). */
function dateOf(date: number, time: number): string {
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const day = [pad(1980 + (date >> 9), 4), pad((date >> 5) & 15), pad(date & 31)];
  return `${day.join('-')}T${[pad(time >> 11), pad((time >> 5) & 63), pad((time & 31) * 2)].join(':')}`;
}
