// What was written comes back as it was, from the LMS and from this device, and two accounts of it lose nothing of either.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textCoder } from '../../scorm-runtime/coder/coder';
import { decodeProgress, encodeProgress, mergeProgress, plainProgress } from '../../scorm-runtime/progress-codec';
import { wordCoding } from '../../scorm-runtime/worksheet/word-coding';
import type { Progress } from '../../src/model/progress';

const words = wordCoding(textCoder());

/** Large records, so fewer of them. */
const RUNS = { numRuns: 50 };
const PAGES = Array.from({ length: 17 }, (_, index) => `a-page-of-the-module-${index}`);

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}(\.[a-z][a-z0-9-]{0,5}){0,2}$/);
const values = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 4 });
const answers = fc.dictionary(name, values, { maxKeys: 5, noNullPrototype: true });
const account = fc.record({
  seen: fc.uniqueArray(fc.constantFrom(...PAGES)),
  finished: fc.boolean(),
  edited: fc.nat(1_000_000),
  worksheets: fc.dictionary(name, answers, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
});

/** Every text of the record, by worksheet and control. */
function textsIn({ worksheets = {} }: Progress): Record<string, readonly string[]> {
  const all = Object.entries(worksheets).flatMap(([id, sheet]) =>
    Object.entries(sheet).map(([control, texts]) => [`${id} ${control}`, texts] as const),
  );
  return Object.fromEntries(all);
}

describe('what was written', () => {
  test('comes back as it was, in the order in which it was edited', () => {
    fc.assert(
      fc.property(account, (progress) => {
        for (const value of [encodeProgress(progress, words), plainProgress(progress, words)]) {
          const back = decodeProgress(value, PAGES, words);
          expect(back).toMatchObject(progress);
          expect(JSON.stringify(back.worksheets)).toBe(JSON.stringify(progress.worksheets));
        }
      }),
      RUNS,
    );
  });

  test('is all there when the coder has to shorten it, with the pages, the attempt and the day', () => {
    const progress: Progress = {
      attempt: 'abc123',
      page: PAGES[3] ?? '',
      seen: PAGES,
      finished: true,
      on: '2026-04-30',
      edited: 29_000_000,
      worksheets: {
        notes: { box: [Array.from({ length: 900 }, (_, at) => `Wort ${at} „ü“`).join(' ')], list: ['a', '', 'c'] },
      },
      shared: { 'notes.box': 'AbC-_' },
    };
    const value = encodeProgress(progress, words);
    expect(value).not.toMatch(/^[{c]/);
    expect(value).toMatch(/^[\x21-\x7e]*$/);
    expect(value.length).toBeLessThan(plainProgress(progress, words).length);
    expect(decodeProgress(value, PAGES, words)).toEqual(progress);
  });

  test('of a garbled record gives what a record has, or nothing; never an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.json().map((json) => `{"w":${json},"h":${json},"e":${json}}`),
        ),
        (value) => {
          const { worksheets = {}, shared = {}, edited = 0 } = decodeProgress(value, PAGES, words);
          expect(
            Object.values(textsIn({ seen: [], finished: false, worksheets }))
              .flat()
              .every((text) => typeof text === 'string'),
          ).toBe(true);
          expect(Object.values(shared).every((hash) => typeof hash === 'string')).toBe(true);
          expect(typeof edited).toBe('number');
        },
      ),
      RUNS,
    );
  });
});

describe('two accounts of one learner', () => {
  test('lose nothing that only one of them has, and agree on the later words, whichever is on this device', () => {
    fc.assert(
      fc.property(account, account, (lms, device) => {
        const merged = textsIn(mergeProgress(lms, device, words));
        const [one, other] = [textsIn(lms), textsIn(device)];
        expect(Object.keys(merged).sort()).toEqual([...new Set([...Object.keys(one), ...Object.keys(other)])].sort());
        const [early, late] = lms.edited > device.edited ? [other, one] : [one, other];
        for (const place of Object.keys(merged)) expect(merged[place]).toEqual(late[place] ?? early[place]);
        if (lms.edited !== device.edited) expect(textsIn(mergeProgress(device, lms, words))).toEqual(merged);
      }),
      RUNS,
    );
  });

  test('keep what was edited last at the end, and the later time', () => {
    const lms = {
      seen: [],
      finished: false,
      edited: 5,
      worksheets: { one: { a: ['x'] }, two: { b: ['y'], c: ['z'] } },
    };
    const device = { seen: [], finished: false, edited: 9, worksheets: { two: { c: ['new'] }, three: { d: ['w'] } } };
    const { worksheets, edited } = mergeProgress(lms, device, words);
    expect(JSON.stringify(worksheets)).toBe('{"one":{"a":["x"]},"two":{"b":["y"],"c":["new"]},"three":{"d":["w"]}}');
    expect(edited).toBe(9);
  });

  test('of which one is from before worksheets', () => {
    const older = { seen: [], finished: false };
    const newer = { seen: [], finished: false, edited: 3, worksheets: { one: { a: ['x'] } } };
    for (const merged of [mergeProgress(older, newer, words), mergeProgress(newer, older, words)]) {
      expect(merged).toMatchObject({ worksheets: newer.worksheets, edited: 3 });
    }
  });
});
