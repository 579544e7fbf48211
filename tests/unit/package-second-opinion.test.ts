// Our own rules against libxml2 with the official schemas: what the schemas refuse, our rules refuse too.
import { expect, test } from 'vitest';
import { manifestModelFaults } from '../../src/formats/scorm12/check/manifest-model';
import { metadataModelFaults } from '../../src/formats/scorm12/check/metadata-model';
import { parseXml } from '../../src/formats/scorm12/check/xml';
import { samplePackage, textOf } from '../schemas/sample';
import { invalidAmong } from '../schemas/validate';

const files = samplePackage({ masteryScore: 80 });

/** A pretty-printed document in which one line was removed, doubled, or moved before another: one that is a whole element. */
function everyBreakage(path: string): string[] {
  const lines = textOf(files, path).split('\n');
  const whole = lines.flatMap((line, index) => (/^\s+<(\S+).*<\/\1>$|^\s+<[^>]*\/>$/.test(line) ? [index] : []));
  const broken = whole.flatMap((at) => {
    const line = lines[at] ?? '';
    const without = lines.toSpliced(at, 1);
    return [without, lines.toSpliced(at, 0, line), ...whole.map((to) => without.toSpliced(to, 0, line))];
  });
  return [...new Set(broken.map((changed) => changed.join('\n')))];
}

test.each([
  ['imsmanifest.xml', manifestModelFaults],
  ['metadata.xml', metadataModelFaults],
])('both find the same documents valid: %s', async (path, faultsOf) => {
  const documents = everyBreakage(path);
  const refused = await invalidAmong(documents);
  for (const [index, text] of documents.entries()) {
    const { root } = parseXml(new TextEncoder().encode(text));
    if (!root) throw new Error(`The mutation is no XML:\n${text}`);
    const ours = faultsOf(root);
    expect(ours.length > 0, `ours: ${ours.join('\n')}\n${text}`).toBe(refused.has(index));
  }
  // Both verdicts occur, or the comparison would mean nothing.
  expect(refused.size).toBeGreaterThan(0);
  expect(refused.size).toBeLessThan(documents.length);
});
