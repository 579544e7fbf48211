// The part of progress that belongs to quizzes, to and from short JSON; and what gives way when it does not fit.
import type { QuizProgress } from '../src/model/progress';
import { isObject, longAnswers, mapValues, type ShortAnswers, shortAnswers } from './answers-codec';

type Quizzes = Readonly<Record<string, QuizProgress>>;

/**
 * Short names: every character is one less for what a learner wrote. Frozen, for records are written with them. What is
 * undefined is not written.
 */
interface ShortQuiz {
  a: ShortAnswers;
  n: number | undefined;
  b: number | undefined;
  l: number | undefined;
  e: number | undefined;
  d: 1 | undefined;
  c: number | undefined;
  s: number;
}

export function shortQuizzes(quizzes: Quizzes): Record<string, ShortQuiz> {
  return mapValues(quizzes, ({ answers, attempts, best, last, edited, submitted, checked, seed }) => ({
    a: shortAnswers(answers),
    n: attempts || undefined,
    b: best,
    l: last,
    e: edited,
    d: submitted ? 1 : undefined,
    c: checked || undefined,
    s: seed,
  }));
}

/** Reads what it can of an LMS's text. */
export function longQuizzes(value: unknown): Quizzes | undefined {
  if (!isObject(value)) return undefined;
  return mapValues(value, (short) => {
    const { a, n, b, l, e, d, c, s } = isObject(short) ? short : {};
    return {
      answers: longAnswers(a),
      attempts: number(n) ?? 0,
      best: number(b, 1),
      last: number(l),
      edited: number(e),
      submitted: d === 1,
      checked: number(c) ?? 0,
      seed: number(s) ?? 0,
    };
  });
}

/** What an LMS gives back is not trusted: no count is below nothing, no score above all points. */
function number(value: unknown, most = 2 ** 53): number | undefined {
  return typeof value === 'number' ? Math.max(0, Math.min(value, most)) : undefined;
}

/** Without its longest answer, which is a written one where there is any; undefined when there is none left. */
export function withoutLongest(quizzes: Quizzes): Quizzes | undefined {
  let longest: { id: string; name: string; length: number } | undefined;
  for (const [id, { answers }] of Object.entries(quizzes)) {
    for (const name of Object.keys(answers)) {
      const { length } = JSON.stringify(answers[name]);
      if (length > (longest?.length ?? 0)) longest = { id, name, length };
    }
  }
  if (!longest) return undefined;
  const { id, name } = longest;
  const quiz = quizzes[id] as QuizProgress;
  const { [name]: _given, ...answers } = quiz.answers;
  return { ...quizzes, [id]: { ...quiz, answers } };
}

/**
 * Nothing that either has is lost. The form is that of the account with more attempts, else of the one that was changed later,
 * else of `newer`; answers that only the other has are added, but where it shows what was submitted.
 */
export function mergeQuizzes(older?: Quizzes, newer?: Quizzes): Quizzes | undefined {
  if (!older || !newer) return older ?? newer;
  const merged: Record<string, QuizProgress> = { ...older };
  for (const [id, quiz] of Object.entries(newer)) merged[id] = mergeQuiz(older[id] ?? quiz, quiz);
  return merged;
}

function mergeQuiz(older: QuizProgress, newer: QuizProgress): QuizProgress {
  const lead = older.attempts - newer.attempts || (older.edited ?? 0) - (newer.edited ?? 0);
  const [rest, form] = lead > 0 ? [newer, older] : [older, newer];
  const best = (older.best ?? -1) > (newer.best ?? -1) ? older.best : newer.best;
  return { ...form, best, answers: form.submitted ? form.answers : { ...rest.answers, ...form.answers } };
}
