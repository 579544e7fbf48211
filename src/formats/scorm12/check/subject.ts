// What the rules look at: the entries of a zip, its manifest and its metadata records, read once.
import { readZip, type ZipEntry } from '../../../zip/read';
import { MANIFEST_FILE, NAMESPACES } from '../standard';
import { attributeOf, childrenOf, elementsOf, parseXml, type XmlDocument, type XmlElement } from './xml';

export interface MetadataRecord {
  /** The `adlcp:location` that names it, decoded; or the manifest itself, when the record is written inside it. */
  path: string;
  /** Undefined when the file is missing. */
  document?: XmlDocument;
}

export interface Subject {
  entries: readonly ZipEntry[];
  /** By name; of two entries with one name, the last. */
  files: ReadonlyMap<string, ZipEntry>;
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
  const entries = await readZip(zip);
  const files = new Map(entries.map((entry) => [entry.name, entry]));
  const entry = files.get(MANIFEST_FILE);
  const document = entry && parseXml(entry.bytes);
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

function recordsOf(elements: readonly XmlElement[], files: ReadonlyMap<string, ZipEntry>): MetadataRecord[] {
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

/** The paths of the `<file>` elements of a resource. */
export function filesOf(resource: XmlElement): (string | undefined)[] {
  return childrenOf(resource, NAMESPACES.imscp, 'file').map((file) => pathOfHref(attributeOf(file, 'href') ?? ''));
}
