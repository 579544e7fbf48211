// Rules about reproducible packages: same source, same bytes, and a digest that says which source (DESIGN, section 5, rule 9).
import type { ZipEntry } from '../../../zip/read';
import { DIGEST_FILE, DOCUMENT, digestIn, digestOf, fileHash } from '../digest';
import { hashOf, type PackageRule, type Subject } from './subject';

const CLAUSE = 'DESIGN 5.9';

/** The first moment that a zip can express. */
const DATE = '1980-01-01T00:00:00';

/** A regular file, -rw-r--r--; the lower half holds the MS-DOS attributes. */
const UNIX_MODE = 0o100644;

export const reproducibleRules: readonly PackageRule[] = [
  {
    id: 'carrel-zip-sorted',
    clause: CLAUSE,
    find: ({ entries }) => {
      const wrong = entries.find(({ name }, index) => name < (entries[index - 1]?.name ?? ''));
      return wrong ? [`The entries are not sorted: ${JSON.stringify(wrong.name)} comes too late.`] : [];
    },
  },
  {
    id: 'carrel-zip-date',
    clause: CLAUSE,
    find: ({ entries }) => {
      const dated = entries.filter((entry) => entry.date !== DATE || entry.local.date !== DATE);
      return told(dated, `not dated ${DATE}: the date of a build makes each build differ`);
    },
  },
  {
    id: 'carrel-zip-mode',
    clause: CLAUSE,
    find: ({ entries }) => {
      const marked = entries.filter((entry) => entry.externalAttributes >>> 16 !== UNIX_MODE || entry.extraLength > 0);
      return told(marked, "marked by the builder's disk: with another mode than 0644, or with extra fields");
    },
  },
  { id: 'carrel-digest', clause: CLAUSE, find: digestFaults },
];

/** Usually all entries are alike in this, so one sentence tells of them all. */
function told(entries: readonly ZipEntry[], fault: string): string[] {
  const [first] = entries;
  if (!first) return [];
  const others = entries.length > 1 ? ` and ${entries.length - 1} more are` : ' is';
  return [`${JSON.stringify(first.name)}${others} ${fault}.`];
}

function digestFaults({ entries, files }: Subject): string[] {
  const entry = files.get(DIGEST_FILE);
  if (!entry) return [`There is no ${DIGEST_FILE}: nobody can tell from which source the package was built.`];
  const stated = statedDigest(entry.bytes);
  if (!stated) return [`${DIGEST_FILE} holds no digest.`];
  const actual = digestOf(
    entries.map((entry) => [entry.name, entry.name === DOCUMENT ? fileHash(DOCUMENT, entry.bytes) : hashOf(entry)]),
  );
  if (stated.digest === actual.digest)
    return [
      ...(sameKeys(stated.files, actual.files) ? [] : [`${DIGEST_FILE} lists other files.`]),
      ...documentFaults(files.get(DOCUMENT)?.bytes, actual.digest),
    ];
  const changed = Object.keys({ ...stated.files, ...actual.files }).filter(
    (path) => stated.files[path] !== actual.files[path],
  );
  const which = changed.length > 0 ? ` Changed, missing or added: ${changed.slice(0, 10).join(', ')}.` : '';
  return [`The content is not what ${DIGEST_FILE} says: its digest is ${actual.digest}, not ${stated.digest}.${which}`];
}

/** Learners' records carry the digest that the document states. */
function documentFaults(document: Uint8Array | undefined, actual: string): string[] {
  const stated = document && digestIn(document);
  if (stated === undefined || stated === actual) return [];
  return [`${DOCUMENT} states the digest ${stated}, but that of the package is ${actual}.`];
}

function sameKeys(a: Record<string, unknown>, b: Record<string, string>): boolean {
  return Object.keys(a).length === Object.keys(b).length && Object.keys(b).every((key) => a[key] === b[key]);
}

function statedDigest(bytes: Uint8Array): { digest: string; files: Record<string, unknown> } | undefined {
  try {
    const { digest, files } = JSON.parse(new TextDecoder().decode(bytes));
    return typeof digest === 'string' && typeof files === 'object' && files !== null ? { digest, files } : undefined;
  } catch {
    return undefined;
  }
}
