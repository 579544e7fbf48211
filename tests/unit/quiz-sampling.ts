// Questions of every kind and size, with what answers them rightly, and any answers at all: for tests of all quizzes.
import fc from 'fast-check';
import { gradeAll } from '../../scorm-runtime/quiz/scoring';
import { submitted } from '../../scorm-runtime/quiz/submission';
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { Answers, GradingKey, QuestionKey } from '../../src/model/question';
import { gradingKey } from '../../src/questions/grading-key';
import { weightOf } from '../../src/questions/mastery-score';

const points = fc.integer({ min: 1, max: 7 });
export const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** A question of any kind with `parts` parts, and the values that answer each of them rightly. */
export interface Sample {
  key: GradingKey;
  right: Record<string, string[]>;
}

export function sample(id: string, kind: QuestionKey['kind'], size: number, worth: number): Sample {
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

export const samples = fc
  .array(fc.record({ kind: fc.constantFrom(...KINDS), size: fc.integer({ min: 1, max: 6 }), worth: points }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((specs) => specs.map(({ kind, size, worth }, index) => sample(`q${index}`, kind, size, worth)));

/** Any form values: of the samples' own names, right, wrong, blank, or nonsense. */
export function anyAnswers(of: readonly Sample[]): fc.Arbitrary<Answers> {
  const names = of.flatMap(({ right }) => Object.keys(right));
  const values = fc.array(fc.oneof(fc.constantFrom('', 'o0', 'o1', 'o2', 'p0', 'p1', 'mimi ito', '1.5'), fc.string()), {
    maxLength: 4,
  });
  return fc.dictionary(fc.constantFrom(...names), values);
}

export function quizOf(of: readonly Sample[], more: Partial<QuizData> = {}): QuizData {
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

export const FRESH: QuizProgress = { answers: {}, attempts: 0, submitted: false, checked: 0, seed: 7 };

export function submit(data: QuizData, answers: Answers, state: QuizProgress = FRESH): QuizProgress {
  const { change } = submitted(data, state, gradeAll(data.questions, answers), {}, 0);
  return { ...state, answers, ...change };
}

export const answered = samples.chain((of) => fc.tuple(fc.constant(of), anyAnswers(of)));
