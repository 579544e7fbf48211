// Quizzes against an LMS to the letter: what it is told of right, wrong, partial, skipped and repeated answers, and when.
import { describe, expect, test } from 'vitest';
import { interactionWriter } from '../../scorm-runtime/lms/interactions';
import { scorm12Adapter } from '../../scorm-runtime/lms/scorm12';
import { localCopy } from '../../scorm-runtime/local-copy';
import { gradeAll } from '../../scorm-runtime/quiz/scoring';
import { passMark, quizRules } from '../../scorm-runtime/quiz/standing';
import { submitted } from '../../scorm-runtime/quiz/submission';
import { openSession } from '../../scorm-runtime/session';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import { PROFILES, type Profile } from '../../src/lms-simulator/profiles';
import type { LearnerRecord } from '../../src/lms-simulator/record';
import { createSession } from '../../src/lms-simulator/session';
import type { Requirement } from '../../src/model/course';
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { Answers, QuestionKey } from '../../src/model/question';
import type { NoticeKind } from '../../src/model/texts';

const STATUS = 'cmi.core.lesson_status';
const RAW = 'cmi.core.score.raw';
const LEARNER: LearnerRecord = { 'cmi.core.student_id': 'ada' };
const DEFAULT_RULE: Requirement[] = [{ kind: 'pages' }, { kind: 'quiz', markedOnly: true }];
const NOW = new Date(2026, 4, 6, 9, 8, 7).getTime();

function choice(id: string, points = 1): QuestionKey {
  return { id, kind: 'choice', points, options: ['yes', 'no'], correct: ['yes'] };
}

function quiz(more: Partial<QuizData> = {}): QuizData {
  return {
    id: 'check',
    page: 'two',
    title: 'Check yourself',
    practice: false,
    show: 'answers',
    layout: 'all',
    shuffle: false,
    questions: [choice('first'), choice('second')],
    ...more,
  };
}

const RIGHT: Answers = { first: ['yes'], second: ['yes'] };
const HALF: Answers = { first: ['yes'], second: ['no'] };
const WRONG: Answers = { first: ['no'], second: ['no'] };

interface Setting {
  quizzes?: QuizData[];
  complete?: Requirement[];
  record?: LearnerRecord;
  profile?: Profile;
  storage?: Map<string, string>;
  persist?: () => boolean;
}

const FRESH: QuizProgress = { answers: {}, attempts: 0, submitted: false, checked: 0, seed: 1 };

function launch({ quizzes = [quiz({ pass: 80 })], complete = DEFAULT_RULE, ...setting }: Setting = {}) {
  const { record = LEARNER, profile = PROFILES.strict, storage = new Map<string, string>(), persist } = setting;
  const lms = createSession(record, profile, persist ? { persist } : {});
  const pages = ['one', 'two'];
  const notices: NoticeKind[] = [];
  const device = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  };
  const session = openSession({
    lms: scorm12Adapter(lms.api as never, interactionWriter),
    pages,
    complete,
    quizzes: quizRules(quizzes, complete),
    copyOf: (learner) => localCopy(() => device, { course: 'c', module: 'm', learner }, pages),
    clock: { now: () => NOW, after: () => 0, cancel: () => {} },
    tell: (notice) => void notices.push(notice),
  });
  const stateOf = (data: QuizData) => session.progress().quizzes?.[data.id] ?? FRESH;
  return {
    session,
    lms,
    notices,
    storage,
    stateOf,
    read: () => pages.map((page) => session.see(page)),
    answer: (answers: Answers, data = quizzes[0] as QuizData) => session.answer(data.id, { ...stateOf(data), answers }),
    submit(answers: Answers, data = quizzes[0] as QuizData, times: [string, { from: number; to: number }][] = []) {
      const mark = passMark(data, quizzes, complete, session.mastery);
      const submission = gradeAll(data.questions, answers);
      const { state, events } = submitted(
        { data, state: { ...stateOf(data), answers }, mark, times: new Map(times) },
        submission,
        NOW,
      );
      session.submit(data.id, state, events);
    },
    /** The values of one interaction that the LMS keeps, by the end of their names. */
    interaction(index: number) {
      const prefix = `cmi.interactions.${index}.`;
      const own = Object.entries(lms.record()).filter(([name]) => name.startsWith(prefix));
      return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
    },
    refused: () =>
      lms.calls.filter(({ name, error }) => name === 'LMSSetValue' && error !== 0).map(({ args }) => args[0]),
  };
}

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

  test('attempts that are used up stay used up', () => {
    const quizzes = [quiz({ pass: 80, attempts: 1 })];
    const first = launch({ quizzes });
    first.submit(WRONG);
    first.session.close();
    const { session, lms, stateOf } = launch({ quizzes, record: first.lms.record() });
    expect(stateOf(quiz()).attempts).toBe(1);
    session.close();
    expect(lms.record()).toMatchObject({ [STATUS]: 'failed', [RAW]: '0' });
  });

  test('when it does not fit, written answers give way, stay on this device, and that is said', () => {
    const long = quiz({ questions: [choice('first'), { id: 'essay', kind: 'long-answer', points: 1 }] });
    const essay = 'The library and the school met in May. '.repeat(200);
    const first = launch({ quizzes: [long] });
    first.answer({ first: ['yes'], essay: [essay] }, long);
    expect(first.session.save()).toBe('refused');
    expect(first.notices).toEqual(['kept-on-device']);
    const saved = first.lms.record()['cmi.suspend_data'] ?? '';
    expect(saved.length).toBeLessThanOrEqual(SUSPEND_DATA_LENGTH);
    expect(saved).toContain('"first":"yes"');
    const here = launch({ quizzes: [long], record: first.lms.record(), storage: first.storage });
    expect(here.stateOf(long).answers).toEqual({ first: ['yes'], essay: [essay] });
    const elsewhere = launch({ quizzes: [long], record: first.lms.record() });
    expect(elsewhere.stateOf(long).answers).toEqual({ first: ['yes'] });
  });
});

