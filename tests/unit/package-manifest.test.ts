// imsmanifest.xml as an LMS reads it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeOf, elementsOf, parseXml } from '../../src/formats/scorm12/check/xml';
import { scorm12 } from '../../src/formats/scorm12/format';
import { hrefOf, manifestXml } from '../../src/formats/scorm12/manifest';
import { identifierFor, oneLine } from '../../src/formats/scorm12/text';
import { zipFiles } from '../../src/zip/write';
import { sampleContent, sampleModule, samplePackage, textFile, textOf } from '../schemas/sample';
import { validateAgainstSchemas } from '../schemas/validate';

function manifestOf(files = samplePackage()) {
  const { root } = parseXml(new TextEncoder().encode(textOf(files, 'imsmanifest.xml')));
  if (!root) throw new Error('The manifest is no XML.');
  const elements = [...elementsOf(root)];
  return {
    root,
    texts: (name: string) => elements.filter((element) => element.name === name).map(({ text }) => text),
    attributes: (name: string, attribute: string) =>
      elements.filter((element) => element.name === name).map((element) => attributeOf(element, attribute)),
  };
}

const awkward = {
  ...sampleModule,
  title: 'A & B <c> ]]> "d" \u0007\ud800\n  é 😀 \u2028next',
  keywords: ['x & y', '\u0000'],
};

test('both documents are valid against the official schemas', async () => {
  expect(await validateAgainstSchemas(samplePackage({ masteryScore: 80 }))).toEqual([]);
});

test('an awkward title stays valid, and one readable line', async () => {
  const files = samplePackage({ module: awkward });
  expect(await validateAgainstSchemas(files)).toEqual([]);
  expect(manifestOf(files).texts('title')).toEqual(Array(2).fill('A & B <c> ]]> "d" é 😀 next'));
});

test('the schemas do find a fault (so that their silence means something)', async () => {
  const files = samplePackage().map((file) =>
    file.path === 'imsmanifest.xml'
      ? textFile(file.path, textOf([file], file.path).replace('adlcp:scormtype="sco"', 'adlcp:scormType="SCO"'))
      : file,
  );
  expect((await validateAgainstSchemas(files)).join()).toMatch(/scormType/);
});

test('says ADL SCORM 1.2 exactly, with the prefix that Moodle reads', () => {
  const manifest = manifestOf();
  expect(manifest.texts('schema')).toEqual(['ADL SCORM']);
  expect(manifest.texts('schemaversion')).toEqual(['1.2']);
  expect(manifest.attributes('resource', 'adlcp:scormtype')).toEqual(['sco']);
  expect(manifest.attributes('manifest', 'xmlns')).toEqual(['http://www.imsproject.org/xsd/imscp_rootv1p1p2']);
});

test('the default organization exists, and its item launches the document', () => {
  const manifest = manifestOf();
  expect(manifest.attributes('organizations', 'default')).toEqual(manifest.attributes('organization', 'identifier'));
  expect(manifest.attributes('item', 'identifierref')).toEqual(manifest.attributes('resource', 'identifier'));
  expect(manifest.attributes('resource', 'href')).toEqual(['index.html']);
});

test('lists every file but the control documents, percent-encoded', () => {
  expect(manifestOf().attributes('file', 'href')).toEqual([
    'assets/empty.txt',
    'assets/images/river%20map.png',
    'carrel.css',
    'carrel.js',
    'carrel.json',
    'index.html',
    'metadata.xml',
  ]);
});

test('a mastery score is written when it is given, and only then', () => {
  expect(manifestOf().texts('adlcp:masteryscore')).toEqual([]);
  expect(manifestOf(samplePackage({ masteryScore: 66.6667 })).texts('adlcp:masteryscore')).toEqual(['66.67']);
  expect(() => samplePackage({ masteryScore: 101 })).toThrow('101');
  expect(() => samplePackage({ masteryScore: Number.NaN })).toThrow('NaN');
});

test('a module without a usable title is shown by its id', () => {
  expect(manifestOf(samplePackage({ module: { ...sampleModule, title: ' \u0001 ' } })).texts('title')).toEqual(
    Array(2).fill('community-partnerships'),
  );
});

test('the order in which files come leaves no trace', () => {
  const parts = { module: sampleModule, document: 'index.html', metadata: 'metadata.xml' };
  expect(manifestXml({ ...parts, files: ['b', 'a', 'C'] })).toBe(manifestXml({ ...parts, files: ['C', 'a', 'b'] }));
});

describe('titles', () => {
  test('at most 200 units, cut after a whole character', () => {
    expect(oneLine('a'.repeat(200), 200)).toBe('a'.repeat(200));
    expect(oneLine('a'.repeat(201), 200)).toBe(`${'a'.repeat(199)}…`);
    // 100 × an emoji of four units: the 50th would end at 200 and leave no room for the ellipsis.
    expect(oneLine('👍🏽'.repeat(100), 200)).toBe(`${'👍🏽'.repeat(49)}…`);
    expect(oneLine('e\u0301'.repeat(101), 200)).toBe(`${'e\u0301'.repeat(99)}…`);
  });
});

describe('identifiers', () => {
  test('are the same in every build and different for every part', () => {
    const ids = (['manifest', 'organization', 'item', 'resource'] as const).map((part) =>
      identifierFor(part, 'my-module'),
    );
    expect(ids).toEqual(['manifest-my-module', 'organization-my-module', 'item-my-module', 'resource-my-module']);
  });

  test('of ids that an identifier cannot hold stay apart', () => {
    const ids = ['a b', 'a.b', 'a_b', 'á', 'ä', 'x'.repeat(400), 'x'.repeat(401)].map((id) =>
      identifierFor('item', id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[A-Za-z_][A-Za-z0-9_-]*$/);
      expect(id.length).toBeLessThanOrEqual(255);
    }
  });
});

test('addresses are relative URLs of their paths', () => {
  expect(hrefOf("files/it's 100% (new) #1.pdf")).toBe('files/it%27s%20100%25%20%28new%29%20%231.pdf');
});

test('whatever an author writes, our own rules find nothing in the package', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const anyModule = fc.record({
    title: text,
    description: fc.option(text, { nil: undefined }),
    language: fc.oneof(text, fc.constantFrom('en', 'es-MX', 'en_US', '')),
    keywords: fc.array(text, { maxLength: 3 }),
    licence: fc.option(text, { nil: undefined }),
    version: fc.option(text, { nil: undefined }),
    duration: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
    objectives: fc.array(text, { maxLength: 3 }),
    // The name of a folder: whatever it is, it shows something.
    id: fc.string({ unit: 'binary', maxLength: 40 }).map((rest) => `m${rest}`),
  });
  await fc.assert(
    fc.asyncProperty(anyModule, async (fields) => {
      const module = { ...sampleModule, ...fields };
      const zip = zipFiles(samplePackage({ module, content: sampleContent.slice(0, 3) }));
      expect(await scorm12.check(zip)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
