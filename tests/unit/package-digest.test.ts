// The content digest: "is the package in the LMS this commit?"
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkPackage } from '../../src/formats/scorm12/check/check';
import { contentDigest, digestIn, withDigest } from '../../src/formats/scorm12/digest';
import { textsFor } from '../../src/languages/languages';
import { renderDocument } from '../../src/pages/document';
import { zipFiles } from '../../src/zip/write';
import { sampleContent, sampleCourse, sampleModule, samplePackage, textFile, textOf } from '../schemas/sample';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('is the SHA-256 of one line a file, sorted, without carrel.json', () => {
  const files = [textFile('b.txt', 'B'), textFile('carrel.json', 'whatever'), textFile('a.txt', 'A')];
  const expected = sha256(`a.txt\0${sha256('A')}\nb.txt\0${sha256('B')}\n`);
  expect(contentDigest(files)).toEqual({ digest: expected, files: { 'a.txt': sha256('A'), 'b.txt': sha256('B') } });
});

test('changes when a file changes its content or its name', () => {
  const digests = [
    [textFile('a', '1')],
    [textFile('a', '2')],
    [textFile('b', '1')],
    [textFile('a', '1'), textFile('b', '')],
  ].map((files) => contentDigest(files).digest);
  expect(new Set(digests).size).toBe(4);
});

test('a package carries it, with the tool that built it', () => {
  const files = samplePackage();
  const record = JSON.parse(textOf(files, 'carrel.json'));
  expect(Object.keys(record)).toEqual(['tool', 'format', 'module', 'digest', 'files']);
  expect(record).toMatchObject({ tool: 'carrel 0.0.0-test', format: 'scorm12', module: 'community-partnerships' });
  expect(record.digest).toBe(contentDigest(files).digest);
  expect(Object.keys(record.files)).toEqual(
    files
      .map(({ path }) => path)
      .filter((path) => path !== 'carrel.json')
      .sort(),
  );
});

test('a file with a name that JavaScript knows is listed like any other', () => {
  const files = samplePackage({ content: [...sampleContent, textFile('__proto__', 'x')] });
  expect(textOf(files, 'carrel.json')).toContain('"__proto__"');
});

describe('the document', () => {
  const page = { id: 'start', title: 'Start', file: 'start.md', startsSection: false, html: '<p>Text.</p>' };
  const document = renderDocument(sampleCourse, { ...sampleModule, pages: [page] }, textsFor('en').texts);
  const content = [...sampleContent.filter(({ path }) => path !== 'index.html'), textFile('index.html', document)];
  const files = samplePackage({ content });
  const written = files.find(({ path }) => path === 'index.html')?.bytes ?? new Uint8Array();

  test('states the digest of the package that it is part of, so that a learner’s record can name it', () => {
    const { digest } = JSON.parse(textOf(files, 'carrel.json'));
    expect(digestIn(written)).toBe(digest);
    expect(contentDigest(files).digest).toBe(digest);
    expect(new TextDecoder().decode(withDigest(written, ''))).toBe(document);
  });

  test('can be checked with nothing but a hash program: its digest emptied, then hashed', () => {
    const { files: hashes } = JSON.parse(textOf(files, 'carrel.json'));
    const emptied = textOf(files, 'index.html').replace(/(name="carrel-digest" content=")[0-9a-f]+/, '$1');
    expect(hashes['index.html']).toBe(sha256(emptied));
  });

  test('of another package is found out', async () => {
    const forged = files.map((file) =>
      file.path === 'index.html' ? { ...file, bytes: withDigest(file.bytes, 'f'.repeat(64)) } : file,
    );
    const rules = async (of: typeof files) => (await checkPackage(zipFiles(of))).map(({ rule }) => rule);
    expect(await rules(files)).toEqual([]);
    expect(await rules(forged)).toEqual(['carrel-digest']);
  });

  test('keeps what an author writes that looks like it', () => {
    const sly = { ...page, title: '<meta name="carrel-digest" content="abc">' };
    const title = renderDocument(
      sampleCourse,
      { ...sampleModule, title: sly.title, pages: [sly] },
      textsFor('en').texts,
    );
    const stated = new TextDecoder().decode(withDigest(new TextEncoder().encode(title), 'abc123'));
    expect(stated.match(/abc123/g)).toHaveLength(1);
    expect(stated).toContain('&lt;meta name=&quot;carrel-digest&quot; content=&quot;abc&quot;&gt;');
  });
});
