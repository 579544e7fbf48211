// A learner's saved progress comes back as it was, from any size of module, and nothing in its place stops a launch.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeProgress, emptyProgress, encodeProgress, mergeProgress } from '../../scorm-runtime/progress-codec';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';

const pageId = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,4}$/).filter((id) => id.length <= 60);

function manyPages(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `a-rather-long-name-for-a-page-${index}`);
}

describe('a learner’s progress', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(pageId, { maxLength: 40 }), fc.nat(), fc.boolean(), (pages, at, finished) => {
        const progress = { page: pages[at % Math.max(1, pages.length)], seen: pages, finished };
        expect(decodeProgress(encodeProgress(progress), pages)).toEqual(progress);
      }),
    );
  });

  test('is plain JSON while that fits', () => {
    const progress = { page: 'start', seen: ['start', 'end'], finished: false };
    expect(JSON.parse(encodeProgress(progress))).toEqual({ v: 1, ...progress });
  });

  test('of 300 pages fits the 4,096 characters of the standard', () => {
    const pages = manyPages(300);
    const value = encodeProgress({ page: pages[299], seen: pages, finished: true });
    expect(value.length).toBeLessThanOrEqual(SUSPEND_DATA_LENGTH);
    expect(decodeProgress(value, pages)).toEqual({ page: pages[299], seen: pages, finished: true });
  });

  test('carries the id of its attempt in both forms, and older values without one still count', () => {
    const quizzes = { check: { answers: {}, attempts: 1, best: 1, submitted: true, checked: 0, seed: 7 } };
    for (const pages of [manyPages(3), manyPages(300)]) {
      const bare = { page: pages[0], seen: pages, finished: false };
      for (const progress of [bare, { ...bare, quizzes }]) {
        expect(decodeProgress(encodeProgress(progress), pages)).toEqual(progress);
        const marked = { attempt: 'abcd1234', ...progress };
        expect(decodeProgress(encodeProgress(marked), pages)).toEqual(marked);
      }
    }
  });

  test('is never cut short: beyond what fits it is left to the LMS to take or refuse', () => {
    const pages = manyPages(900);
    expect(decodeProgress(encodeProgress({ seen: pages, finished: false }), pages).seen).toEqual(pages);
  });

  test('is ASCII whatever its ids are, so that no LMS counts or loses it differently', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (seen) => {
        expect(encodeProgress({ seen, finished: false })).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  test('keeps pages that this build does not have, in both forms', () => {
    expect(decodeProgress(encodeProgress({ seen: ['gone'], finished: false }), ['here']).seen).toEqual(['gone']);
    const pages = manyPages(300);
    const [gone = '', ...left] = pages;
    const older = decodeProgress(encodeProgress({ seen: pages, finished: false }), left);
    expect(older.seen).not.toContain(gone);
    expect(decodeProgress(encodeProgress(older), pages).seen).toContain(gone);
  });
});

describe('what is not our progress', () => {
  test.each(['', 'null', '42', '[]', '"text"', '{', 'c1', 'c1:', 'c1:::::', 'bookmark=3|seen=1,2', '{"seen":{"a":1}}'])(
    '%j is no progress, and no error',
    (value) => {
      expect(decodeProgress(value, ['start'])).toEqual(emptyProgress());
    },
  );

  test('never throws, and gives only what a progress has', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => `c1:${text}`),
        ),
        (value) => {
          const { page, seen, finished } = decodeProgress(value, ['start']);
          expect(['string', 'undefined']).toContain(typeof page);
          expect(seen.every((id) => typeof id === 'string')).toBe(true);
          expect(typeof finished).toBe('boolean');
        },
      ),
    );
  });

  test('of another version gives what can be used', () => {
    const value = JSON.stringify({ v: 9, page: 'two', seen: ['one', 7, 'one'], finished: 'yes', answers: { a: 1 } });
    expect(decodeProgress(value, ['one', 'two'])).toEqual({ page: 'two', seen: ['one'], finished: false });
  });
});

test('no count that an LMS gives back is beyond what a quiz can count', () => {
  const value = '{"v":1,"seen":[],"finished":false,"quizzes":{"check":{"n":-3,"b":1e999,"c":1e999,"s":-1}}}';
  const { best, attempts, checked, seed } = decodeProgress(value, []).quizzes?.check ?? {};
  expect([best, attempts, checked, seed]).toEqual([1, 0, 2 ** 53, 0]);
});

test('two accounts of one learner lose nothing of either', () => {
  const lms = { page: 'one', seen: ['one', 'two'], finished: true };
  const device = { page: 'three', seen: ['two', 'three'], finished: false };
  expect(mergeProgress(lms, device)).toEqual({ page: 'three', seen: ['one', 'two', 'three'], finished: true });
});
