// How the learner stands in each quiz that counts, as the completion rule judges it. Pure.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { ActivityStanding } from '../completion';
import type { ActivityRules } from '../judging';
import { percent, scoreOf } from './scoring';

/** What the session asks about `quizzes`. */
export function quizRules(quizzes: readonly QuizData[]): ActivityRules {
  const standings: ActivityRules['standings'] = ({ quizzes: progress = {} }, mastery) =>
    quizzes.flatMap((quiz) => standingOf(withMark(quiz, mastery), progress[quiz.id]));
  return {
    standings,
    score(progress, mastery) {
      // Who has finished, and is below a mark that came later, would be failed by an LMS that applies marks to scores itself.
      const below = progress.finished && standings(progress, mastery).some(({ decides, left }) => decides && left[0]);
      return below ? undefined : scoreOf(quizzes, progress.quizzes ?? {});
    },
  };
}

/** `quiz` with the pass mark that counts; `mastery`: the LMS's own. */
export function withMark(quiz: QuizData, mastery: number | undefined): QuizData {
  return { ...quiz, pass: (quiz.lmsMark ? mastery : undefined) ?? quiz.pass };
}

/** None where the rule does not ask for it. */
function standingOf(quiz: QuizData, progress: QuizProgress | undefined): ActivityStanding[] {
  const { page, id } = quiz;
  const decides = !!quiz.decides && quiz.pass !== undefined;
  const met = isMet(quiz, progress);
  const lost = decides && !met && attemptsLeft(quiz, progress) === 0;
  return quiz.asked || decides ? [{ page, decides, left: met ? [] : [`${page}--${id}`], lost }] : [];
}

/**
 * Passed, or submitted where there is no pass mark. A quiz in which nothing is graded cannot be failed; what was submitted
 * before anything in it was graded passes nothing.
 */
export function isMet({ weight, pass }: QuizData, { attempts = 0, best = -1 }: Partial<QuizProgress> = {}): boolean {
  return attempts > 0 && (pass === undefined || !weight || percent(best) >= pass);
}

/**
 * Infinity where there is no limit. Nobody loses a quiz without having been told that it was the last attempt, and with which
 * pass mark (DESIGN, section 6, "Result"): where a newer build asks for more, or allows less, there is one more.
 */
export function attemptsLeft(
  { attempts = Number.POSITIVE_INFINITY, pass = 0 }: QuizData,
  { attempts: used = 0, last = -1 }: Partial<QuizProgress> = {},
): number {
  return Math.max(last >= pass ? 0 : 1, attempts - used);
}
