// Reads the plain tar archives that the browser's parts come in: regular files only, names as they are.

export interface TarFile {
  path: string;
  bytes: Uint8Array;
}

/** POSIX ustar: everything comes in blocks of this size. */
const BLOCK = 512;
const NAME = { at: 0, length: 100 };
const SIZE = { at: 124, length: 12 };
const TYPE_AT = 156;
const REGULAR_FILE_TYPES = ['0', '\0'];

/** The regular files of a tar archive, in order. */
export function readTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  const field = (start: number, { at, length }: { at: number; length: number }) =>
    new TextDecoder().decode(archive.subarray(start + at, start + at + length)).replace(/\0.*$/s, '');
  let at = 0;
  // The end is a block of zeros, so a header without a name.
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const size = Number.parseInt(field(at, SIZE), 8);
    const start = at + BLOCK;
    if (REGULAR_FILE_TYPES.includes(String.fromCharCode(archive[at + TYPE_AT] ?? 0))) {
      files.push({ path: field(at, NAME), bytes: archive.subarray(start, start + size) });
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
