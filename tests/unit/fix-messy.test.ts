// `carrel check --fix` on messy files: real ones, and mutated ones. Nothing is lost, and a second run changes nothing.
// CARREL_FUZZ_CASES=5000 runs more cases, CARREL_FUZZ_SEED=7 others.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileModule, openCourse } from '../../src/compile';
import { type FixedFile, fixModule } from '../../src/fix/fix-module';
import { formats } from '../../src/formats/formats';
import { type CourseFiles, memoryFiles } from '../../src/read/course-files';
import { diskFiles } from '../../src/read/disk';
import { type CourseText, course as messyCourse } from '../fuzz/courses';
import { testResources } from './course-world';

const CASES = Number(process.env.CARREL_FUZZ_CASES ?? 40);
const SEED = Number(process.env.CARREL_FUZZ_SEED ?? 20260202);

const REAL = ['jekyll-seeds', 'toolkit-seed', 'native-language', 'native-basic', 'broken', 'spanish', 'links'];

/** The files of a course as they are after every module was put right. */
async function fixAll(files: CourseFiles): Promise<FixedFile[]> {
  const course = openCourse(files);
  const fixed: FixedFile[] = [];
  for (const found of course.modules) fixed.push(...(await fixModule(files, course, found)));
  return fixed;
}

function withFixed(files: CourseFiles, fixed: readonly FixedFile[]): CourseFiles {
  const texts = new Map(fixed.map(({ path, after }) => [path, new TextEncoder().encode(after)]));
  return { ...files, read: (path) => texts.get(path) ?? files.read(path) };
}

/** Every word of every page, as learners read it. */
async function wordsOf(files: CourseFiles): Promise<string[]> {
  const course = openCourse(files);
  const options = { files, resources: testResources(), format: formats.scorm12, strict: false };
  const words: string[] = [];
  for (const found of course.modules) {
    const { module } = await compileModule(course, found, options);
    for (const { id, html } of module.pages) words.push(`${module.id}/${id}: ${shown(html)}`);
  }
  return words;
}

function shown(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:/g, 'http:')
    .replace(/[•·‣◦▪●○–\s]+/g, ' ');
}

/** The author's letters and digits in their order. Only the signs that are put right may come and go between them. */
function letters(text: string): string {
  return text
    .replace(/https:/gi, 'http:')
    .replace(/[☑☒✅✓✔]|\\?\[[ xX]\\?\]/gu, '')
    .replace(/[\s#:|\-*•·‣◦▪●○–☐[\]“”„«»″"‘’'\\]/g, '');
}

async function expectLossless(files: CourseFiles): Promise<number> {
  const fixed = await fixAll(files);
  for (const { path, before, after } of fixed) {
    expect(after, path).not.toBe(before);
    expect(letters(after), path).toBe(letters(before));
    // A file has one kind of line end, or the mixture that it had.
    if (!before.includes('\r')) expect(after).not.toContain('\r');
    if (/\r\n/.test(before) && !/(?<!\r)\n/.test(before)) expect(after).not.toMatch(/(?<!\r)\n/);
  }
  if (fixed.length === 0) return 0;
  const better = withFixed(files, fixed);
  expect(await wordsOf(better)).toEqual(await wordsOf(files));
  expect(await fixAll(better)).toEqual([]);
  return fixed.length;
}

test.each(REAL)(
  'the course %s',
  async (name) => {
    const files = diskFiles(fileURLToPath(new URL(`../courses/${name}/source`, import.meta.url)));
    const changed = await expectLossless(files);
    if (name === 'broken') expect(changed).toBeGreaterThan(2);
  },
  30_000,
);

/** Slips of the kinds that are put right, anywhere in a page. */
const slip = fc.constantFrom(
  '\n• One\n• Two\n',
  '\n##### Deep\n\n#### Less deep\n',
  '\ntext\n:::note\ntext\n:::\ntext\n',
  '\n[a](files/x.txt){:title=“b”}\n',
  '\n[v](http://youtu.be/x) http://youtu.be/y\n',
  '\n|  |  |\n| --- | --- |\n| **A** | **B** |\n| c | d |\n',
  '\n:::quiz[Q]\n\n### Who?\n\n-[x] A\n- []B\n☐ C\n\n> Why.\n:::\n',
);

test(
  'mutated courses, with slips between their lines',
  async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        messyCourse,
        fc.array(slip, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (course, slips, windows) => {
          const messy = Object.entries(course).map(([path, text]) => [
            path,
            path.endsWith('.md') ? withSlips(text, slips, windows) : text,
          ]);
          changed += await expectLossless(memoryFiles('course', Object.fromEntries(messy) as CourseText));
        },
      ),
      { numRuns: CASES, seed: SEED, interruptAfterTimeLimit: CASES > 1000 ? undefined : 10_000 },
    );
    expect(changed).toBeGreaterThan(10);
  },
  CASES * 1000 + 60_000,
);

function withSlips(text: string | Uint8Array, slips: readonly string[], windows: boolean): string | Uint8Array {
  if (typeof text !== 'string') return text;
  const lines = text.split('\n');
  for (const [index, one] of slips.entries())
    lines.splice(Math.floor(((index + 1) * lines.length) / (slips.length + 1)), 0, one);
  const whole = lines.join('\n');
  return windows ? whole.replace(/(?<!\r)\n/g, '\r\n') : whole;
}
