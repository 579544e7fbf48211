// XML and pages in a package that are written to do harm: each is told of in words, in a time that nobody notices.
import { afterAll, describe, expect, test } from 'vitest';
import { packageRules } from '../../src/formats/scorm12/check/rules';
import { type PackageEntry, subjectWith } from '../../src/formats/scorm12/check/subject';
import { parseXml } from '../../src/formats/scorm12/check/xml';
import { checkZip, saidOf } from '../packages/check-zip';
import { foreignManifest, PARTS } from '../packages/foreign';
import { packageOf, packageWith } from '../packages/hostile';
import { removeFolders } from './course-world';
import { cpuTime } from './cpu-time';

afterAll(removeFolders);

const MB = 1024 * 1024;

const manifest = foreignManifest(PARTS, ['lesson.js']);
const manifestWith = (piece: string, more: string) => manifest.replace(piece, `${piece}${more}`);
const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};&e${n};&e${n};">`).join('');

describe('XML that attacks its reader', () => {
  test.each<[string, string | Uint8Array, string, RegExp]>([
    [
      'a billion laughs',
      manifestWith('?>', `<!DOCTYPE m [<!ENTITY e0 "ha">${laughs}]>`).replace('Fire safety', '&e20;'),
      'pkg-manifest-unreadable',
      /not well-formed: .*undefined entity/,
    ],
    [
      'a declaration alone',
      manifestWith('?>', '<!DOCTYPE m SYSTEM "http://x.example/m.dtd">'),
      'pkg-manifest-doctype',
      /nothing was fetched/,
    ],
    [
      'a file of the reader’s disk',
      manifestWith('?>', '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('Fire safety', '&x;'),
      'pkg-manifest-unreadable',
      /undefined entity/,
    ],
    [
      'without end',
      manifestWith('</organizations>', '<a>'.repeat(50_000)),
      'pkg-manifest-unreadable',
      /nested more than 100 deep/,
    ],
    [
      'of very many elements',
      manifestWith('</organizations>', '<a/>'.repeat(200_000)),
      'pkg-manifest-unreadable',
      /more than 100000 elements/,
    ],
    [
      'of megabytes',
      manifestWith('</organizations>', ' '.repeat(5 * MB)),
      'pkg-manifest-unreadable',
      /more than 4194304 are not read/,
    ],
    [
      'a declaration in UTF-16, which says that it is in UTF-8',
      Buffer.from(`\ufeff${manifestWith('?>', '<!DOCTYPE m SYSTEM "http://x.example/m.dtd">')}`, 'utf16le'),
      'pkg-manifest-doctype',
      /nothing was fetched[\s\S]*encoding is UTF-16LE/,
    ],
    ['of nothing', '', 'pkg-manifest-unreadable', /document must contain a root element|not well-formed/],
  ])('%s', async (_, xml, id, words) => {
    const said = await saidOf(packageOf({ 'imsmanifest.xml': xml }));
    expect(said.ids).toContain(id);
    expect(said.words).toMatch(words);
    expect(said.words).not.toContain('root:x:');
  });

  test('a second manifest, for the reader that has only looked at the first', async () => {
    const attack = manifestWith('?>', '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    const { ids, words } = await saidOf(
      packageWith([{ name: 'imsmanifest.xml', bytes: new TextEncoder().encode(attack) }]),
    );
    expect(ids).toEqual(expect.arrayContaining(['pkg-name-collision', 'pkg-manifest-doctype']));
    expect(words).toContain('Two entries are called "imsmanifest.xml".');
  });

  test('a hundred thousand faults come as one message that can be read', async () => {
    const many = manifestWith('</organizations>', '<x y="1"/>'.repeat(90_000));
    const { messages } = await checkZip(packageOf({ 'imsmanifest.xml': many }));
    const message = messages.find(({ ruleId }) => ruleId === 'pkg-manifest-schema');
    expect(message?.reason).toMatch(/There (is|are) \d+ more of this kind|not expected/);
    expect(message?.reason.length).toBeLessThan(3000);
  });
});

test('very many resources and very many files are not compared each with each', async () => {
  const many = manifestWith('<resources>', '<resource href="a"/>'.repeat(90_000));
  const names = Array.from({ length: 9000 }, (_, n) => [`${n}.txt`, {} as PackageEntry] as const);
  const subject = subjectWith([], new Map(names), parseXml(new TextEncoder().encode(many)));
  const rule = packageRules.find(({ id }) => id === 'scorm-resource-href');
  const { result, milliseconds } = await cpuTime(() => rule?.find(subject));
  expect(result?.length).toBeGreaterThan(90_000);
  expect(milliseconds).toBeLessThan(4000);
});

describe('pages that attack a reader of tags', () => {
  test.each<[string, Record<string, string>]>([
    ['tags that never close', { 'alarms.html': '<img '.repeat(200_000) }],
    ['attributes that never close', { 'alarms.html': '<img src="'.repeat(200_000) }],
    ['brackets', { 'alarms.html': '<'.repeat(2 * MB) }],
    ['a style sheet of spaces', { 'lesson.css': `url(${' '.repeat(2 * MB)}` }],
    ['comments that never close', { 'lesson.css': '/*'.repeat(MB) }],
  ])('%s', async (_, files) => {
    expect((await checkZip(packageOf(files))).messages).toBeInstanceOf(Array);
  });
});
