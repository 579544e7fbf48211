// A foreign package as the rules see it: looked through once, its manifest read as if it lay where it belongs.
import { isScript, type PackageEntry, SCRIPT_WORDS, type Subject, subjectWith } from '../formats/scorm12/check/subject';
import type { XmlDocument, XmlElement } from '../formats/scorm12/check/xml';
import { elementsOf } from '../formats/scorm12/check/xml';
import { DIGEST_FILE } from '../formats/scorm12/digest';
import { MANIFEST_FILE, NAMESPACES } from '../formats/scorm12/standard';
import { type Refusal, type SurveyedEntry, surveyZip, type Wanted } from '../zip/survey';
import { type Identity, identify } from './identify';
import type { SchemaFault } from './schemas';
import { resolveBases } from './xml-base';

export interface ForeignPackage {
  /** As the user named it. */
  path: string;
  /** Bytes of the zip. */
  size: number;
  /** All entries, by the names they have in the zip. */
  all: readonly SurveyedEntry[];
  identity: Identity;
  /** The entries of the package itself, by the names they have inside it. */
  subject: Subject;
  /** The manifest's namespace, when it is another than SCORM 1.2's; the subject is read as if it were the right one. */
  otherNamespace?: string;
  /** What libxml2 finds by the official schemas; filled in by the check. */
  schemaFaults: readonly SchemaFault[];
}

/** Manifests first: without them nothing else can be said. */
const RANKS: readonly RegExp[] = [
  /(^|\/)imsmanifest\.xml$/i,
  /\.xml$/i,
  /(^|\/)carrel\.json$/,
  /\.x?html?$/i,
  /\.css$/i,
];

const WANTED: Wanted = {
  rank: (name) => {
    const rank = RANKS.findIndex((pattern) => pattern.test(name));
    return rank < 0 ? undefined : rank;
  },
  words: (name) => (isScript(name) ? SCRIPT_WORDS : []),
};

export type Opened = { found: ForeignPackage; refused?: undefined } | { refused: Refusal; found?: undefined };

/** Looks through the zip at `path`, which messages call `name`. Throws only where the file cannot be opened. */
export async function openPackage(path: string, name: string): Promise<Opened> {
  const { size, entries, refused } = await surveyZip(path, WANTED);
  return entries ? { found: packageOf(name, size, entries) } : { refused };
}

function packageOf(path: string, size: number, all: readonly SurveyedEntry[]): ForeignPackage {
  const identity = identify(all);
  const { document, folder, manifestName } = identity;
  const entries: PackageEntry[] = all
    .filter(({ name }) => name.startsWith(folder))
    .map((entry) => ({ ...entry, name: entry.name === manifestName ? MANIFEST_FILE : entry.name.slice(folder.length) }))
    .filter(({ name }) => name !== '');
  const files = new Map(entries.map((entry) => [entry.name, entry]));
  const otherNamespace = document?.root && document.root.uri !== NAMESPACES.imscp ? document.root.uri : undefined;
  if (document && otherNamespace !== undefined) takeForScorm(document, otherNamespace);
  if (document?.root) resolveBases(document.root);
  const subject = subjectWith(entries, files, document);
  return { path, size, all, identity, subject, otherNamespace, schemaFaults: [] };
}

/** The rules look for elements of SCORM's namespace. Where a manifest names another, that is one mistake, not fifty. */
function takeForScorm({ root }: XmlDocument, namespace: string): void {
  const rename = (element: XmlElement) => {
    if (element.uri === namespace) element.uri = NAMESPACES.imscp;
  };
  if (root) for (const element of elementsOf(root)) rename(element);
}

/** Whether Carrel made it: then it promises more, and its pages can be compared. */
export function isOurs({ subject }: ForeignPackage): boolean {
  return subject.files.has(DIGEST_FILE);
}
