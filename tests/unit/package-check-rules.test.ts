// Every rule about foreign packages: its bad example earns its message, its good example none; and the page that explains them.
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { packageRules } from '../../src/formats/scorm12/check/rules';
import type { PackageCheckRule } from '../../src/package-check/rule';
import { PACKAGE_RULES, type PackageRuleId } from '../../src/package-check/rules';
import { AGAINST_RULES } from '../../src/package-compare/rules';
import { checkZip, idsOf } from '../packages/check-zip';
import { foreignFiles, foreignManifest, PARTS, zipAsIs } from '../packages/foreign';
import { packageOf } from '../packages/hostile';
import { type Breakable, breakable, MANIFEST, manifestSays, pageHas, zipOf } from '../schemas/breakable';
import { kept, removeFolders } from './course-world';
import { packageMessagesDocument } from './package-messages-document';

afterAll(removeFolders);

const rules = Object.entries(PACKAGE_RULES) as [PackageRuleId, PackageCheckRule][];
const withExample = rules.filter(([, { example }]) => example !== undefined);

/** The good package, broken as the example shows. */
function exampleOf({ example }: PackageCheckRule): { good: Breakable; bad: Breakable } {
  const [good, bad] = [breakable(), breakable()];
  if (!example) throw new Error('The rule has no example.');
  if ('badName' in example) {
    good.add(example.goodName, 'x');
    bad.add(example.badName, 'x');
  } else {
    expect(new TextDecoder().decode(good.files.get(MANIFEST))).toContain(example.good);
    bad.edit(MANIFEST, example.good, example.bad);
  }
  return { good, bad };
}

describe.each(withExample)('%s', (id, rule) => {
  test('is what its bad example earns', async () => {
    const { messages } = await checkZip(zipOf(exampleOf(rule).bad));
    const message = messages.find(({ ruleId }) => ruleId === id);
    expect(message?.severity, JSON.stringify(idsOf(messages))).toBe(rule.severity);
    expect(message?.reason).toContain(rule.breaks);
    expect(message?.note).toBe(rule.ask);
  });

  test('is not what its good example earns, nor is any other', async () => {
    expect((await checkZip(zipOf(exampleOf(rule).good))).messages).toEqual([]);
  });
});

