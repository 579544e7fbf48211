// A learner's saved progress comes back as it was, from any size of module, and nothing in its place stops a launch.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_CODEC, plainProgress } from '../../scorm-runtime/progress-codec';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import type { Progress } from '../../src/model/progress';
import { seenPages } from '../saved-progress';

const anyName = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
const anyProgress = fc.record(
  {
    attempt: anyName,
    page: anyName,
    seen: fc.uniqueArray(anyName.map((id) => seenPages(id).join())),
    finished: fc.boolean(),
    on: fc.constant('2026-04-30'),
    quizzes: fc.dictionary(
      anyName,
      fc.record({
        answers: fc.dictionary(anyName, fc.array(fc.string({ unit: 'binary' }))),
        attempts: fc.nat(),
        best: fc.double({ min: 0, max: 1, noNaN: true }),
        submitted: fc.boolean(),
        checked: fc.nat(),
        seed: fc.nat(),
      }),
    ),
  },
  { requiredKeys: ['seen', 'finished'] },
);

function manyPages(count: number): string[] {
  return seenPages(...Array.from({ length: count }, (_, index) => `a-rather-long-name-for-a-page-${index}`));
}

describe('a learner’s progress', () => {
  test('comes back as it was, whatever its ids and words are', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        for (const value of [PLAIN_CODEC.encode(progress), plainProgress(progress)])
          expect(JSON.stringify(PLAIN_CODEC.read(value))).toBe(
            JSON.stringify(JSON.parse(JSON.stringify(ordered(progress)))),
          );
      }),
    );
  });

  /** Quizzes are written first. */
  const ordered = ({ quizzes, ...rest }: Progress) => ({ quizzes, ...rest });

  test('is plain JSON while that fits', () => {
    const progress = { page: 'start', seen: seenPages('start', 'end'), finished: false };
    expect(JSON.parse(PLAIN_CODEC.encode(progress))).toMatchObject(progress);
  });

  test('is read where lists have no `at`: Safari before 15.4 has none, and took all saved work for somebody else’s', () => {
    const progress = { page: 'start', seen: seenPages('start'), finished: false };
    const value = PLAIN_CODEC.encode(progress);
    const { at } = Array.prototype;
    Reflect.deleteProperty(Array.prototype, 'at');
    const back = PLAIN_CODEC.read(value);
    Object.defineProperty(Array.prototype, 'at', { value: at, configurable: true, writable: true });
    expect(back).toEqual(progress);
  });

  test('of 300 pages fits the 4,096 characters of the standard', () => {
    const progress = { page: 'a-rather-long-name-for-a-page-299', seen: manyPages(300), finished: true };
    const value = PLAIN_CODEC.encode(progress);
    expect(value.length).toBeLessThanOrEqual(SUSPEND_DATA_LENGTH);
    expect(PLAIN_CODEC.read(value)).toEqual(progress);
  });

  test('of 30 quizzes with their answers fits, too', () => {
    const quiz = {
      answers: { 'question-1': ['yes'] },
      attempts: 1,
      best: 0.5,
      submitted: true,
      checked: 0,
      seed: 65535,
    };
    const quizzes = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`check-${index}`, quiz]));
    const value = PLAIN_CODEC.encode({ attempt: '1abc2', seen: manyPages(30), finished: false, quizzes });
    expect(value.length).toBeLessThanOrEqual(SUSPEND_DATA_LENGTH);
  });

  test('is never cut short: beyond what fits it is left to the LMS to take or refuse', () => {
    const seen = manyPages(900);
    expect(PLAIN_CODEC.read(PLAIN_CODEC.encode({ seen, finished: false }))?.seen).toEqual(seen);
  });

  test('is ASCII whatever its ids are, so that no LMS counts or loses it differently', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(PLAIN_CODEC.encode(progress)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  test('is read from an LMS that alters blanks and characters: it has altered words, and no more is lost', () => {
    const notes = { answers: { essay: ['Books  & bread'] }, attempts: 0, submitted: false, checked: 0, seed: 1 };
    const progress = { page: 'start', seen: seenPages('start'), finished: true, quizzes: { notes } };
    const value = PLAIN_CODEC.encode(progress).replace('  ', ' ').replace('&', '&amp;');
    const altered = { ...notes, answers: { essay: ['Books &amp; bread'] } };
    expect(PLAIN_CODEC.read(`\n${value}\n`)).toEqual({ ...progress, quizzes: { notes: altered } });
  });
});

describe('what is not our progress', () => {
  const value = PLAIN_CODEC.encode({ attempt: 'abcd1234', page: 'two', seen: seenPages('one'), finished: true });

  test.each([
    '',
    'null',
    '42',
    '[]',
    '"text"',
    '{',
    '{}',
    'bookmark=3|seen=1,2',
    '{"seen":{"a":1}}',
    '{"v":"2","seen":[]}',
    '{"v":2}',
    '{"v":2,"d":[123,34,112],"cpv":"2qGgBhBh"}',
    '{"v":2,"seen":{"a":1}}',
    // As builds wrote it before the first release.
    '{"v":1,"attempt":"1abc2","seen":["index"],"finished":false,"quizzes":{"check":{"a":{"q":"a"},"s":7}}}',
  ])('%j is no progress, and no error', (text) => {
    expect(PLAIN_CODEC.read(text)).toBeUndefined();
  });

  test('is none, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(PLAIN_CODEC.read(text)).toBeUndefined();
      }),
    );
  });

  test('of another version is none: what it means is not known here', () => {
    expect(PLAIN_CODEC.read(value.replace('"v":2', '"v":3'))).toBeUndefined();
  });

  test('was cut', () => {
    for (let length = 0; length < value.length; length += 1)
      expect(PLAIN_CODEC.read(value.slice(0, length))).toBeUndefined();
  });
});

test('two accounts of one learner lose nothing of either', () => {
  const lms = { page: 'one', seen: seenPages('one', 'two'), finished: true };
  const device = { page: 'three', seen: seenPages('two', 'three'), finished: false };
  const both = { page: 'three', seen: seenPages('one', 'two', 'three'), finished: true };
  expect(PLAIN_CODEC.merge(lms, device)).toEqual(both);
  expect(PLAIN_CODEC.merge(lms)).toEqual(lms);
});
