// The part of progress that belongs to quizzes: two accounts of it made one, and what gives way when it does not fit.
import type { QuizProgress } from '../src/model/progress';

type Quizzes = Readonly<Record<string, QuizProgress>>;

/** Without the answers of more than `most` characters, which are written ones as long as there are any. */
export function withoutLong(quizzes: Quizzes, most: number): Quizzes {
  // Nothing else in it is a list.
  const isLong = (value: unknown) => Array.isArray(value) && String(value).length > most;
  return JSON.parse(JSON.stringify(quizzes, (_, value) => (isLong(value) ? undefined : value)));
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
