// Compares the bytes of two zips as the command does.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackage } from '../../src/package-check/check-package';
import { comparePackages } from '../../src/package-compare/compare';
import { emptyFolder } from '../unit/course-world';
import { idsOf, wordsOf } from './check-zip';

async function open(bytes: Uint8Array) {
  const path = join(emptyFolder(), 'package.zip');
  writeFileSync(path, bytes);
  const { found } = await readPackage(path, 'package.zip');
  if (!found) throw new Error('The package was refused.');
  return found;
}

export async function compare(older: Uint8Array, newer: Uint8Array) {
  const { changes, messages } = comparePackages(await open(older), await open(newer));
  return { changes: changes.map(({ text }) => text), ids: idsOf(messages), words: wordsOf(messages) };
}
