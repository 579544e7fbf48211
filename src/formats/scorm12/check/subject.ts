// What the rules look at: the entries of a zip, its manifest and its metadata records, read once.
import { readZip, type ZipEntry } from '../../../zip/read';
import { sha256 } from '../digest';
import { MANIFEST_FILE, NAMESPACES } from '../standard';
import { elementsOf, parseXml, type XmlDocument, type XmlElement } from './xml';

export interface MetadataRecord {
  /** The `adlcp:location` that names it, decoded; or the manifest itself, when the record is written inside it. */
  path: string;
  /** Undefined when the file is missing. */
  document?: XmlDocument;
}

/** An entry as the rules see it. Of a foreign package most are only looked through: they have a hash and words, but no bytes. */
export interface PackageEntry extends ZipEntry {
  /** SHA-256 of the content, where somebody has already taken it. */
  sha256?: string;
  /** Which of `SCRIPT_WORDS` stand in the content, where somebody has already looked. */
  words?: ReadonlySet<string>;
}

export interface Subject {
  entries: readonly PackageEntry[];
  /** By name; of two entries with one name, the last. */
  files: ReadonlyMap<string, PackageEntry>;
  /** Undefined when there is no `imsmanifest.xml` at the root. */
  document?: XmlDocument;
  /** The manifest's root element, when the document could be read. */
  manifest?: XmlElement;
  /** Every element of the manifest, in document order. */
  elements: readonly XmlElement[];
  organizations: readonly XmlElement[];
  /** All items, however deep. */
  items: readonly XmlElement[];
  resources: readonly XmlElement[];
  records: readonly MetadataRecord[];
}

/** One rule about a package. It returns what breaks it, in whole sentences. */
export interface PackageRule {
  id: string;
  clause: string;
  find(subject: Subject): string[];
}

/** Reads the bytes of a package. Throws when they are no zip. */
export async function readSubject(zip: Uint8Array): Promise<Subject> {
  return subjectOf(await readZip(zip));
}

/** What the entries of a package come to. */
function subjectOf(entries: readonly PackageEntry[]): Subject {
  const files = new Map(entries.map((entry) => [entry.name, entry]));
  const entry = files.get(MANIFEST_FILE);
  return subjectWith(entries, files, entry && parseXml(entry.bytes));
}

/** The same with a manifest that was read beforehand. */
export function subjectWith(
  entries: readonly PackageEntry[],
  files: ReadonlyMap<string, PackageEntry>,
  document: XmlDocument | undefined,
): Subject {
  const elements = document?.root ? [...elementsOf(document.root)] : [];
  const named = (local: string) =>
    elements.filter((element) => element.uri === NAMESPACES.imscp && element.local === local);
  return {
    entries,
    files,
    document,
    manifest: document?.root,
    elements,
    organizations: named('organization'),
    items: named('item'),
    resources: named('resource'),
    records: recordsOf(elements, files),
  };
}

function recordsOf(elements: readonly XmlElement[], files: ReadonlyMap<string, PackageEntry>): MetadataRecord[] {
  const locations = elements.filter(({ uri, local }) => uri === NAMESPACES.adlcp && local === 'location');
  const paths = new Set(locations.map(({ text }) => pathOfHref(text.trim()) ?? text.trim()));
  const separate = [...paths].map((path) => {
    const file = files.get(path);
    return { path, document: file && parseXml(file.bytes) };
  });
  const inside = elements
    .filter(({ uri, local }) => uri === NAMESPACES.imsmd && local === 'lom')
    .map((root) => ({ path: MANIFEST_FILE, document: { root, hasCdata: false, hasDoctype: false } }));
  return [...separate, ...inside];
}

/** The entry that a relative URL names, without its query and fragment; undefined for an address outside the package. */
export function pathOfHref(href: string): string | undefined {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:|^\/|\\/.test(href)) return undefined;
  const path = href.replace(/[?#].*$/s, '').replace(/^(\.\/)+/, '');
  if (path === '') return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** What rules look for in pages and scripts: the calls of the API (RTE 3.3), and their prefix for those who put the names together. */
export const SCRIPT_WORDS = ['LMS', 'Initialize', 'Finish', 'API_1484_11'] as const;

/** Whether a word stands in the content of an entry. */
export function hasWord({ words, bytes }: PackageEntry, word: (typeof SCRIPT_WORDS)[number]): boolean {
  return words?.has(word) ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(word);
}

/** Pages and scripts: where the calls of the API can stand. */
export function isScript(name: string): boolean {
  return /\.(html?|xhtml|js)$/i.test(name);
}

/** SHA-256 of the content of an entry. */
export function hashOf({ sha256: known, bytes }: PackageEntry): string {
  return known ?? sha256(bytes);
}
