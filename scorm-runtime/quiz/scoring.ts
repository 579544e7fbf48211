// Points and shares: what one submission is worth, and what all quizzes of a module are worth together. Pure.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { Answers, GradingKey, Outcome } from '../../src/model/question';
import { grade } from '../../src/questions/grade';

export interface Graded {
  key: GradingKey;
  outcome: Outcome;
}

export interface Submission {
  graded: readonly Graded[];
  points: number;
  possible: number;
  /** Points ÷ possible points, 0–1; undefined where nothing is graded. */
  share?: number;
}

/** Grades `questions`, the ones that were drawn. */
export function gradeAll(questions: readonly GradingKey[], answers: Answers): Submission {
  const graded = questions.map((key) => ({ key, outcome: grade(key, answers) }));
  const points = sum(graded.map(({ key, outcome }) => key.points * (outcome.score ?? 0)));
  const possible = pointsOf(questions);
  return { graded, points, possible, ...(possible > 0 ? { share: rounded(points / possible) } : {}) };
}

/** The share as it is kept: the same now and after resume, and exact wherever two decimals of a percentage are. */
function rounded(share: number): number {
  return Math.min(1, Math.max(0, Math.round(share * 1e6) / 1e6));
}

/** A share as a score: 0–100, two decimals. Pass marks are compared with this, as an LMS does. */
export function percent(share: number): number {
  return Math.round(share * 1e4) / 100;
}

/** What a quiz weighs among others; with `pick`, on average of the bank. */
function weightOf({ questions, pick }: QuizData): number {
  const points = pointsOf(questions);
  return pick === undefined || pick >= questions.length ? points : (points * pick) / questions.length;
}

/** 0–100 over all scored quizzes, what was not submitted counting as nothing; undefined before the first submission. */
export function scoreOf(
  quizzes: readonly QuizData[],
  progress: Readonly<Record<string, QuizProgress>>,
): number | undefined {
  const scored = quizzes.filter((quiz) => !quiz.practice && weightOf(quiz) > 0);
  const bests = scored.map(({ id }) => progress[id]?.best);
  if (bests.every((best) => best === undefined)) return undefined;
  const possible = sum(scored.map(weightOf));
  const points = sum(scored.map((quiz, index) => weightOf(quiz) * (bests[index] ?? 0)));
  return percent(rounded(points / possible));
}

/** What nobody grades has none. */
export function pointsOf(questions: readonly GradingKey[]): number {
  return sum(questions.map(({ points }) => points));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