/** What no piece of a manifest shows. */
const mutations: [PackageRuleId, (subject: Breakable) => void][] = [
  ['pkg-zip-streamed', ({ entries }) => entries.set('assets/empty.txt', { method: 8 })],
  ['pkg-zip-folders', ({ files }) => files.set('assets/', new Uint8Array(0))],
  ['pkg-schemas-missing', ({ files }) => files.delete('ims_xml.xsd')],
  ['pkg-title-long', manifestSays('Community partnerships', 'x'.repeat(256))],
  ['pkg-item-structure', manifestSays(/ identifierref="[^"]*"/, '')],
  [
    'pkg-item-shared',
    manifestSays(
      '</organization>',
      '<item identifier="b" identifierref="resource-community-partnerships"><title>B</title></item></organization>',
    ),
  ],
  [
    'pkg-scormtype',
    manifestSays('</resources>', '<resource identifier="b" type="webcontent" adlcp:scormtype="SCO"/></resources>'),
  ],
  ['pkg-file-unlisted', manifestSays('<file href="carrel.css"/>', '')],
  ['pkg-sco-silent', ({ edit }) => edit('carrel.js', /.*/, 'document.title = "T"')],
  ['pkg-api-2004', ({ edit }) => edit('carrel.js', /.*/, 'API_1484_11.Initialize(""); API_1484_11.Terminate("")')],
  ['pkg-requests', pageHas('<script src="https://cdn.example/x.js"></script>')],
  ['pkg-metadata-schema', ({ edit }) => edit('metadata.xml', '<general>', '<general><colour/>')],
  ['pkg-metadata-incomplete', ({ edit }) => edit('metadata.xml', /<classification>.*<\/classification>/s, '')],
  [
    'pkg-changed',
    (subject) => {
      subject.unsigned = true;
      subject.edit('carrel.css', '#222', '#333');
    },
  ],
  ['pkg-repacked', ({ entries }) => entries.set('index.html', { date: 0x585d })],
];

describe('each of these earns its message', () => {
  test.each(mutations)('%s', async (id, breakIt) => {
    const subject = breakable();
    breakIt(subject);
    expect(idsOf((await checkZip(zipOf(subject))).messages)).toContain(id);
  });

  test('pkg-large', async () => {
    const { find }: PackageCheckRule = PACKAGE_RULES['pkg-large'];
    const { found } = await checkZip(zipAsIs(foreignFiles()));
    if (!found) throw new Error('The package was refused.');
    expect(find?.({ ...found, size: 251 * 1024 * 1024 })).toEqual(['The package has 263 MB.']);
    expect(find?.({ ...found, size: 249 * 1024 * 1024 })).toEqual([]);
  });
});

/** Shown in package-check-kinds.test.ts and package-check-hostile.test.ts. */
const SHOWN_ELSEWHERE: readonly PackageRuleId[] = [
  'pkg-folder-too-deep',
  'pkg-several-packages',
  'pkg-zip-in-zip',
  'pkg-manifest-name',
  'pkg-no-manifest',
  'pkg-zip-unreadable',
  'pkg-zip-unsafe',
  'pkg-zip-encrypted',
  'pkg-zip-damaged',
  'pkg-zip-link',
  'pkg-zip-method',
  'pkg-zip-version',
];

test('every rule is shown somewhere', () => {
  const shown = new Set([...withExample, ...mutations].map(([id]) => id));
  const missing = rules.map(([id]) => id).filter((id) => !shown.has(id) && !SHOWN_ELSEWHERE.includes(id));
  expect(missing).toEqual(['pkg-large']);
});

test('every rule of the package format is told of a foreign package too', () => {
  const told = new Set(rules.flatMap(([, { of = [] }]) => of));
  const instead: Record<string, PackageRuleId> = {
    'scorm-zip-method': 'pkg-zip-method',
    'scorm-zip-entry': 'pkg-zip-damaged',
    'scorm-manifest-root': 'pkg-no-manifest',
    'scorm-manifest-namespace': 'pkg-manifest-namespace',
    'scorm-manifest-valid': 'pkg-manifest-schema',
    'scorm-metadata-valid': 'pkg-metadata-schema',
    'scorm-sco-api': 'pkg-sco-silent',
    'carrel-digest': 'pkg-changed',
    'carrel-zip-sorted': 'pkg-repacked',
    'carrel-zip-date': 'pkg-repacked',
    'carrel-zip-mode': 'pkg-repacked',
  };
  expect(packageRules.map(({ id }) => id).filter((id) => !told.has(id) && !instead[id])).toEqual([]);
});

test('the lines of the official schemas are told, in words without namespaces', async () => {
  const manifest = foreignManifest(PARTS, ['lesson.js']).replace('</organization>', '<colour/></organization>');
  const { messages } = await checkZip(packageOf({ 'imsmanifest.xml': manifest }));
  const message = messages.find(({ ruleId }) => ruleId === 'pkg-manifest-schema');
  expect(message).toMatchObject({ file: 'package.zip/imsmanifest.xml', place: { line: 4, column: 1 } });
  expect(message?.reason).toMatch(/^Line 4: Element 'colour': This element is not expected\./);
  expect(message?.reason).not.toContain('{http');
});

test('what rules say is said in whole sentences, without the words of programmers', () => {
  for (const [id, { about, breaks, ask }] of [...rules, ...Object.entries(AGAINST_RULES)])
    for (const words of [about, breaks, ask]) {
      expect(words, id).toMatch(/^[A-Z].*[.)?"]$/s);
      expect(words, id).not.toMatch(/\b(undefined|null|regex|parse|node|invalid|exception)\b/i);
    }
});

test('docs/package-messages.md says of every rule what the table says (UPDATE=1 writes it)', () => {
  const path = fileURLToPath(new URL('../../docs/package-messages.md', import.meta.url));
  expect(packageMessagesDocument()).toBe(kept(path, packageMessagesDocument()));
});
