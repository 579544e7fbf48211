// What was written comes back as it was, from the LMS and from this device, and two accounts of it lose nothing of either.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textCoder } from '../../scorm-runtime/coder/coder';
import { PLAIN_CODEC, plainProgress } from '../../scorm-runtime/progress-codec';
import { wordCodec } from '../../scorm-runtime/worksheet/word-coding';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import type { Progress } from '../../src/model/progress';
import { seenPages } from '../saved-progress';

const { encode, read, merge, lighten } = wordCodec(textCoder());

/** Large records, so fewer of them. */
const RUNS = { numRuns: 50 };
const PAGES = seenPages(...Array.from({ length: 17 }, (_, index) => `a-page-of-the-module-${index}`));

/** Too much for plain JSON. */
const LONG = {
  worksheets: {
    notes: { box: [Array.from({ length: 900 }, (_, at) => `Wort ${at} „ü“`).join(' ')], list: ['a', '', 'c'] },
  },
};

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
        for (const value of [encode(progress), plainProgress(progress)]) {
          const back = read(value);
          expect(back).toEqual(progress);
          expect(JSON.stringify(back?.worksheets)).toBe(JSON.stringify(progress.worksheets));
        }
      }),
      RUNS,
    );
  });

  test('is all there when the coder has to shorten it, with the pages, the attempt and the day', () => {
    const progress: Progress = {
      ...LONG,
      attempt: 'abc123',
      page: 'one',
      seen: PAGES,
      finished: true,
      on: '2026-04-30',
      edited: 29_000_000,
      shared: { 'notes.box': 'AbC-_' },
    };
    const value = encode(progress);
    expect(value).not.toMatch(/^[{c]/);
    expect(value).toMatch(/^[\x21-\x7e]*$/);
    expect(value.length).toBeLessThan(plainProgress(progress).length);
    expect(read(value)).toEqual(progress);
    // Words that are not the ones which the check was made of are not believed, though they can be read.
    expect(read(value.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')))).toBeUndefined();
  });

  test('is shortened where only its accents make it too long: each is six characters in ASCII', () => {
    const progress = { worksheets: { notes: { box: ['mañana, el niño '.repeat(200)] } }, seen: PAGES, finished: false };
    expect(plainProgress(progress).length).toBeLessThan(SUSPEND_DATA_LENGTH);
    expect(PLAIN_CODEC.encode(progress).length).toBeGreaterThan(SUSPEND_DATA_LENGTH);
    expect(encode(progress).length).toBeLessThan(SUSPEND_DATA_LENGTH);
    expect(read(encode(progress))).toEqual(progress);
  });

  test('comes back in ASCII when it is too much for the coder, at an LMS without a limit', () => {
    const progress = { worksheets: { notes: { box: ['ñ'.repeat(140_000)] } }, seen: PAGES, finished: false };
    const value = encode(progress);
    expect(read(value)).toEqual(progress);
    expect(value).toMatch(/^[\x20-\x7e]*$/);
  });

  test('is known again when an LMS puts a line before and after it', () => {
    const progress = { seen: [], finished: false, attempt: 'abc123' };
    expect(read(`\n${encode(progress)}\n`)).toEqual(progress);
  });

  test('is not read from a value that was cut, altered, or is not ours; and that is no error', () => {
    const long = { ...LONG, seen: [], finished: false };
    const value = encode(long);
    expect(read(value)).toEqual(long);
    for (let length = 0; length < value.length; length += 97) expect(read(value.slice(0, length))).toBeUndefined();
    fc.assert(
      fc.property(fc.nat({ max: value.length - 3 }), fc.string({ minLength: 1, maxLength: 1 }), (at, other) => {
        fc.pre(value.charAt(at + 1) !== other);
        // Of the last letters some say nothing: then all of it is there.
        const back = read(value.slice(0, at + 1) + other + value.slice(at + 2));
        if (back) expect(back).toEqual(long);
        if (at < value.length - 12) expect(back).toBeUndefined();
      }),
      RUNS,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.string().map((text) => `m${text}`),
        ),
        (text) => {
          expect(read(text)).toBeUndefined();
        },
      ),
      RUNS,
    );
    for (const character of 'mA~') expect(read(character.repeat(4096))).toBeUndefined();
  });
});

describe('two accounts of one learner', () => {
  test('lose nothing that only one of them has, and agree on the later words, whichever is on this device', () => {
    fc.assert(
      fc.property(account, account, (lms, device) => {
        const merged = textsIn(merge(lms, device));
        const [one, other] = [textsIn(lms), textsIn(device)];
        expect(Object.keys(merged).sort()).toEqual([...new Set([...Object.keys(one), ...Object.keys(other)])].sort());
        const [early, late] = lms.edited > device.edited ? [other, one] : [one, other];
        for (const place of Object.keys(merged)) expect(merged[place]).toEqual(late[place] ?? early[place]);
        if (lms.edited !== device.edited) expect(textsIn(merge(device, lms))).toEqual(merged);
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
    const { worksheets, edited } = merge(lms, device);
    expect(JSON.stringify(worksheets)).toBe('{"one":{"a":["x"]},"two":{"b":["y"],"c":["new"]},"three":{"d":["w"]}}');
    expect(edited).toBe(9);
  });

  test('keep what was told to the instructor, whichever told it', () => {
    const lms = { seen: [], finished: false, edited: 5, shared: { 'one.a': 'aaaaaa', 'one.b': 'bbbbbb' } };
    const device = { seen: [], finished: false, edited: 9, shared: { 'one.b': 'cccccc', 'one.c': 'dddddd' } };
    const shared = { 'one.a': 'aaaaaa', 'one.b': 'cccccc', 'one.c': 'dddddd' };
    for (const merged of [merge(lms, device), merge(device, lms)]) expect(merged.shared).toEqual(shared);
  });

  test('of which one is from before worksheets', () => {
    const older = { seen: [], finished: false };
    const newer = { seen: [], finished: false, edited: 3, worksheets: { one: { a: ['x'] } } };
    for (const merged of [merge(older, newer), merge(newer, older)]) {
      expect(merged).toMatchObject({ worksheets: newer.worksheets, edited: 3 });
    }
  });
});

describe('what gives way where there is no room for all', () => {
  const progress = (texts: Record<string, number>): Progress => {
    const notes = Object.fromEntries(Object.entries(texts).map(([name, length]) => [name, ['x'.repeat(length)]]));
    return { seen: [], finished: false, worksheets: { notes } };
  };
  const kept = (texts: Record<string, number>) => Object.keys(lighten(progress(texts), 2)?.worksheets?.notes ?? {});

  test('is what was edited first', () => {
    expect(kept({ a: 99, b: 99, c: 99, d: 99 })).toEqual(['c', 'd']);
  });

  test('is the last as well, where it alone is too long, and not what fits beside it', () => {
    expect(kept({ a: 10, b: 10, c: 900 })).toEqual(['a', 'b']);
  });

  test('is nothing where nothing was written', () => {
    expect(lighten(progress({}), 2)).toBeUndefined();
  });
});
