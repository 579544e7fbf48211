// A zip on disk → what is wrong with it as a SCORM 1.2 package, in words for the person who has only the zip.
import { isLom } from '../formats/scorm12/check/metadata-model';
import { MANIFEST_FILE } from '../formats/scorm12/standard';
import type { PackageFile } from '../model/course';
import type { Message, Severity } from '../model/message';
import type { Refusal } from '../zip/survey';
import { violationsOf } from './format-rules';
import { packageMessage } from './message';
import type { Finding, PackageCheckRule } from './rule';
import { PACKAGE_RULES, type PackageRuleId, rulesFor } from './rules';
import { type SchemaFault, validateBySchemas } from './schemas';
import { type ForeignPackage, openPackage } from './subject';

export interface CheckedPackage {
  /** Undefined when the zip was refused. */
  found?: ForeignPackage;
  messages: Message[];
}

/** Records beyond these are not validated: a course describes itself once or a few times. */
const MAX_RECORDS = 20;

const RULE_OF_REFUSAL: { [C in Refusal['cause']]: PackageRuleId } = {
  unreadable: 'pkg-zip-unreadable',
  unsafe: 'pkg-zip-unsafe',
  encrypted: 'pkg-zip-encrypted',
};

/**
 * Checks the zip at `path`, which messages call `name`. `schemas` are the official ones. Throws only where the file cannot
 * be opened: whatever is in it is told in messages.
 */
export async function checkPackageFile(
  path: string,
  name: string,
  schemas: readonly PackageFile[],
): Promise<CheckedPackage> {
  const { found: opened, messages: refusal } = await readPackage(path, name);
  if (!opened) return { messages: refusal };
  const found = { ...opened, schemaFaults: isScorm12(opened) ? await schemaFaultsOf(opened, schemas) : [] };
  const messages = rulesFor(isScorm12(found)).flatMap((id) => {
    const findings = findingsOf(found, PACKAGE_RULES[id]);
    return findings.length === 0 ? [] : [packageMessage(name, id, PACKAGE_RULES[id], findings)];
  });
  return { found, messages: gravestFirst(messages) };
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** Whoever decides about an upload reads the first lines. Among equals the order is that of the table. */
function gravestFirst(messages: readonly Message[]): Message[] {
  const rank = ({ severity }: Message) => GRAVEST_FIRST.indexOf(severity);
  return [...messages].sort((a, b) => rank(a) - rank(b));
}

/** Only reads it: the message, if any, says why that was refused. */
export async function readPackage(path: string, name: string): Promise<CheckedPackage> {
  const { found, refused } = await openPackage(path, name);
  return found ? { found, messages: [] } : { messages: [refusalMessage(name, refused)] };
}

function refusalMessage(name: string, { cause, reason }: Refusal): Message {
  const id = RULE_OF_REFUSAL[cause];
  return packageMessage(name, id, PACKAGE_RULES[id], [`The file ${reason}.`]);
}

/** Whether the zip is to be judged by SCORM 1.2: what is something else is only told so. */
function isScorm12({ identity }: ForeignPackage): boolean {
  return identity.manifestName !== undefined && identity.standard === undefined;
}

function findingsOf(found: ForeignPackage, rule: PackageCheckRule): Finding[] {
  return [...(rule.of ?? []).flatMap((id) => violationsOf(found, id)), ...(rule.find?.(found) ?? [])];
}

/** Only what our own reader has read without complaint: no document type, no other encoding, bounded in depth and size. */
async function schemaFaultsOf(
  { subject, otherNamespace }: ForeignPackage,
  schemas: readonly PackageFile[],
): Promise<SchemaFault[]> {
  const records = subject.records
    .filter(({ path, document }) => path !== MANIFEST_FILE && document?.root && isLom(document.root))
    .slice(0, MAX_RECORDS);
  const candidates = [{ path: MANIFEST_FILE, document: subject.document }, ...records];
  const documents = candidates.flatMap(({ path, document }) => {
    const entry = subject.files.get(path);
    const isPlain = document?.root && !document.hasDoctype && /^utf-8$/i.test(document.encoding ?? 'utf-8');
    const isMeant = path !== MANIFEST_FILE || otherNamespace === undefined;
    return entry && isPlain && isMeant ? [{ path, bytes: entry.bytes }] : [];
  });
  return validateBySchemas(documents, schemas);
}
