// Answers and attempts that were left and come back, and those that only look on.
import { describe, expect, test } from 'vitest';
import { factsOf, standingsOf } from '../../scorm-runtime/quiz/facts';
import { mergeQuizzes } from '../../scorm-runtime/quiz-progress';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import { PROFILES } from '../../src/lms-simulator/profiles';
import type { QuizProgress } from '../../src/model/progress';
import type { Answers } from '../../src/model/question';
import { gradingKey } from '../../src/questions/grading-key';
import { choice, FRESH, HALF, LEARNER, launch, quiz, RAW, RIGHT, STATUS, WRONG } from './quiz-world';

const more = quiz({ id: 'more', pass: 80, questions: [choice('fourth')] });

describe('resuming', () => {
  test('answers that were not submitted are there again, and so is what was submitted', () => {
    const first = launch();
    first.answer({ first: ['no'] });
    first.session.save();
    const second = launch({ record: first.lms.record() });
    expect(second.stateOf(quiz())).toEqual({ ...FRESH, answers: { first: ['no'] } });
    second.submit(HALF);
    const third = launch({ record: second.lms.record() });
    expect(third.stateOf(quiz())).toEqual({ ...FRESH, answers: HALF, attempts: 1, best: 0.5, submitted: true });
  });

  test('a tab that is killed before the save has lost no answer', () => {
    const first = launch();
    first.answer({ first: ['no'] });
    const again = launch({ record: first.lms.record(), storage: first.storage });
    expect(again.stateOf(quiz()).answers).toEqual({ first: ['no'] });
  });

  test('a result that the LMS never took reaches it at the next launch', () => {
    let taking = true;
    const first = launch({ persist: () => taking });
    taking = false;
    first.read();
    first.submit(RIGHT);
    const { lms } = launch({ record: first.lms.record(), storage: first.storage });
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
  });

  test('a score that the LMS never took, though it has the status, reaches it as soon as the module is opened', () => {
    const first = launch();
    first.read();
    first.submit(RIGHT);
    const { [RAW]: _, ...record } = first.lms.record();
    expect(launch({ record }).lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
  });

  test('what the LMS calls failed is not called finished, whatever was saved, and can still be passed', () => {
    const first = launch();
    first.read();
    first.submit(RIGHT);
    // One that judges by a mark of its own; and the edition has one quiz more now.
    const record = { ...first.lms.record(), [STATUS]: 'failed', [RAW]: '40' };
    const second = launch({ record, quizzes: [quiz({ pass: 80 }), more] });
    expect(second.session.progress().finished).toBe(false);
    expect(second.session.left()).toEqual(['two--more']);
    second.submit({ fourth: ['yes'] }, more);
    expect(second.lms.record()[STATUS]).toBe('passed');
  });

  test('what was submitted in another window is known in this one', () => {
    const older = launch();
    older.answer({ first: ['no'] });
    older.session.save();
    const second = launch({ record: older.lms.record() });
    second.submit(HALF);
    second.answer(HALF);
    for (const [key, value] of second.storage) older.session.heard(key, value);
    older.answer({ second: ['yes'] });
    older.session.close();
    expect(launch({ record: older.lms.record() }).stateOf(quiz())).toMatchObject({ attempts: 1, best: 0.5 });
  });

  test('what the LMS could not say at launch, and says later, is known then', () => {
    const first = launch();
    first.submit(RIGHT);
    first.session.close();
    let failures = 3;
    const second = launch({
      record: first.lms.record(),
      through: (api) => ({
        LMSGetValue(element) {
          if (element === 'cmi.suspend_data' && failures-- > 0) throw new Error('NetworkError');
          return api.LMSGetValue(element);
        },
      }),
    });
    expect(second.stateOf(quiz())).toEqual(FRESH);
    second.session.save();
    expect(second.stateOf(quiz()).best).toBe(1);
    second.answer({ first: ['no'] });
    second.read();
    expect(second.lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
  });

  test('attempts that are used up stay used up', () => {
    const quizzes = [quiz({ pass: 80, attempts: 1 })];
    const first = launch({ quizzes });
    first.submit(WRONG);
    first.session.close();
    const { session, lms, stateOf } = launch({ quizzes, record: first.lms.record() });
    expect(stateOf(quiz()).attempts).toBe(1);
    session.close();
    expect(lms.record()).toMatchObject({ [STATUS]: 'failed', [RAW]: '0' });
    // The LMS has that already.
    expect(lms.calls.filter(({ name, args }) => name === 'LMSSetValue' && args[0] === STATUS)).toEqual([]);
  });

  test('of two accounts the later answers count, and what only one of them has is added', () => {
    const account = (answers: Answers, edited: number, more: Partial<QuizProgress> = {}) => ({
      check: { ...FRESH, answers, edited, ...more },
    });
    const there = account({ first: ['yes'], essay: ['In May.'] }, 200);
    const here = account({ first: ['no'], second: ['no'] }, 100);
    const both = { first: ['yes'], second: ['no'], essay: ['In May.'] };
    expect(mergeQuizzes(there, here)?.check?.answers).toEqual(both);
    expect(mergeQuizzes(here, there)?.check?.answers).toEqual(both);
    // What was submitted is shown as it was submitted.
    const submitted = account(HALF, 100, { attempts: 1, submitted: true });
    expect(mergeQuizzes(there, submitted)?.check?.answers).toEqual(HALF);
    // Whichever attempt is shown, the best result counts.
    const better = account(RIGHT, 50, { attempts: 1, best: 1, submitted: true });
    const later = account(HALF, 100, { attempts: 2, best: 0.5, submitted: true });
    for (const merged of [mergeQuizzes(better, later), mergeQuizzes(later, better)])
      expect(merged?.check).toMatchObject({ attempts: 2, best: 1, answers: HALF });
  });

  test('when it does not fit, written answers give way, stay on this device, and that is said', () => {
    const long = quiz({ questions: [choice('first'), gradingKey({ id: 'essay', kind: 'long-answer', points: 0 })] });
    const essay = 'The library and the school met in May. '.repeat(200);
    const first = launch({ quizzes: [long] });
    first.answer({ first: ['yes'], essay: [essay] }, long);
    expect(first.session.save()).toBe('refused');
    expect(first.notices).toEqual(['kept-on-device']);
    const saved = first.lms.record()['cmi.suspend_data'] ?? '';
    expect(saved.length).toBeLessThanOrEqual(SUSPEND_DATA_LENGTH);
    expect(saved).toContain('"first":["yes"]');
    const here = launch({ quizzes: [long], record: first.lms.record(), storage: first.storage });
    expect(here.stateOf(long).answers).toEqual({ first: ['yes'], essay: [essay] });
    const elsewhere = launch({ quizzes: [long], record: first.lms.record() });
    expect(elsewhere.stateOf(long).answers).toEqual({ first: ['yes'] });
  });
});

describe('questions that were checked one at a time', () => {
  const lockedIn = (checked: number | string, ...ids: string[]) => {
    const data = quiz({ layout: 'one', questions: ids.map((id) => choice(id)) });
    const standings = standingsOf(data, { ...FRESH, checked }, data.questions, 0, false);
    const facts = factsOf(data, { ...FRESH, checked }, standings, 0, false);
    return [standings.flatMap(({ locked, id }) => (locked ? id : [])), facts.checked];
  };

  test('are those that were, also where a newer edition has a question before them, which can be answered', () => {
    expect(lockedIn('first second', 'first', 'second', 'third')).toEqual([['first', 'second'], true]);
    expect(lockedIn('first second', 'new', 'first', 'second', 'third')).toEqual([['first', 'second'], false]);
    expect(lockedIn('2', '1', '2', '3')).toEqual([['2'], false]);
    expect(lockedIn('first-one', 'first', 'first-one')).toEqual([['first-one'], false]);
    expect(lockedIn(0, 'first', 'second')).toEqual([[], false]);
  });

  test('are the first ones, where an older edition saved how many', () => {
    expect(lockedIn(1, 'first', 'second')).toEqual([['first'], true]);
  });
});

describe('review', () => {
  test.each([PROFILES.review, PROFILES.browse])('$lessonMode: a submission is not recorded', (profile) => {
    const record = { ...LEARNER, [STATUS]: 'passed', [RAW]: '90' };
    const { submit, session, lms } = launch({ record, profile });
    submit(WRONG);
    session.close();
    expect(lms.calls.filter(({ name }) => name === 'LMSSetValue')).toEqual([]);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '90' });
  });

  test.each([
    ['nothing', {}, undefined],
    ['a module that is begun', { [STATUS]: 'incomplete' }, undefined],
    ['a failed module', { [STATUS]: 'failed' }, 'failed'],
    ['a finished module', { [STATUS]: 'completed' }, 'completed'],
  ])('finishes and fails nothing: what was recorded of %s stands', (_, before, result) => {
    const record = { ...LEARNER, ...before };
    for (const answers of [RIGHT, WRONG]) {
      const setting = { record, profile: PROFILES.review, quizzes: [quiz({ pass: 80, attempts: 1 })] };
      const { submit, read, session, notices } = launch(setting);
      submit(answers);
      read();
      expect(session.result()).toBe(result);
      expect(session.progress().finished).toBe(result === 'completed');
      expect(notices).toEqual(['review']);
    }
  });
});
