// A zip on disk, from whatever hand → what its entries are, without trusting a word of it. Nothing is unpacked to disk; memory and time
// are bounded: entries stream through, and only the few texts that somebody wants to read are kept.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Entry, fromFd, type LocalFileHeader, type ZipFile } from 'yauzl';
import { type Located, PIECE_BYTES, readContent } from './content';
import { headersOf } from './headers';
import type { ZipEntry } from './read';

/** More entries than any course has; without a bound a small zip could keep us busy for hours. */
const MAX_ENTRIES = 20_000;

/** All names, extra fields and comments of the central directory together. */
const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024;

/** All entries unpacked. No LMS takes so much. */
const MAX_UNPACKED_BYTES = 2 * 1024 * 1024 * 1024;

/** From here on, so much more than its packed size is no course but a zip bomb: text shrinks to a tenth, pictures not at all. */
const RATIO_FROM_BYTES = 100 * 1024 * 1024;
const MAX_RATIO = 100;

/** All texts that are kept. */
const MAX_KEPT_BYTES = 32 * 1024 * 1024;

export interface SurveyedEntry extends ZipEntry {
  /** Empty when the content could not be read. */
  sha256: string;
  /** Which of the words that were asked for stand in it. */
  words: ReadonlySet<string>;
  /** Whether `bytes` are the content. */
  kept: boolean;
}

export interface Wanted {
  /** Whether the text is to be kept; the lowest are kept first, as long as there is room. */
  rank(name: string): number | undefined;
  /** The words to look for in an entry. */
  words(name: string): readonly string[];
}

/** Why a zip was not read at all, in words that complete "The file …". */
export interface Refusal {
  cause: 'unreadable' | 'unsafe' | 'encrypted';
  reason: string;
}

export type Survey = { size: number } & (
  | { entries: SurveyedEntry[]; refused?: undefined }
  | { refused: Refusal; entries?: undefined }
);

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** Surveys the zip at `path`. Throws only where the file cannot be opened; what is wrong with the zip is told. */
export async function surveyZip(path: string, wanted: Wanted): Promise<Survey> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    try {
      return { size, entries: await surveyFile(file, wanted) };
    } catch (error) {
      if (error instanceof Refused) return { size, refused: error.refusal };
      throw error;
    }
  } finally {
    closeSync(file);
  }
}

async function surveyFile(file: number, wanted: Wanted): Promise<SurveyedEntry[]> {
  const { zip, found } = await listEntries(file);
  refuseBombs(found);
  const located: Located[] = [];
  for (const entry of found) located.push(await locate(zip, entry));
  refuseOverlaps(found, located);
  return readAll(zip, file, located, wanted);
}

function listEntries(file: number): Promise<{ zip: ZipFile; found: Entry[] }> {
  // Without decodeStrings a bad name does not end the reading, without validateEntrySizes a lying size does not: both are told later.
  const options = { decodeStrings: false, lazyEntries: true, autoClose: false, validateEntrySizes: false };
  return new Promise((resolve, reject) => {
    fromFd(file, options, (error, zip) => {
      if (error) return reject(unreadable(error, file));
      if (zip.entryCount > MAX_ENTRIES) return reject(unsafe(`has ${zip.entryCount} entries; ${MAX_ENTRIES} are read`));
      const found: Entry[] = [];
      let room = MAX_DIRECTORY_BYTES;
      zip.on('error', (fault: Error) => reject(unreadable(fault, file)));
      zip.on('end', () => resolve({ zip, found }));
      zip.on('entry', (entry: Entry) => {
        found.push(entry);
        room -= entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
        if (room < 0) reject(unsafe('has a table of contents larger than any course needs'));
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

function refuseBombs(found: readonly Entry[]): void {
  const unpacked = found.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = found.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (unpacked > MAX_UNPACKED_BYTES)
    throw unsafe(`would unpack to ${Math.round(unpacked / 1e6)} MB, more than any LMS takes`);
  if (unpacked > RATIO_FROM_BYTES && unpacked > packed * MAX_RATIO)
    throw unsafe(`would unpack to ${Math.round(unpacked / 1e6)} MB, over ${MAX_RATIO} times its size: a zip bomb`);
}

async function locate(zip: ZipFile, entry: Entry): Promise<Located> {
  let local: LocalFileHeader;
  try {
    local = await zip.readLocalFileHeaderPromise(entry);
  } catch {
    throw new Refused({ cause: 'unreadable', reason: 'is damaged: a part of it is missing or was overwritten' });
  }
  return { ...headersOf(entry, local), dataStart: local.fileDataStart };
}

/** Entries that share their data are how a small zip pretends to hold terabytes (Fifield, "A better zip bomb", 2019). */
function refuseOverlaps(found: readonly Entry[], located: readonly Located[]): void {
  const ranges = located
    .map(({ dataStart, compressedSize }, index) => ({
      start: found[index]?.relativeOffsetOfLocalHeader ?? 0,
      end: dataStart + compressedSize,
    }))
    .sort((a, b) => a.start - b.start);
  const overlap = ranges.some(({ start }, index) => start < (ranges[index - 1]?.end ?? 0));
  if (overlap) throw unsafe('has entries that overlap, as in a zip bomb');
}

/** What is to be kept comes first, so that other texts cannot take its room. */
async function readAll(
  zip: ZipFile,
  file: number,
  located: readonly Located[],
  wanted: Wanted,
): Promise<SurveyedEntry[]> {
  const order = located
    .map((entry, index) => ({ entry, index, rank: wanted.rank(entry.name) }))
    .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));
  const entries: SurveyedEntry[] = new Array(located.length);
  let room = MAX_KEPT_BYTES;
  for (const { entry, index, rank } of order) {
    const content = await readContent(zip, file, entry, wanted.words(entry.name));
    const kept = rank !== undefined && content.fault === undefined && entry.size <= Math.min(PIECE_BYTES, room);
    if (kept) room -= entry.size;
    // A copy: zlib's own buffers are larger than what is in them.
    entries[index] = { ...entry, ...content, bytes: kept ? content.bytes.slice() : new Uint8Array(0), kept };
  }
  return entries;
}

function unsafe(reason: string): Refused {
  return new Refused({ cause: 'unsafe', reason });
}

/** What a file is that is no zip, by its first bytes. */
const OTHER_FILES: readonly (readonly [start: string, words: string])[] = [
  ['Rar!', 'is a RAR archive. An LMS wants a zip'],
  ['7z\xbc\xaf', 'is a 7-Zip archive. An LMS wants a zip'],
  ['\x1f\x8b', 'is a gzip archive (.gz, .tgz or .mbz). An LMS wants a zip'],
  ['%PDF', 'is a PDF'],
  ['<', 'is a web page or an XML file, as some sites send one instead of the download when the session has ended'],
  ['PK', 'is a zip that ends too early, as after a download that was cut off'],
];

function unreadable(error: Error, file: number): Refused {
  if (/strong encryption/.test(error.message)) return new Refused({ cause: 'encrypted', reason: 'is encrypted' });
  const start = Buffer.alloc(512);
  const length = readSync(file, start, 0, start.length, 0);
  const text = start.toString('latin1', 0, length).trimStart();
  const known = OTHER_FILES.find(([beginning]) => text.startsWith(beginning));
  const isCut = known?.[0] === 'PK' && !/not found|Invalid comment/.test(error.message);
  const words = length === 0 ? 'is empty' : isCut ? 'is damaged: its table of contents cannot be read' : known?.[1];
  return new Refused({ cause: 'unreadable', reason: words ?? 'is no zip' });
}