describe('interactions', () => {
  const everything = quiz({
    questions: [
      { id: 'ticks', kind: 'multiple', points: 2, options: ['a', 'b', 'c'], correct: ['a', 'c'] },
      {
        id: 'sentence',
        kind: 'gaps',
        points: 1,
        gaps: [
          { id: 'one', accept: ['full'] },
          { id: 'two', accept: ['half'] },
        ],
      },
      { id: 'essay', kind: 'long-answer', points: 1 },
      choice('skipped'),
    ],
  });

  test('are one for each question and gap, in the standard’s notation, the id first and then the type', () => {
    const { submit, interaction, lms, refused } = launch({ quizzes: [everything] });
    const answers = { ticks: ['a'], 'sentence.one': ['full'], 'sentence.two': ['empty'], essay: ['I will call.'] };
    submit(answers, everything, [['ticks', { from: NOW - 12_340, to: NOW }]]);
    expect(interaction(0)).toEqual({
      id: 'check.ticks',
      type: 'choice',
      time: '09:08:07',
      weighting: '2',
      'correct_responses.0.pattern': '{0,2}',
      student_response: '0',
      // Partly right is wrong to SCORM.
      result: 'wrong',
      latency: '0000:00:12.34',
    });
    expect(interaction(1)).toMatchObject({
      id: 'check.sentence.one',
      type: 'fill-in',
      weighting: '0.5',
      result: 'correct',
    });
    expect(interaction(2)).toMatchObject({ id: 'check.sentence.two', student_response: 'empty', result: 'wrong' });
    expect(interaction(3)).toMatchObject({ id: 'check.essay', student_response: 'I will call.', result: 'neutral' });
    expect(interaction(4)).toMatchObject({ id: 'check.skipped', result: 'wrong' });
    expect(interaction(4)).not.toHaveProperty('student_response');
    expect(interaction(4)).not.toHaveProperty('latency');
    expect(refused()).toEqual([]);
    const first = lms.calls.filter(
      ({ name, args }) => name === 'LMSSetValue' && /interactions\.0/.test(String(args[0])),
    );
    expect(first.slice(0, 2).map(({ args }) => args[0])).toEqual(['cmi.interactions.0.id', 'cmi.interactions.0.type']);
  });

  test('of a retry and of the next session are new ones, behind those that are there', () => {
    const first = launch();
    first.submit(WRONG);
    first.submit(HALF);
    first.session.close();
    const second = launch({ record: first.lms.record(), profile: PROFILES.booleans });
    second.submit(RIGHT);
    expect([0, 1, 2, 3, 4, 5].map((index) => second.interaction(index).result)).toEqual([
      'wrong',
      'wrong',
      'correct',
      'wrong',
      'correct',
      'correct',
    ]);
  });

  test('an LMS without them loses nothing else, and is asked once', () => {
    const { read, submit, lms } = launch({ profile: PROFILES.noInteractions });
    submit(HALF);
    read();
    submit(RIGHT);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
    expect(lms.calls.filter(({ args }) => String(args[0]).startsWith('cmi.interactions'))).toHaveLength(1);
  });

  test('of practice weigh nothing', () => {
    const { submit, interaction } = launch({ quizzes: [quiz({ practice: true })] });
    submit(HALF);
    expect(interaction(0)).toMatchObject({ weighting: '0', result: 'correct' });
  });

  test('and result, answers and score come in one commit', () => {
    const { read, submit, lms } = launch();
    read();
    const before = lms.calls.filter(({ name }) => name === 'LMSCommit').length;
    submit(RIGHT);
    expect(lms.calls.filter(({ name }) => name === 'LMSCommit')).toHaveLength(before + 1);
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
});
