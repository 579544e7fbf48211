// What a learner's browser downloads besides the author's own words: how much it is, and that it calls nobody.
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSample } from '../browser/packages';
import { unzip } from '../lms/unzip';
import { textOf } from '../schemas/sample';

/** DESIGN, section 6, allows 9,500 bytes to a runtime without quizzes and worksheets; the search is in the other file. */
const RUNTIME_LIMIT = 8_000;

/** What is fetched once the page is usable: search, players, the images of later pages. */
const READING_LIMIT = 2_000;

/** DESIGN, section 6. */
const STYLES_LIMIT = 5_000;

describe('a package', () => {
  const shipped = { 'carrel.js': '', 'reading.js': '', 'carrel.css': '' };

  beforeAll(async () => {
    const files = await unzip((await buildSample('community-partnerships')).zip);
    for (const path of ['carrel.js', 'reading.js', 'carrel.css'] as const) shipped[path] = textOf(files, path);
  });

  test('has a runtime of at most 8,000 bytes, as it travels, and 2,000 bytes that a reader does not wait for', () => {
    expect(gzipSync(shipped['carrel.js'], { level: 9 }).length).toBeLessThanOrEqual(RUNTIME_LIMIT);
    expect(gzipSync(shipped['reading.js'], { level: 9 }).length).toBeLessThanOrEqual(READING_LIMIT);
  });

  test('has a style sheet of at most 5,000 bytes, as it travels', () => {
    expect(gzipSync(shipped['carrel.css'], { level: 9 }).length).toBeLessThanOrEqual(STYLES_LIMIT);
    expect(shipped['carrel.css']).toContain('#0b5d57');
  });

  test('names no other host in its script and styles, and fetches nothing by itself', () => {
    for (const [path, text] of Object.entries(shipped)) {
      expect(text, path).not.toMatch(/https?:\/\//);
      expect(text, path).not.toMatch(/url\(|@import|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|importScripts/);
    }
  });

  test('never evaluates text', () => {
    expect(shipped['carrel.js'] + shipped['reading.js']).not.toMatch(
      /\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write/,
    );
  });
});
