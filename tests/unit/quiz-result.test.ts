// What quizzes make of a module's result and score, told to an LMS to the letter.
import { describe, expect, test } from 'vitest';
import { askedWorksheets } from '../../src/fields/asked';
import { PROFILES } from '../../src/lms-simulator/profiles';
import type { Requirement } from '../../src/model/course';
import type { QuizData } from '../../src/model/module-data';
import type { Answers } from '../../src/model/question';
import { choice, DEFAULT_RULE, HALF, LEARNER, launch, quiz, RAW, RIGHT, STATUS, WRONG } from './quiz-world';
import { box, rulesOf, sheet, write } from './worksheet-world';

describe('the result', () => {
  test('pages and a passed quiz: passed, with the score', () => {
    const { read, submit, lms, notices, refused } = launch();
    read();
    expect(lms.record()).not.toHaveProperty([RAW]);
    submit(RIGHT);
    expect(lms.record()).toMatchObject({
      [STATUS]: 'passed',
      [RAW]: '100',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
    });
    expect(notices).toEqual(['finished']);
    expect(refused()).toEqual([]);
  });

  test('a quiz that is passed before everything is read leaves the module open, without a score', () => {
    const { session, read, submit, lms } = launch();
    submit(RIGHT);
    expect(session.left()).toEqual(['one', 'two']);
    expect(lms.record()[STATUS]).toBe('incomplete');
    expect(lms.record()).not.toHaveProperty([RAW]);
    read();
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
  });

  test('below the pass mark it stays open and names the quiz; a retry can pass', () => {
    const { session, read, submit, lms } = launch();
    read();
    submit(HALF);
    expect(session.left()).toEqual(['two--check']);
    expect(lms.record()[STATUS]).toBe('incomplete');
    expect(lms.record()).not.toHaveProperty([RAW]);
    submit(RIGHT);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
    expect(session.left()).toEqual([]);
  });

  test('the last attempt that does not pass fails the module at once, though pages are left', () => {
    const { session, submit, lms } = launch({ quizzes: [quiz({ pass: 80, attempts: 2 })] });
    submit(WRONG);
    expect(lms.record()[STATUS]).toBe('incomplete');
    submit(HALF);
    expect(lms.record()).toMatchObject({ [STATUS]: 'failed', [RAW]: '50' });
    expect(session.left()).toEqual([]);
  });

  test('a retry never lowers the score, and a better one after passing raises it', () => {
    const { read, submit, lms } = launch({ quizzes: [quiz({ pass: 50 })] });
    read();
    submit(HALF);
    submit(WRONG);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '50' });
    submit(RIGHT);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
  });

  test('progress that was lost does not lower what the LMS has', () => {
    const record = { ...LEARNER, [STATUS]: 'passed', [RAW]: '90' };
    const { submit, lms } = launch({ record, quizzes: [quiz({ pass: 50 })] });
    submit(HALF);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '90' });
    submit(RIGHT);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
  });

  test.each([
    ['quiz: submitted is enough where there is no pass mark', [quiz()], [{ kind: 'quiz' }], WRONG, 'completed', '0'],
    [
      'all pages: a quiz with a pass mark does not count',
      [quiz({ pass: 80 })],
      [{ kind: 'pages' }],
      WRONG,
      'completed',
      '0',
    ],
    ['no rule: only a quiz with a pass mark counts', [quiz()], DEFAULT_RULE, HALF, 'completed', '50'],
    ['no rule: practice never counts', [quiz({ practice: true })], DEFAULT_RULE, RIGHT, 'completed', undefined],
  ] as [string, QuizData[], Requirement[], Answers, string, string | undefined][])(
    '%s',
    (_name, quizzes, complete, answers, status, raw) => {
      const { read, submit, lms } = launch({ quizzes, complete });
      submit(answers);
      read();
      expect(lms.record()[STATUS]).toBe(status);
      expect(lms.record()[RAW]).toBe(raw);
    },
  );

  test('a quiz without a pass mark that is asked for is not done by reading, nor by answering alone', () => {
    const { read, answer, session, lms } = launch({ quizzes: [quiz()], complete: [{ kind: 'quiz' }] });
    read();
    answer(RIGHT);
    session.save();
    expect(session.left()).toEqual(['two--check']);
    expect(lms.record()[STATUS]).toBe('incomplete');
  });

  test('where a quiz does not decide, a better attempt raises the score, though it is below its mark', () => {
    const { read, submit, lms } = launch({ complete: [{ kind: 'pages' }] });
    submit(WRONG);
    read();
    submit(HALF);
    expect(lms.record()).toMatchObject({ [STATUS]: 'completed', [RAW]: '50' });
  });

  test('a worksheet that is emptied after the module was passed does not make it only completed', () => {
    const worksheets = rulesOf(...askedWorksheets([sheet('plan', [box('who')])], [{ kind: 'worksheets' }]));
    const { read, submit, session, lms } = launch({ worksheets });
    read();
    submit(RIGHT);
    expect(lms.record()[STATUS]).toBe('incomplete');
    write(session, 'plan', 'who', 'The school');
    session.judge();
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
    write(session, 'plan', 'who', '');
    session.judge();
    session.close();
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
  });

  test('two quizzes: both must be passed, and the score is of both', () => {
    const two = quiz({ id: 'more', pass: 100, questions: [choice('third', 2)] });
    const { read, submit, session, lms } = launch({ quizzes: [quiz({ pass: 50 }), two] });
    read();
    submit(HALF);
    expect(session.left()).toEqual(['two--more']);
    submit({ third: ['yes'] }, two);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '75' });
  });

  test('the LMS’s own mastery score replaces the pass mark', () => {
    const record = { ...LEARNER, 'cmi.student_data.mastery_score': '50' };
    const { read, submit, lms, session } = launch({ record });
    read();
    submit(HALF);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '50' });
    session.close();
    expect(lms.record()[STATUS]).toBe('passed');
    // What an LRS is told at the end is what stands.
    expect(session.tracking?.[0].at(-1)?.[0]).toMatchObject({ type: 'left', result: 'passed', score: 50 });
  });

  test('a mastery score above all that can be reached asks for all', () => {
    const { read, submit, lms } = launch({ record: { ...LEARNER, 'cmi.student_data.mastery_score': '150' } });
    read();
    submit(HALF);
    expect(lms.record()[STATUS]).toBe('incomplete');
    submit(RIGHT);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
  });

  test('who finished an older edition is not failed by an LMS that judges by the score, below a mark that came later', () => {
    const first = launch({ quizzes: [], complete: [{ kind: 'pages' }] });
    first.read();
    first.session.close();
    const record = { ...first.lms.record(), 'cmi.student_data.mastery_score': '80' };
    const second = launch({ record, profile: PROFILES.generous });
    second.submit(HALF);
    second.session.close();
    expect(second.lms.record()[STATUS]).toBe('completed');
    expect(second.lms.record()).not.toHaveProperty([RAW]);
    const third = launch({ record: second.lms.record(), profile: PROFILES.generous });
    third.submit(RIGHT);
    expect(third.lms.record()).toMatchObject({ [STATUS]: 'completed', [RAW]: '100' });
  });

  test.each([
    ['strict', 'completed'],
    ['generous', 'completed'],
    ['generous', 'passed'],
  ] as const)('nor is who had a score below it, by opening the module again (%s, %s)', (profile, status) => {
    const record = { ...LEARNER, [STATUS]: status, [RAW]: '50', 'cmi.student_data.mastery_score': '80' };
    const again = launch({ record, profile: PROFILES[profile] });
    again.session.close();
    expect(again.lms.record()).toMatchObject({ [STATUS]: status, [RAW]: '50' });
    const better = launch({ record: again.lms.record(), profile: PROFILES[profile] });
    better.submit(RIGHT);
    better.session.close();
    expect(better.lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
  });

  test.each(['strict', 'generous'] as const)('nor is who finishes by pages, in that very session (%s)', (profile) => {
    const record = { ...LEARNER, 'cmi.student_data.mastery_score': '80' };
    const { read, submit, session, lms } = launch({
      record,
      profile: PROFILES[profile],
      complete: [{ kind: 'pages' }],
    });
    read();
    submit(HALF);
    session.close();
    expect(lms.record()).toMatchObject({ [STATUS]: 'completed', [RAW]: '50' });
  });

  // Moodle applies the mastery score at LMSFinish even over `incomplete`: without a score there is nothing to apply it to.
  test('an LMS that judges an open module by its score finds none', () => {
    const record = { ...LEARNER, 'cmi.student_data.mastery_score': '80' };
    const { read, submit, lms, session } = launch({ record, profile: PROFILES.generous });
    read();
    submit(HALF);
    session.close();
    expect(lms.record()[STATUS]).toBe('incomplete');
  });
});
