// The part of progress that belongs to quizzes, to and from short JSON; and what gives way when it does not fit.
import type { QuizProgress } from '../src/model/progress';
import { isObject, longAnswers, mapValues, type ShortAnswers, shortAnswers } from './answers-codec';

type Quizzes = Readonly<Record<string, QuizProgress>>;

/** Short names: every character is one less for what a learner wrote. Frozen, for records are written with them. */
interface ShortQuiz {
  a?: ShortAnswers;
  n?: number;
  b?: number;
  l?: number;
  e?: number;
  d?: 1;
  c?: number;
  s: number;
}

export function shortQuizzes(quizzes: Quizzes): Record<string, ShortQuiz> {
  return mapValues(quizzes, ({ answers, attempts, best, last, edited, submitted, checked, seed }) => ({
    a: shortAnswers(answers),
    ...(attempts > 0 ? { n: attempts } : {}),
    b: best,
    l: last,
    e: edited,
    ...(submitted ? { d: 1 } : {}),
    ...(checked > 0 ? { c: checked } : {}),
    s: seed,
  }));
}

/** Reads what it can of an LMS's text. */
export function longQuizzes(value: unknown): Quizzes | undefined {
  if (!isObject(value)) return undefined;
  return mapValues(value, (short) => {
    const { a, n, b, l, e, d, c, s } = isObject(short) ? short : {};
    const best = Math.min(1, count(b));
    return {
      answers: longAnswers(a),
      attempts: Math.floor(count(n)),
      ...(typeof b === 'number' ? { best } : {}),
      ...(typeof l === 'number' ? { last: l } : {}),
      ...(typeof e === 'number' ? { edited: e } : {}),
      submitted: d === 1,
      checked: Math.floor(count(c)),
      seed: Math.floor(count(s)),
    };
  });
}

/** Without its longest answer, which is a written one where there is any; undefined when there is none left. */
export function withoutLongest(quizzes: Quizzes): Quizzes | undefined {
  let longest = { quiz: '', name: '', length: 0 };
  for (const quiz of Object.keys(quizzes)) {
    const answers = quizzes[quiz]?.answers ?? {};
    for (const name of Object.keys(answers)) {
      const { length } = JSON.stringify(answers[name]);
      if (length > longest.length) longest = { quiz, name, length };
    }
  }
  const found = quizzes[longest.quiz];
  if (!found) return undefined;
  const answers: Record<string, readonly string[]> = { ...found.answers };
  delete answers[longest.name];
  return { ...quizzes, [longest.quiz]: { ...found, answers } };
}

/**
 * Nothing that either has is lost. The form is that of the account with more attempts, else of the one that was changed later,
 * else of `newer`; answers that only the other has are added, but where it shows what was submitted.
 */
export function mergeQuizzes(older: Quizzes = {}, newer: Quizzes = {}): Quizzes | undefined {
  const merged: Record<string, QuizProgress> = { ...older };
  for (const id of Object.keys(newer)) {
    const [one, other] = [older[id], newer[id]];
    if (!other) continue;
    const [rest, form] = one && isAhead(one, other) ? [other, one] : [one, other];
    const bests = [one?.best, other.best].filter((best) => best !== undefined);
    const answers = form.submitted ? form.answers : { ...rest?.answers, ...form.answers };
    merged[id] = { ...form, answers, ...(bests.length > 0 ? { best: Math.max(...bests) } : {}) };
  }
  return Object.keys(merged).length > 0 ? merged : undefined;
}

function isAhead(one: QuizProgress, other: QuizProgress): boolean {
  return (one.attempts - other.attempts || (one.edited ?? 0) - (other.edited ?? 0)) > 0;
}

function count(value: unknown): number {
  return typeof value === 'number' && value > 0 && value < 2 ** 53 ? value : 0;
}
