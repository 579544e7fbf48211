// How much of the progress an LMS is given, and what the runtime says of that: neither less than fits, nor less than it took.
import { expect, test } from 'vitest';
import { giveWhatFits } from '../../scorm-runtime/giving-what-fits';
import { PLAIN_CODEC } from '../../scorm-runtime/progress-codec';
import type { Progress } from '../../src/model/progress';
import { seenPages } from '../saved-progress';
import { codec, prose } from './worksheet-world';

/** The value was cut that the LMS opened the session with. */
const CUT = 0;

/** Holds `limit` characters. */
function lmsOf(limit: number) {
  let given = '';
  let held = '';
  const save = () => {
    if (given.length > limit) return 'refused';
    held = given;
    return 'taken';
  };
  const keep = (value: string) => {
    given = value;
  };
  return { lms: { keep, save } as never, held: () => held };
}

/** Long answers in a quiz, of so many characters. */
function essays(...lengths: number[]): Progress {
  const answers = Object.fromEntries(lengths.map((length, at) => [`essay-${at}`, [prose(length, at)]]));
  return {
    seen: [],
    finished: false,
    quizzes: { check: { answers, attempts: 0, submitted: false, checked: 0, seed: 1 } },
  };
}

test('an LMS that took all pages of a long module has taken all, whatever it held before', () => {
  const { lms, held } = lmsOf(64_000);
  const seen = seenPages(...Array.from({ length: 500 }, (_, at) => `page-${at}`));
  expect(giveWhatFits(lms, PLAIN_CODEC, CUT)({ seen, finished: false }).result).toBe('taken');
  expect(PLAIN_CODEC.read(held())?.seen).toEqual(seen);
});

test('what the coder can hold of a quiz is not left out for the length it has without it', () => {
  const { lms, held } = lmsOf(4096);
  const give = giveWhatFits(lms, codec, CUT);
  for (const length of [5000, 12_000, 6000]) {
    expect(give(essays(length))).toEqual({ result: 'taken', safe: true });
    expect(codec.read(held())).toEqual(essays(length));
  }
});

test('when one long answer is too much the others stay', () => {
  const { lms, held } = lmsOf(4096);
  expect(giveWhatFits(lms, codec, 1)(essays(6000, 8000, 4000)).result).toBe('refused');
  expect(Object.keys(codec.read(held())?.quizzes?.check?.answers ?? {})).toEqual(['essay-0', 'essay-2']);
});

test('of long answers that are as long as each other no more is left out than does not fit', () => {
  const { lms, held } = lmsOf(4096);
  giveWhatFits(lms, PLAIN_CODEC, CUT)(essays(1600, 1600, 1600));
  expect(Object.keys(PLAIN_CODEC.read(held())?.quizzes?.check?.answers ?? {})).toEqual(['essay-1', 'essay-2']);
});
