// Every kind of question through the one grader: what an answer is worth, and how SCORM 1.2 writes it.
import { describe, expect, test } from 'vitest';
import type { Answers, QuestionKey } from '../../src/model/question';
import { grade } from '../../src/questions/grade';
import { gradingKey } from '../../src/questions/grading-key';

const base = { id: 'q', points: 1 };
const choice: QuestionKey = { ...base, kind: 'multiple', options: ['a', '10', '2'], correct: ['2', 'a'] };
const truth: QuestionKey = { ...base, kind: 'true-false', options: ['true', 'false'], correct: ['false'] };
const text: QuestionKey = { ...base, kind: 'text', accept: ['Mizuko Itō', 'Mimi Ito'] };
const quoted: QuestionKey = { ...base, kind: 'text', accept: ['A "third" place'] };
const range: QuestionKey = { ...base, kind: 'number', from: 0.1, to: 0.3 };
const exact: QuestionKey = { ...base, kind: 'number', from: 1250, to: 1250 };
const eighth: QuestionKey = { ...base, kind: 'number', from: 0.125, to: 0.125 };
const pairs: QuestionKey = {
  ...base,
  kind: 'matching',
  left: ['x', 'y'],
  right: ['u', 'v', 'w'],
  pairs: { x: 'v', y: 'v' },
};
const steps: QuestionKey = {
  ...base,
  kind: 'ordering',
  items: ['one', 'two', 'three'],
  correct: ['two', 'one', 'three'],
};
const grid: QuestionKey = {
  ...base,
  kind: 'matrix',
  rows: [
    { id: 'x', correct: 'u' },
    { id: 'y', correct: 'v' },
  ],
  columns: ['u', 'v'],
};
const essay: QuestionKey = { ...base, kind: 'long-answer', points: 0 };

function graded(key: QuestionKey, answers: Answers) {
  const { answered, score, responses } = grade(gradingKey(key), answers);
  return [answered, score, ...responses.map(({ response, pattern }) => `${response} of ${pattern}`)];
}

describe('an answer', () => {
  test.each<[string, QuestionKey, Answers, ReturnType<typeof graded>]>([
    ['the choices’ signs are in the lock’s order', choice, { q: ['2', 'a'] }, [true, 1, '0,2 of {0,2}']],
    ['a wrong choice counts against a right one', choice, { q: ['a', '10'] }, [true, 0, '0,1 of {0,2}']],
    ['half of the right choices', choice, { q: ['a'] }, [true, 0.5, '0 of {0,2}']],
    ['true and false have letters', truth, { q: ['true'] }, [true, 0, 't of f']],
    [
      'case, accents, spaces and stops do not count',
      text,
      { q: [' “mizuko  ito.” '] },
      [true, 1, '“mizuko  ito.” of Mizuko Itō'],
    ],
    [
      'quotes as phones write them',
      quoted,
      { q: ['a “third” place'] },
      [true, 1, 'a “third” place of A "third" place'],
    ],
    [
      'the end of a range, whatever binary fractions make of it',
      range,
      { q: [String(0.1 + 0.2)] },
      [true, 1, '0.30000000000000004 of undefined'],
    ],
    ['a number as people write it', exact, { q: ['$1,250'] }, [true, 1, '1250 of 1250']],
    ['no thousands begin with a nought', eighth, { q: ['0,125'] }, [true, 1, '0.125 of 0.125']],
    ['words are no number', exact, { q: ['many'] }, [false, 0, ' of 1250']],
    ['one pair of two', pairs, { 'q.x': ['v'], 'q.y': ['w'] }, [true, 0.5, '1.b,2.c of 1.b,2.b']],
    ['a pair that is missing', pairs, { 'q.x': ['v'] }, [false, 0.5, '1.b of 1.b,2.b']],
    ['an order counts place by place', steps, { q: ['two', 'three', 'one'] }, [true, 1 / 3, 'b,c,a of b,a,c']],
    ['each row of a table is its own answer', grid, { 'q.x': ['u'], 'q.y': ['u'] }, [true, 0.5, '0 of 0', '0 of 1']],
    ['nobody grades a long answer', essay, { q: ['Words.'] }, [true, undefined, 'Words. of undefined']],
  ])('%s', (_, key, answers, expected) => {
    expect(graded(key, answers)).toEqual(expected);
  });

  test.each([choice, truth, text, exact, pairs, steps, grid])(
    'to a $kind question that is not there is wrong',
    (key) => {
      const { answered, score, marks } = grade(gradingKey(key), {});
      expect([answered, score, marks]).toEqual([false, 0, []]);
    },
  );

  test('that is no number is not answered, and no mark says that it is wrong', () => {
    const { answered, marks } = grade(gradingKey(exact), { q: ['ninety'] });
    expect([answered, marks]).toEqual([false, []]);
  });

  test('that saved data names twice, or an older build had, does not count', () => {
    expect(graded(choice, { q: ['a', 'a', 'gone'] })).toEqual([true, 0.5, '0 of {0,2}']);
    expect(graded(pairs, { 'q.x': ['v'], 'q.y': ['gone'] })).toEqual([false, 0.5, '1.b of 1.b,2.b']);
    expect(graded(steps, { q: ['gone', 'two', 'one', 'three'] })).toEqual([true, 1, 'b,a,c of b,a,c']);
  });

  test('is whole, however long: what SCORM has no room for, an LRS gets', () => {
    const [response] = grade(gradingKey(essay), { q: ['x'.repeat(3000)] }).responses;
    expect(response?.response).toBe('x'.repeat(3000));
  });
});
