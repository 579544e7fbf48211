// How the learner stands in each quiz that counts, as the completion rule judges it. Pure.
import type { Requirement } from '../../src/model/course';
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { ActivityStanding } from '../completion';
import type { ActivityRules } from '../judging';
import { percent, scoreOf } from './scoring';

/** What the session asks about `quizzes`. */
export function quizRules(quizzes: readonly QuizData[], complete: readonly Requirement[]): ActivityRules {
  return {
    standings: ({ quizzes: progress = {} }, mastery) =>
      quizzes
        .filter(({ practice, survey }) => !practice || survey)
        .map((quiz) => standingOf(quiz, progress[quiz.id], passMark(quiz, quizzes, complete, mastery))),
    score: ({ quizzes: progress = {} }) => scoreOf(quizzes, progress),
  };
}

/**
 * The quiz's pass mark. One that the LMS's settings name replaces it where there is no doubt which quiz it is about: the
 * only scored one, and the module is finished by it.
 */
export function passMark(
  quiz: QuizData,
  quizzes: readonly QuizData[],
  complete: readonly Requirement[],
  mastery: number | undefined,
): number | undefined {
  if (quiz.practice) return undefined;
  const only = quizzes.filter(({ practice }) => !practice).length === 1;
  const decides = complete.some((rule) => rule.kind === 'quiz' && (!rule.markedOnly || quiz.pass !== undefined));
  return only && decides && mastery !== undefined ? mastery : quiz.pass;
}

function standingOf(quiz: QuizData, progress: QuizProgress | undefined, mark: number | undefined): ActivityStanding {
  const met = isMet(progress, mark);
  return {
    ...(quiz.survey ? { kind: 'survey' } : {}),
    page: quiz.page,
    marked: mark !== undefined,
    left: met ? [] : [`${quiz.page}--${quiz.id}`],
    lost: !met && attemptsLeft(quiz, progress) === 0,
  };
}

/** Passed, or submitted where there is no pass mark. A quiz in which nothing is graded cannot be failed. */
export function isMet(progress: QuizProgress | undefined, mark: number | undefined): boolean {
  if (!progress || progress.attempts === 0) return false;
  return mark === undefined || progress.best === undefined || percent(progress.best) >= mark;
}

/** Infinity where there is no limit. */
export function attemptsLeft({ attempts }: QuizData, progress: QuizProgress | undefined): number {
  return attempts === undefined ? Number.POSITIVE_INFINITY : Math.max(0, attempts - (progress?.attempts ?? 0));
}
