// Points and shares: what one submission is worth, and what all quizzes of a module are worth together. Pure.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { Answers, GradingKey, Outcome } from '../../src/model/question';
import { grade, sum } from '../../src/questions/grade';

export interface Submission<Q extends GradingKey = GradingKey> {
  graded: readonly (Q & Outcome)[];
  points: number;
  possible: number;
  /** Points ÷ possible points, 0–1; undefined where nothing is graded. */
  share: number | undefined;
}

/** Grades `questions`, the ones that were drawn. */
export function gradeAll<Q extends GradingKey>(questions: readonly Q[], answers: Answers): Submission<Q> {
  const graded = questions.map((key) => ({ ...key, ...grade(key, answers) }));
  const points = sum(graded.map(({ points, score = 0 }) => points * score));
  // What nobody grades has none.
  const possible = sum(questions.map(({ points }) => points));
  return { graded, points, possible, share: possible > 0 ? rounded(points / possible) : undefined };
}

/** The share as it is kept: the same now and after resume, and exact wherever two decimals of a percentage are. */
function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

/** A share as a score: 0–100, two decimals. Pass marks are compared with this, as an LMS does. */
export function percent(share: number): number {
  return Math.round(share * 1e4) / 100;
}

/** 0–100 over all scored quizzes, what was not submitted counting as nothing; undefined before the first submission. */
export function scoreOf(
  quizzes: readonly QuizData[],
  progress: Readonly<Record<string, QuizProgress>>,
): number | undefined {
  const scored = quizzes.filter(({ weight }) => weight);
  if (scored.every(({ id }) => progress[id]?.best === undefined)) return undefined;
  const points = sum(scored.map(({ id, weight }) => weight * (progress[id]?.best ?? 0)));
  return percent(rounded(points / sum(scored.map(({ weight }) => weight))));
}
