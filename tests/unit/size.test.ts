// What a learner's browser downloads besides the author's own words: how much it is, and that it calls nobody.
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { courseOf, readingCourse } from '../browser/memory-course';
import { buildPackage, buildSample } from '../browser/packages';
import { threePages } from '../browser/xapi-course';
import { unzip } from '../lms/unzip';
import { textOf } from '../schemas/sample';

/** What is fetched once the page is usable: search, players, films, the images of later pages. */
const READING_LIMIT = 2_080;

/** DESIGN, section 6: of what the page waits for. The largest sheet, with every part of it, has about 4,950. */
const STYLES_LIMIT = 5_000;

/** Issue 5: what tells an LRS, where a course has one, its client library included. */
const TRACKING_LIMIT = 21_000;

/** What keeps for it what happens before, and comes with the page. */
const TOLD_LIMIT = 2_000;

/** Those that the page itself loads. */
const SCRIPTS = ['carrel.js', 'reading.js', 'workbook.js', 'record.js'];

const QUIZ = ':::quiz[Check]\n\n### Is it so?\n\n- [x] True\n- [ ] False\n\n> **Explanation:** It is.\n\n:::';
const WORKSHEET = ':::worksheet\n\n### Plan\n\nMy next step: ____\n\n:::';

/** A module with nothing but this on its page. */
function moduleOf(text: string) {
  return buildPackage(courseOf({ index: { title: 'Page', text } }));
}

/**
 * What a package can do, and the bytes of script that its page waits for. DESIGN, section 6, asks for 9,500 without quizzes and
 * 12,000 with everything, issue 3 for 11,000 with quizzes. With worksheets neither is met; those must at least not grow.
 */
const PACKAGES = [
  { name: 'pages only', limit: 6_820, build: () => buildPackage(readingCourse()) },
  { name: 'quizzes', limit: 10_940, build: () => moduleOf(QUIZ) },
  { name: 'worksheets', limit: 12_820, build: () => moduleOf(WORKSHEET) },
  // Code in colours is in this one besides: no style sheet has more parts.
  { name: 'quizzes and worksheets', limit: 15_895, build: () => buildSample('writing-modules') },
];

describe.each(PACKAGES)('a package with $name', ({ limit, build }) => {
  let shipped: Record<string, string>;
  const size = (path: string) => gzipSync(shipped[path] ?? '', { level: 9 }).length;

  beforeAll(async () => {
    const files = await unzip((await build()).zip);
    const paths = [...SCRIPTS, 'carrel.css', 'print.css'].filter((path) => files.some((file) => file.path === path));
    shipped = Object.fromEntries(paths.map((path) => [path, textOf(files, path)]));
  });

  test(`has a runtime of at most ${limit} bytes, as it travels, and ${READING_LIMIT} that a reader does not wait for`, () => {
    expect(size('carrel.js')).toBeLessThanOrEqual(limit);
    expect(size('reading.js')).toBeLessThanOrEqual(READING_LIMIT);
  });

  test(`has a style sheet of at most ${STYLES_LIMIT} bytes, as it travels`, () => {
    expect(size('carrel.css')).toBeLessThanOrEqual(STYLES_LIMIT);
  });

  test('names no other host in its scripts and styles, and fetches nothing by itself', () => {
    expect(Object.keys(shipped)).toEqual(expect.arrayContaining(['carrel.js', 'reading.js', 'carrel.css']));
    for (const [path, text] of Object.entries(shipped)) {
      expect(text, path).not.toMatch(/https?:\/\//);
      expect(text, path).not.toMatch(/url\(|@import|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|importScripts/);
    }
  });

  test('never evaluates text', () => {
    for (const [path, text] of Object.entries(shipped))
      expect(text, path).not.toMatch(/\beval\(|new Function|innerHTML\s*\+?=|insertAdjacentHTML|document\.write/);
  });
});

test(`what tells an LRS has at most ${TRACKING_LIMIT} bytes, and is in no other package`, async () => {
  const tracked = await unzip((await buildPackage(threePages({ endpoint: 'https://relay.example.org/xapi/' }))).zip);
  expect(gzipSync(textOf(tracked, 'xapi.js'), { level: 9 }).length).toBeLessThanOrEqual(TRACKING_LIMIT);
  expect(gzipSync(textOf(tracked, 'told.js'), { level: 9 }).length).toBeLessThanOrEqual(TOLD_LIMIT);
  // The library has a licence that asks to be passed on.
  expect(textOf(tracked, 'xapi.js')).toContain('@xapi/xapi 3.0.3 (MIT)');
  const untracked = await unzip((await buildPackage(readingCourse())).zip);
  const paths = untracked.map(({ path }) => path);
  expect(paths.filter((path) => ['xapi.js', 'told.js', 'launch.js'].includes(path))).toEqual([]);
  expect(textOf(untracked, 'index.html')).not.toMatch(/(xapi|told|launch)\.js/);
});
