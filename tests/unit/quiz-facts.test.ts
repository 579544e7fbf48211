// What the form is told of each question: when its answer is given away, and when it is not.
import { expect, test } from 'vitest';
import { standingsOf } from '../../scorm-runtime/quiz/facts';
import type { QuizData } from '../../src/model/module-data';
import { FRESH, HALF, quiz } from './quiz-world';

/** Whether the right answer is shown, of a question that was answered rightly and of one that was not. */
function explained(more: Partial<QuizData>, best: number, attempts = 1) {
  const data = quiz({ pass: 80, ...more });
  const state = { ...FRESH, answers: HALF, attempts, best, last: data.pass, submitted: true };
  return standingsOf(data, state, data.questions, 0, false).map((question) => question.explained);
}

test('an answer that was wrong is not given away as long as a better one would count', () => {
  expect(explained({ attempts: 3 }, 0.5)).toEqual([true, false]);
  expect(explained({}, 0.5, 9)).toEqual([true, false]);
});

test('it is once the quiz is passed, though not with this attempt, or no attempt is left', () => {
  expect(explained({ attempts: 3 }, 1, 2)).toEqual([true, true]);
  expect(explained({}, 0.8, 2)).toEqual([true, true]);
  expect(explained({ attempts: 1 }, 0.5)).toEqual([true, true]);
});
