// The check of a SCORM 1.2 package: every rule of the table, on the very bytes of a zip, whoever built it.
import type { Violation } from '../../format';
import { packageRules } from './rules';
import { readSubject, type Subject } from './subject';

/** Names every rule that a package breaks; none for a package of our own. Never throws, whatever the bytes are. */
export async function checkPackage(zip: Uint8Array): Promise<Violation[]> {
  let subject: Subject;
  try {
    subject = await readSubject(zip);
  } catch (error) {
    const reason = `The file cannot be read as a zip: ${(error as Error).message}.`;
    return [{ rule: 'scorm-zip-readable', clause: 'Conformance Requirements 1.2, ADLCP-PIF1', reason }];
  }
  return packageRules.flatMap(({ id, clause, find }) => find(subject).map((reason) => ({ rule: id, clause, reason })));
}
