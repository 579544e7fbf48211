// The content digest: "is the package in the LMS this commit?"
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentDigest } from '../../src/formats/scorm12/digest';
import { sampleContent, samplePackage, textFile, textOf } from '../schemas/sample';

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
