// What a newer edition of a module makes of a result that the LMS has: more attempts, fewer, a pass mark, questions that are graded.
import { describe, expect, test } from 'vitest';
import { attemptsLeft } from '../../scorm-runtime/quiz/standing';
import type { QuizData } from '../../src/model/module-data';
import type { Answers } from '../../src/model/question';
import { gradingKey } from '../../src/questions/grading-key';
import { HALF, launch, quiz, RAW, RIGHT, STATUS, WRONG } from './quiz-world';

describe('a module that was failed', () => {
  const failed = () => {
    const { submit, session, lms } = launch({ quizzes: [quiz({ pass: 80, attempts: 1 })] });
    submit(WRONG);
    session.close();
    expect(lms.record()[STATUS]).toBe('failed');
    return lms.record();
  };

  test('is passed with an attempt that a newer edition allows, and only then called finished', () => {
    const { read, submit, session, lms } = launch({ record: failed() });
    read();
    expect(session.left()).toEqual(['two--check']);
    submit(HALF);
    expect(lms.record()[STATUS]).toBe('failed');
    expect(session.progress().finished).toBe(false);
    submit(RIGHT);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
    expect(session.progress().finished).toBe(true);
  });

  test('is not called finished where the LMS keeps it as failed', () => {
    const { read, session, lms } = launch({ record: failed(), quizzes: [quiz()] });
    read();
    session.close();
    expect(lms.record()[STATUS]).toBe('failed');
    expect(session.result()).toBe('failed');
    expect(session.progress().finished).toBe(false);
  });
});

describe('a newer edition that asks for more', () => {
  const recordAfter = (more: Partial<QuizData>, answers: Answers) => {
    const quizzes = [quiz(more)];
    const first = launch({ quizzes });
    first.submit(answers);
    first.session.close();
    return first.lms.record();
  };

  test.each([
    ['fewer attempts', { pass: 80, attempts: 3 }, { pass: 80, attempts: 1 }, HALF],
    ['a limit of attempts', { pass: 80 }, { pass: 80, attempts: 1 }, HALF],
    ['a pass mark', { attempts: 1 }, { pass: 80, attempts: 1 }, HALF],
    ['a higher pass mark', { pass: 50, attempts: 1 }, { pass: 80, attempts: 1 }, HALF],
  ])('with %s: there is one more attempt, and it is the last one', (_name, old, now, answers) => {
    const data = quiz(now);
    const { session, lms, submit, stateOf } = launch({ record: recordAfter(old, answers), quizzes: [data] });
    expect(lms.record()[STATUS]).toBe('incomplete');
    expect(attemptsLeft(data, stateOf(data))).toBe(1);
    expect(session.left()).toContain('two--check');
    submit(HALF);
    expect(attemptsLeft(data, stateOf(data))).toBe(0);
    expect(lms.record()[STATUS]).toBe('failed');
  });

  test('with questions that are graded: what was submitted before does not pass it', () => {
    const essay = gradingKey({ id: 'essay', kind: 'long-answer', points: 0 });
    const record = recordAfter({ questions: [essay] }, { essay: ['Some words.'] });
    const { read, submit, session, lms } = launch({ record, quizzes: [quiz({ pass: 80 })] });
    read();
    expect(session.left()).toEqual(['two--check']);
    expect(lms.record()[STATUS]).toBe('incomplete');
    submit(RIGHT);
    expect(lms.record()[STATUS]).toBe('passed');
  });
});
