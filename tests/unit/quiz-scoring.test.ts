// Scores: always within 0–100, never above what is possible, never lower for one more right answer, the same after resume.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_CODEC } from '../../scorm-runtime/progress-codec';
import { gradeAll, percent, scoreOf } from '../../scorm-runtime/quiz/scoring';
import { quizRules, withMark } from '../../scorm-runtime/quiz/standing';
import type { Requirement } from '../../src/model/course';
import type { QuizData } from '../../src/model/module-data';
import type { Progress } from '../../src/model/progress';
import type { Answers } from '../../src/model/question';
import { decidingQuizzes } from '../../src/questions/mastery-score';
import { answered, anyAnswers, FRESH, ids, quizOf, sample, samples, submit } from './quiz-sampling';
import { choice, quiz } from './quiz-world';

describe('the score of a quiz', () => {
  test('is within 0–100 and never above what is possible, whatever the form holds', () => {
    fc.assert(
      fc.property(answered, ([of, answers]) => {
        const data = quizOf(of);
        const { points: got, possible, share } = gradeAll(data.questions, answers);
        expect(got).toBeGreaterThanOrEqual(0);
        expect(got).toBeLessThanOrEqual(possible + 1e-9);
        expect(share === undefined).toBe(possible === 0);
        if (share === undefined) return;
        const score = scoreOf([data], { check: submit(data, answers) }) ?? -1;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(String(score)).toMatch(/^\d+(\.\d{1,2})?$/);
      }),
    );
  });

  test('is 100 when everything is right, 0 when nothing is entered', () => {
    fc.assert(
      fc.property(samples, (of) => {
        const data = quizOf(of);
        const right = Object.assign({}, ...of.map((one) => one.right));
        const graded = gradeAll(data.questions, right);
        expect(graded.graded.every(({ answered }) => answered)).toBe(true);
        if (graded.share === undefined) return;
        expect(graded.share).toBe(1);
        expect(gradeAll(data.questions, {}).share).toBe(0);
      }),
    );
  });

  test('never falls when one more control is answered rightly', () => {
    fc.assert(
      fc.property(samples, fc.nat(), (of, pick) => {
        const data = quizOf(of);
        const right: Answers = Object.assign({}, ...of.map((one) => one.right));
        const names = Object.keys(right);
        const [added = ''] = names.splice(pick % names.length, 1);
        const before = Object.fromEntries(
          names.filter((_, index) => index % 2 === 0).map((name) => [name, right[name] ?? []]),
        );
        const after = { ...before, [added]: right[added] ?? [] };
        expect(gradeAll(data.questions, after).share ?? 0).toBeGreaterThanOrEqual(
          gradeAll(data.questions, before).share ?? 0,
        );
      }),
    );
  });

  test('is never lowered by a retry', () => {
    fc.assert(
      fc.property(answered, fc.gen(), ([of, answers], more) => {
        const data = quizOf(of);
        const first = submit(data, answers);
        const second = submit(
          data,
          more(() => anyAnswers(of)),
          first,
        );
        expect(second.best ?? 0).toBeGreaterThanOrEqual(first.best ?? 0);
        expect(second.attempts).toBe(2);
      }),
    );
  });

  test('is the same after the module was closed and opened again', () => {
    fc.assert(
      fc.property(answered, ([of, answers]) => {
        const data = quizOf(of, { pass: 50 });
        const quizzes = { check: submit(data, answers) };
        const again = PLAIN_CODEC.read(PLAIN_CODEC.encode({ seen: [], finished: false, quizzes })) as Progress;
        const rules = quizRules(decidingQuizzes([data], [{ kind: 'quiz' }]));
        expect(rules.score(again)).toBe(scoreOf([data], quizzes));
        expect(rules.standings(again, undefined)).toEqual(
          rules.standings({ seen: [], finished: false, quizzes }, undefined),
        );
        expect(gradeAll(data.questions, again.quizzes?.check?.answers ?? {}).share).toBe(
          gradeAll(data.questions, answers).share,
        );
      }),
    );
  });
});

describe('several quizzes', () => {
  const one = quizOf([sample('a', 'choice', 2, 3)], { id: 'one' });
  const practice = quizOf([sample('a', 'choice', 2, 3)], { id: 'one', practice: true });
  const two = quizOf([sample('b', 'choice', 2, 1)], { id: 'two' });
  const done = (best: number) => ({ ...FRESH, attempts: 1, best, submitted: true });

  test('count by their points, what was not submitted as nothing', () => {
    expect(scoreOf([one, two], { one: done(1) })).toBe(75);
    expect(scoreOf([one, two], { one: done(1), two: done(1) })).toBe(100);
    expect(scoreOf([one, two], {})).toBeUndefined();
  });

  test('of which one draws some of its questions count by what is drawn', () => {
    const drawing = quiz({ id: 'one', pick: 1, questions: [choice('first'), choice('second'), choice('third')] });
    expect(scoreOf([drawing, two], { one: done(1), two: done(0) })).toBe(50);
    const all = quiz({ id: 'one', pick: 9, questions: drawing.questions });
    expect(scoreOf([all, two], { one: done(1), two: done(0) })).toBe(75);
  });

  test('a practice quiz counts for nothing', () => {
    expect(scoreOf([practice, two], { one: done(1), two: done(0) })).toBe(0);
    expect(scoreOf([practice], { one: done(1) })).toBeUndefined();
  });

  test('the mark of an LMS replaces that of the only scored quiz, and of no other', () => {
    const marked = { ...one, pass: 80 };
    const rule = [{ kind: 'quiz' as const }];
    const markOfFirst = (quizzes: QuizData[], complete: Requirement[] = rule) =>
      withMark(decidingQuizzes(quizzes, complete)[0] as QuizData, 60).pass;
    expect(markOfFirst([marked])).toBe(60);
    expect(markOfFirst([marked, { ...two, practice: true }])).toBe(60);
    expect(markOfFirst([marked, two])).toBe(80);
    expect(markOfFirst([marked], [{ kind: 'pages' }])).toBe(80);
    expect(markOfFirst([two], [{ kind: 'quiz', markedOnly: true }])).toBeUndefined();
    expect(withMark(decidingQuizzes([marked], rule)[0] as QuizData, undefined).pass).toBe(80);
  });
});

test('two thirds pass at 66.67 %, as an LMS that compares the score would say', () => {
  expect(
    percent(
      gradeAll(
        ids('q', 3).map((id) => sample(id, 'choice', 2, 1).key),
        { q0: ['o0'], q1: ['o0'] },
      ).share ?? 0,
    ),
  ).toBe(66.67);
});
