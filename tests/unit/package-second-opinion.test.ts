// Our own rules against libxml2 with the official schemas: what the schemas refuse, our rules refuse too.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manifestModelFaults } from '../../src/formats/scorm12/check/manifest-model';
import { metadataModelFaults } from '../../src/formats/scorm12/check/metadata-model';
import { parseXml, type XmlElement } from '../../src/formats/scorm12/check/xml';
import { samplePackage, textFile, textOf } from '../schemas/sample';
import { validateAgainstSchemas } from '../schemas/validate';

const files = samplePackage({ masteryScore: 80 });

/** The lines of a pretty-printed document that are whole elements, or whole start tags with a line of their own. */
function lineBreaker(path: string) {
  const lines = textOf(files, path).split('\n');
  const whole = lines.flatMap((line, index) => (/^\s+<(\S+).*<\/\1>$|^\s+<[^>]*\/>$/.test(line) ? [index] : []));
  return { lines, whole };
}

/** Removes a one-line element, doubles it, or moves it before another. */
const anyBreakage = (path: string) => {
  const { lines, whole } = lineBreaker(path);
  return fc
    .record({
      action: fc.constantFrom('remove', 'double', 'move'),
      at: fc.constantFrom(...whole),
      to: fc.constantFrom(...whole),
    })
    .map(({ action, at, to }) => {
      const changed = [...lines];
      const [line = ''] = action === 'double' ? [lines[at]] : changed.splice(at, 1);
      if (action !== 'remove') changed.splice(to, 0, line);
      return changed.join('\n');
    });
};

async function opinions(path: string, text: string, faultsOf: (root: XmlElement) => string[]) {
  const changed = files.map((file) => (file.path === path ? textFile(path, text) : file));
  const { root } = parseXml(new TextEncoder().encode(text));
  if (!root) throw new Error('The mutation is no XML.');
  return { schemas: await validateAgainstSchemas(changed), ours: faultsOf(root) };
}

test.each([
  ['imsmanifest.xml', manifestModelFaults],
  ['metadata.xml', metadataModelFaults],
])('both find the same documents valid: %s', { timeout: 20_000 }, async (path, faultsOf) => {
  const verdicts = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(anyBreakage(path), async (text) => {
      const { schemas, ours } = await opinions(path, text, faultsOf);
      verdicts.add(schemas.length === 0);
      expect(ours.length === 0, `${schemas.join('\n')}\nours: ${ours.join('\n')}\n${text}`).toBe(schemas.length === 0);
    }),
    { numRuns: 15, seed: 12 },
  );
  // Both verdicts occur, or the comparison would mean nothing.
  expect(verdicts).toEqual(new Set([true, false]));
});
