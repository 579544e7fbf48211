// Answers as an LMS to the letter gets them: right, wrong, partial, skipped and repeated ones, and when.
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../src/lms-simulator/profiles';
import { gradingKey } from '../../src/questions/grading-key';
import { choice, HALF, launch, NOW, quiz, RAW, RIGHT, STATUS, WRONG } from './quiz-world';

describe('interactions', () => {
  const everything = quiz({
    questions: [
      gradingKey({ id: 'ticks', kind: 'multiple', points: 2, options: ['a', 'b', 'c'], correct: ['a', 'c'] }),
      gradingKey({
        id: 'sentence',
        kind: 'gaps',
        points: 1,
        gaps: [
          { id: 'one', accept: ['full'] },
          { id: 'two', accept: ['half'] },
          { id: 'three', accept: ['none'] },
        ],
      }),
      gradingKey({ id: 'essay', kind: 'long-answer', points: 0 }),
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
      // CMIDecimal of as many places as anybody can read.
      weighting: '0.33',
      result: 'correct',
    });
    expect(interaction(2)).toMatchObject({ id: 'check.sentence.two', student_response: 'empty', result: 'wrong' });
    expect(interaction(4)).toMatchObject({ id: 'check.essay', student_response: 'I will call.', result: 'neutral' });
    expect(interaction(5)).toMatchObject({ id: 'check.skipped', result: 'wrong' });
    expect(interaction(5)).not.toHaveProperty('student_response');
    expect(interaction(5)).not.toHaveProperty('latency');
    expect(refused()).toEqual([]);
    const first = lms.calls.filter(
      ({ name, args }) => name === 'LMSSetValue' && /interactions\.0/.test(String(args[0])),
    );
    expect(first.slice(0, 2).map(({ args }) => args[0])).toEqual(['cmi.interactions.0.id', 'cmi.interactions.0.type']);
  });

  test('of more than 255 characters are cut on a character boundary', () => {
    const { submit, interaction, refused } = launch({ quizzes: [everything] });
    submit({ essay: [`${'x'.repeat(254)}😀 and more`] }, everything);
    expect(interaction(4)).toMatchObject({ id: 'check.essay', student_response: 'x'.repeat(254) });
    expect(refused()).toEqual([]);
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

  test('an LMS that counts them and takes none of their elements is offered each only once', () => {
    const unsupported = ['id', 'type', 'time', 'weighting', 'student_response', 'result', 'correct_responses'];
    const profile = {
      ...PROFILES.strict,
      unsupported: unsupported.map((element) => `cmi.interactions.n.${element}`),
    };
    const { read, submit, lms, session } = launch({ profile });
    submit(HALF);
    read();
    submit(RIGHT);
    session.close();
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
    const offered = lms.calls
      .filter(({ name, args }) => name === 'LMSSetValue' && String(args[0]).startsWith('cmi.interactions'))
      .map(({ args }) => String(args[0]).replace(/interactions\.\d+/, 'interactions.n'));
    expect(offered.length).toBe(new Set(offered).size);
    expect(offered.length).toBeGreaterThan(0);
  });

  test('that an LMS refuses is not offered again, and holds nothing else up', () => {
    const { read, submit, session, lms } = launch({ quizzes: [quiz({ id: 'a b', pass: 80 })] });
    submit(RIGHT);
    read();
    const offered = () =>
      lms.calls.filter(({ name, args }) => name === 'LMSSetValue' && /\.0\.id$/.test(String(args[0])));
    expect(offered().map(({ error }) => error)).toEqual([405]);
    session.save();
    session.close();
    expect(offered()).toHaveLength(1);
    expect(lms.record()).toMatchObject({ [STATUS]: 'passed', [RAW]: '100' });
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
