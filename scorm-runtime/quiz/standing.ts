// How the learner stands in each quiz that counts, as the completion rule judges it. Pure.
import type { Requirement } from '../../src/model/course';
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { ActivityStanding } from '../completion';
import type { ActivityRules } from '../judging';
import { percent, pointsOf, scoreOf } from './scoring';

/** What the session asks about `quizzes`. */
export function quizRules(quizzes: readonly QuizData[], complete: readonly Requirement[]): ActivityRules {
  const standings: ActivityRules['standings'] = ({ quizzes: progress = {} }, mastery) =>
    quizzes
      .filter(({ practice, survey }) => !practice || survey)
      .map((quiz) => standingOf(quiz, progress[quiz.id], passMark(quiz, quizzes, complete, mastery)));
  return {
    standings,
    score(progress, mastery) {
      // Who has finished, and is below a mark that came later, would be failed by an LMS that applies marks to scores itself.
      const below =
        progress.finished &&
        complete.some(({ kind }) => kind === 'quiz') &&
        standings(progress, mastery).some(({ marked, left }) => marked && left.length > 0);
      return below ? undefined : scoreOf(quizzes, progress.quizzes ?? {});
    },
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
  const met = isMet(quiz, progress, mark);
  return {
    ...(quiz.survey ? { kind: 'survey' } : {}),
    page: quiz.page,
    marked: mark !== undefined,
    left: met ? [] : [`${quiz.page}--${quiz.id}`],
    lost: !met && attemptsLeft(quiz, progress, mark) === 0,
  };
}

/**
 * Passed, or submitted where there is no pass mark. A quiz in which nothing is graded cannot be failed; what was submitted
 * before anything in it was graded passes nothing.
 */
export function isMet({ questions }: QuizData, progress: QuizProgress | undefined, mark: number | undefined): boolean {
  if (!progress || progress.attempts === 0) return false;
  return mark === undefined || pointsOf(questions) === 0 || percent(progress.best ?? -1) >= mark;
}

/**
 * Infinity where there is no limit. Nobody loses a quiz without having been told that it was the last attempt, and with which
 * pass mark (DESIGN, section 6, "Result"): where a newer build asks for more, or allows less, there is one more.
 */
export function attemptsLeft(
  { attempts }: QuizData,
  progress: QuizProgress | undefined,
  mark: number | undefined,
): number {
  if (attempts === undefined) return Number.POSITIVE_INFINITY;
  const warned = (progress?.last ?? -1) >= (mark ?? 0);
  return Math.max(warned ? 0 : 1, attempts - (progress?.attempts ?? 0));
}
