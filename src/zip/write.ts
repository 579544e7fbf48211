// Files → the bytes of a zip: the same files give the same bytes, whatever the time, the time zone and the order they come in.
import { ZipArchive } from 'archiver';
import type { PackageFile } from '../model/course';
import { plainBytes } from './bytes';
import { faultOfName, isDirectoryName } from './names';

/** The first moment a zip can express. archiver writes it in UTC, so the builder's time zone leaves no trace. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** -rw-r--r-- (DESIGN, section 5, rule 9). */
const MODE = 0o644;

const DEFLATE_LEVEL = 9;

/** Compressed by their own format: deflating them again costs time and saves nothing. */
const COMPRESSED_TYPES = new Set(
  (
    'png jpg jpeg gif webp avif mp4 m4v webm mov mp3 m4a aac ogg oga ogv opus woff woff2 ' +
    'zip gz 7z rar pdf docx xlsx pptx odt ods odp epub'
  ).split(' '),
);

/**
 * Zips files reproducibly: sorted by code unit, dated 1980, mode 0644, no directory entries.
 * Throws on a name that must not be in a package: archiver would silently rewrite `../evil`, and names are our own work.
 */
export async function zipFiles(files: readonly PackageFile[]): Promise<Uint8Array> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  refuseBadNames(sorted);
  const archive = new ZipArchive({ zlib: { level: DEFLATE_LEVEL } });
  const chunks: Uint8Array[] = [];
  archive.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    archive.on('end', resolve);
    archive.on('error', reject);
    archive.on('warning', reject);
  });
  // archiver's queue takes one entry at a time, in this order. Buffers, because a stream's size is not known
  // beforehand: its entry would carry a data descriptor even when stored, which Java's ZipInputStream refuses.
  for (const { path, bytes } of sorted) {
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    archive.append(source, { name: path, date: DATE, mode: MODE, store: isStored(path, bytes) });
  }
  await Promise.all([ended, archive.finalize()]);
  return plainBytes(Buffer.concat(chunks));
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
