// The content digest: one hash that says whether the package in an LMS is the one built from a given source (DESIGN, section 5, rule 9).
import { createHash } from 'node:crypto';
import type { PackageFile } from '../../model/course';
import { DIGEST_NAME } from '../../model/document-ids';

/** Lists the hashes and the digest. It is no part of what it digests, so the manifest (which is) can list it. */
export const DIGEST_FILE = 'carrel.json';

/** The document of the module: the one that the LMS launches. */
export const DOCUMENT = 'index.html';

/** Where the document states the digest; the element stands once, in its head, and an author's text cannot write it. */
const STATED = new RegExp(`(<meta name="${DIGEST_NAME}" content=")([0-9a-f]*)(">)`);

export interface ContentDigest {
  digest: string;
  /** SHA-256 of every file, by path, sorted. */
  files: Record<string, string>;
}

/**
 * The digest of a package: SHA-256 over one line a file, `path NUL sha256 LF`, sorted by code unit, without `carrel.json`. The
 * document states the digest that it is part of, so its hash is taken with nothing stated.
 */
export function contentDigest(files: readonly PackageFile[]): ContentDigest {
  return digestOf(
    files.filter(({ path }) => path !== DIGEST_FILE).map(({ path, bytes }) => [path, fileHash(path, bytes)]),
  );
}

/** The hash of one file of a package; of the document as it is with nothing stated. */
export function fileHash(path: string, bytes: Uint8Array): string {
  return sha256(path === DOCUMENT ? withDigest(bytes, '') : bytes);
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
export function digestFile(tool: string, format: string, module: string, digest: ContentDigest): string {
  return `${JSON.stringify({ tool, format, module, ...digest }, undefined, 2)}\n`;
}

/** The document with `digest` stated in it; as it is where it has no place for one. */
export function withDigest(document: Uint8Array, digest: string): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(document);
  return STATED.test(text)
    ? new TextEncoder().encode(text.replace(STATED, (_, before, __, after) => before + digest + after))
    : document;
}

/** The digest that a document states; undefined where it states none. */
export function digestIn(document: Uint8Array): string | undefined {
  return STATED.exec(new TextDecoder().decode(document))?.[2] || undefined;
}

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
