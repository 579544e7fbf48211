// Checks the bytes of a zip as the command does: from a file on disk.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../src/model/message';
import { type CheckedPackage, checkPackageFile } from '../../src/package-check/check-package';
import { officialSchemas } from '../schemas/sample';
import { emptyFolder } from '../unit/course-world';

export async function checkZip(bytes: Uint8Array, name = 'package.zip'): Promise<CheckedPackage> {
  const path = join(emptyFolder(), 'package.zip');
  writeFileSync(path, bytes);
  return checkPackageFile(path, name, officialSchemas());
}

export function idsOf(messages: readonly Message[]): string[] {
  return messages.map(({ ruleId }) => ruleId);
}

/** Everything that the messages say. */
export function wordsOf(messages: readonly Message[]): string {
  return messages.map(({ reason, note }) => `${reason}\n${note}`).join('\n');
}

/** What the check says besides what it says of the good package around. */
export async function saidOf(zip: Uint8Array): Promise<{ ids: string[]; words: string }> {
  const { messages } = await checkZip(zip);
  const others = messages.filter(
    ({ ruleId }) => ruleId !== 'pkg-metadata-incomplete' && ruleId !== 'pkg-file-unlisted',
  );
  return { ids: idsOf(others), words: wordsOf(others) };
}
