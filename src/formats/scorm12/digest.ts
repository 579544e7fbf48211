// The content digest: one hash that says whether the package in an LMS is the one built from a given source (DESIGN, section 5, rule 9).
import { createHash } from 'node:crypto';
import type { PackageFile } from '../../model/course';

/** Lists the hashes and the digest. It is no part of what it digests, so the manifest (which is) can list it. */
export const DIGEST_FILE = 'carrel.json';

export interface ContentDigest {
  digest: string;
  /** SHA-256 of every file, by path, sorted. */
  files: Record<string, string>;
}

/** The digest of a package: SHA-256 over one line a file, `path NUL sha256 LF`, sorted by code unit, without `carrel.json`. */
export function contentDigest(files: readonly PackageFile[]): ContentDigest {
  return digestOf(files.filter(({ path }) => path !== DIGEST_FILE).map(({ path, bytes }) => [path, sha256(bytes)]));
}

/** The same where the hashes of the files, by path, are known. */
export function digestOf(entries: readonly (readonly [path: string, sha256: string])[]): ContentDigest {
  const hashes = entries.filter(([path]) => path !== DIGEST_FILE).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    digest: sha256(hashes.map(([path, hash]) => `${path}\0${hash}\n`).join('')),
    files: Object.fromEntries(hashes),
  };
}

/** The text of `carrel.json`. */
export function digestFile(tool: string, format: string, module: string, files: readonly PackageFile[]): string {
  return `${JSON.stringify({ tool, format, module, ...contentDigest(files) }, undefined, 2)}\n`;
}

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
