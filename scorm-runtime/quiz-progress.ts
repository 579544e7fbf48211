// The part of progress that belongs to quizzes: two accounts of it made one, and what gives way when it does not fit.
import type { Progress, QuizProgress } from '../src/model/progress';

type Quizzes = Readonly<Record<string, QuizProgress>>;

/** Shorter steps would keep a little more of what does not fit, and take longer. */
const LESS = 0.9;
/** Of answers that are as long each counts, and they are few. */
const LONG = 100;

/** Without the longest answer, which is a written one as long as there are any, or many short ones; undefined when there is none left. */
export function withoutLongest(progress: Progress): Progress | undefined {
  const { quizzes = {} } = progress;
  const lengthOf = (values: unknown) => String(values).length;
  const longest = Math.max(...Object.values(quizzes).flatMap(({ answers }) => Object.values(answers).map(lengthOf)));
  let most = longest < LONG ? Number.POSITIVE_INFINITY : 1;
  // Nothing else in it is a list.
  const goes = (value: unknown) => Array.isArray(value) && lengthOf(value) > longest * LESS && most-- > 0;
  if (longest < 1) return undefined;
  const shorter = JSON.stringify(quizzes, (_, value) => (goes(value) ? undefined : value));
  return { ...progress, quizzes: JSON.parse(shorter) };
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
