// A good package that a test can break in one place, and the zip of what is left.
import { contentDigest, digestFile } from '../../src/formats/scorm12/digest';
import { type RawEntry, rawZip } from './raw-zip';
import { samplePackage, textFile } from './sample';

export const MANIFEST = 'imsmanifest.xml';

/** A package to break: its files, and what the zip is to say of single entries against the truth. */
export interface Breakable {
  files: Map<string, Uint8Array>;
  /** Replaces text in a file; fails when it is not there, so that no mutation is empty. */
  edit(path: string, from: string | RegExp, to: string): void;
  /** Adds a file and lists it in the manifest. */
  add(path: string, text: string): void;
  entries: Map<string, Partial<RawEntry>>;
  /** Leaves `carrel.json` as it was, although the content has changed. */
  unsigned?: boolean;
  order?(entries: RawEntry[]): RawEntry[];
}

export function breakable(): Breakable {
  const files = new Map(samplePackage({ masteryScore: 80 }).map(({ path, bytes }) => [path, bytes]));
  const edit: Breakable['edit'] = (path, from, to) => {
    const before = new TextDecoder().decode(files.get(path));
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${path} does not contain ${from}.`);
    files.set(path, new TextEncoder().encode(after));
  };
  const add: Breakable['add'] = (path, text) => {
    files.set(path, new TextEncoder().encode(text));
    edit(MANIFEST, '</resource>', `<file href="${path.split('/').map(encodeURIComponent).join('/')}"/></resource>`);
  };
  return { files, edit, add, entries: new Map() };
}

export function zipOf({ files, entries, unsigned, order }: Breakable): Uint8Array {
  const list = [...files].map(([path, bytes]) => ({ path, bytes }));
  const signed = unsigned || !files.has('carrel.json') ? list : list.filter(({ path }) => path !== 'carrel.json');
  if (signed !== list) signed.push(textFile('carrel.json', digestFile('test', 'scorm12', 'm', contentDigest(signed))));
  const raw = signed
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(
      ({ path, bytes }): RawEntry => ({ name: path, bytes, method: bytes.length > 0 ? 8 : 0, ...entries.get(path) }),
    );
  return rawZip(order ? order(raw) : raw);
}

/** A rule, what is wrong, and the way to make it so. */
export type Mutation = [rule: string, what: string, breakIt: (subject: Breakable) => void];

/** Replaces text in the manifest. */
export const manifestSays =
  (from: string | RegExp, to: string) =>
  ({ edit }: Breakable) =>
    edit(MANIFEST, from, to);

/** Puts HTML into the page. */
export const pageHas =
  (html: string) =>
  ({ edit }: Breakable) =>
    edit('index.html', '</head>', `</head><body>${html}</body>`);
