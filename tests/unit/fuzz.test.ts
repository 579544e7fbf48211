// Hostile and unlucky input: mutated pages, settings, locks and names, through the whole pipeline, in all three dialects.
// CARREL_FUZZ_CASES=5000 runs more cases, CARREL_FUZZ_SEED=7 others; fast-check prints the smallest course that fails.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CourseText, course } from '../fuzz/courses';
import { brokenPromises, compileCourse } from '../fuzz/promises';
import { testResources } from './course-world';
import { cpuTime } from './cpu-time';

const CASES = Number(process.env.CARREL_FUZZ_CASES ?? 250);
const SEED = Number(process.env.CARREL_FUZZ_SEED ?? 20260101);

/** A case takes some 20 ms; one that takes a hundred times as long is on its way to a hang. */
const CASE_MILLISECONDS = 4000;

const resources = testResources();

test(
  'no mutated course crashes the compiler, takes long, or gets anything into a package that should not be there',
  async () => {
    await fc.assert(
      fc.asyncProperty(course, async (contents: CourseText) => {
        const { result: compiled, milliseconds } = await cpuTime(() => compileCourse(contents, resources));
        expect(milliseconds).toBeLessThan(CASE_MILLISECONDS);
        expect(brokenPromises(contents, compiled)).toEqual([]);
      }),
      { numRuns: CASES, seed: SEED, interruptAfterTimeLimit: CASES > 1000 ? undefined : 15_000 },
    );
  },
  CASES * 1000 + 60_000,
);

test('the same hostile course gives the same messages and the same bytes twice', async () => {
  await fc.assert(
    fc.asyncProperty(course, async (contents) => {
      const [first, second] = [await compileCourse(contents, resources), await compileCourse(contents, resources)];
      expect(second.messages).toEqual(first.messages);
      expect(second.modules.map((module) => module.package?.zip)).toEqual(
        first.modules.map((module) => module.package?.zip),
      );
    }),
    { numRuns: Math.ceil(CASES / 12), seed: SEED + 1 },
  );
}, 60_000);
