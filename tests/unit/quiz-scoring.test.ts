// Scores: always within 0–100, never above what is possible, never lower for one more right answer, the same after resume.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_CODEC } from '../../scorm-runtime/progress-codec';
import { drawnQuestions, shuffled } from '../../scorm-runtime/quiz/arrange';
import { gradeAll, percent, scoreOf } from '../../scorm-runtime/quiz/scoring';
import { isMet, quizRules, withMark } from '../../scorm-runtime/quiz/standing';
import { submitted } from '../../scorm-runtime/quiz/submission';
import type { Requirement } from '../../src/model/course';
import type { QuizData } from '../../src/model/module-data';
import type { Progress, QuizProgress } from '../../src/model/progress';
import type { Answers, GradingKey, QuestionKey } from '../../src/model/question';
import { gradingKey } from '../../src/questions/grading-key';
import { decidingQuizzes, weightOf } from '../../src/questions/mastery-score';

const points = fc.integer({ min: 1, max: 7 });
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** A question of any kind with `parts` parts, and the values that answer each of them rightly. */
interface Sample {
  key: GradingKey;
  right: Record<string, string[]>;
}

function sample(id: string, kind: QuestionKey['kind'], size: number, worth: number): Sample {
  const { key, right } = written(id, kind, size, worth);
  return { key: gradingKey(key), right };
}

const question = (key: QuestionKey, right: Sample['right']) => ({ key, right });

function written(id: string, kind: QuestionKey['kind'], size: number, worth: number) {
  const base = { id, points: worth };
  const options = ids('o', size + 1);
  const parts = ids('p', size);
  const each = (value: (part: string) => string) =>
    Object.fromEntries(parts.map((part) => [`${id}.${part}`, [value(part)]]));
  switch (kind) {
    case 'choice':
    case 'true-false':
      return question({ ...base, kind, options, correct: ['o0'] }, { [id]: ['o0'] });
    case 'multiple':
      return question({ ...base, kind, options, correct: options.slice(1) }, { [id]: options.slice(1) });
    case 'text':
      return question({ ...base, kind, accept: ['Mimi Ito'] }, { [id]: ['mimi ito'] });
    case 'number':
      return question({ ...base, kind, from: 1, to: 2 }, { [id]: ['1,5'] });
    case 'matching': {
      const pairs = Object.fromEntries(parts.map((part, at) => [part, `o${at}`]));
      return question(
        { ...base, kind, left: parts, right: options, pairs },
        each((part) => pairs[part] ?? ''),
      );
    }
    case 'ordering':
      return question({ ...base, kind, items: parts, correct: [...parts].reverse() }, { [id]: [...parts].reverse() });
    case 'gaps':
      return question(
        { ...base, kind, gaps: parts.map((part) => ({ id: part, accept: [part] })) },
        each((part) => part),
      );
    case 'matrix':
      return question(
        { ...base, kind, rows: parts.map((part) => ({ id: part, correct: 'o1' })), columns: options },
        each(() => 'o1'),
      );
    case 'long-answer':
      return question({ ...base, kind, points: 0 }, { [id]: ['Some words.'] });
  }
}

const KINDS = [
  'choice',
  'multiple',
  'true-false',
  'text',
  'number',
  'matching',
  'ordering',
  'gaps',
  'matrix',
  'long-answer',
] as const;

const samples = fc
  .array(fc.record({ kind: fc.constantFrom(...KINDS), size: fc.integer({ min: 1, max: 6 }), worth: points }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((specs) => specs.map(({ kind, size, worth }, index) => sample(`q${index}`, kind, size, worth)));

/** Any form values: of the samples' own names, right, wrong, blank, or nonsense. */
function anyAnswers(of: readonly Sample[]): fc.Arbitrary<Answers> {
  const names = of.flatMap(({ right }) => Object.keys(right));
  const values = fc.array(fc.oneof(fc.constantFrom('', 'o0', 'o1', 'o2', 'p0', 'p1', 'mimi ito', '1.5'), fc.string()), {
    maxLength: 4,
  });
  return fc.dictionary(fc.constantFrom(...names), values);
}

function quizOf(of: readonly Sample[], more: Partial<QuizData> = {}): QuizData {
  const data: Omit<QuizData, 'weight'> = {
    id: 'check',
    page: 'one',
    title: 'Check',
    practice: false,
    show: 'answers',
    layout: 'all',
    shuffle: false,
    questions: of.map(({ key }) => key),
    ...more,
  };
  return { weight: weightOf(data), ...data };
}

const FRESH: QuizProgress = { answers: {}, attempts: 0, submitted: false, checked: 0, seed: 7 };

function submit(data: QuizData, answers: Answers, state: QuizProgress = FRESH): QuizProgress {
  const { change } = submitted(data, state, gradeAll(data.questions, answers), {}, 0);
  return { ...state, answers, ...change };
}

const answered = samples.chain((of) => fc.tuple(fc.constant(of), anyAnswers(of)));

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

describe('what is drawn and shuffled', () => {
  test('is the same for the same seed, loses nothing, and differs between seeds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 12 }), fc.nat(0xffff), fc.string(), (items, seed, list) => {
        const nameOf = (item: string) => list + item;
        const order = shuffled(items, seed, nameOf);
        expect(shuffled(items, seed, nameOf)).toEqual(order);
        // However they stood before: a retry finds them as the attempt before it left them.
        expect(shuffled([...items].reverse(), seed, nameOf)).toEqual(order);
        expect([...order].sort()).toEqual([...items].sort());
      }),
    );
    const orders = new Set(
      ids('', 40).map((seed) => shuffled(['a', 'b', 'c'], Number(seed), (item) => `x.${item}`).join('')),
    );
    expect(orders.size).toBe(6);
  });

  test('draws as many questions as asked, in the author’s order', () => {
    const bank = quizOf(
      ids('q', 9).map((id) => sample(id, 'choice', 2, 1)),
      { pick: 4 },
    );
    const draw = (seed: string | number, { questions, pick } = bank) => drawnQuestions(questions, pick, Number(seed));
    const drawn = draw(5).map(({ id }) => id);
    expect(drawn).toHaveLength(4);
    expect([...drawn].sort()).toEqual(drawn);
    expect(new Set(ids('', 30).flatMap((seed) => draw(seed).map(({ id }) => id))).size).toBe(9);
    expect(draw(5, { ...bank, pick: 20 })).toHaveLength(9);
  });

  test('always draws a question that can earn points, so that nobody passes by the draw', () => {
    const [first, ...essays] = ids('q', 9).map((id, at) => sample(id, at === 0 ? 'choice' : 'long-answer', 2, 1));
    const bank = quizOf([first as Sample, ...essays], { pick: 2, pass: 80 });
    for (const seed of ids('', 60).map(Number)) {
      const drawn = drawnQuestions(bank.questions, bank.pick, seed);
      expect(drawn).toHaveLength(2);
      expect(gradeAll(drawn, {})).toMatchObject({ possible: 1, share: 0 });
    }
    // One that was submitted with a draw of long answers only, before they were drawn like this.
    expect(isMet(bank, { ...FRESH, attempts: 1 })).toBe(false);
    expect(isMet(quizOf(essays, { pass: 80 }), { ...FRESH, attempts: 1 })).toBe(true);
  });
});
