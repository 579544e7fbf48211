// When a module counts as finished and with what result: the `complete:` rule, evaluated. One line a kind of requirement.
import type { Requirement } from '../src/model/course';
import type { ModuleResult } from '../src/model/tracking';

/** How the learner stands in one quiz that counts; practice has no part in results. */
export interface QuizStanding {
  /** Of its form in the document. */
  id: string;
  page: string;
  /** It has a pass mark. */
  marked: boolean;
  /** Passed, or submitted where there is no pass mark. */
  met: boolean;
  /** Not passed, and no attempts are left. */
  lost: boolean;
}

/** What the rule is judged by. */
export interface Achievement {
  /** Ids of the module's pages, in order. */
  pages: readonly string[];
  seen: readonly string[];
  quizzes?: readonly QuizStanding[];
}

/**
 * Where a requirement still has something to do, as document ids: none when it is met; undefined when the module
 * has no activity of that kind. (The compiler refuses a rule that nothing in the module can meet.)
 */
type Evaluate = (achievement: Achievement, requirement?: Requirement) => string[] | undefined;

const notHere: Evaluate = () => undefined;

const requirements = {
  pages: ({ pages, seen }) => pages.filter((id) => !seen.includes(id)),
  quiz(achievement, requirement) {
    const quizzes = required(achievement, requirement);
    return quizzes.length > 0 ? quizzes.filter(({ met }) => !met).map(({ id }) => id) : undefined;
  },
  worksheets: notHere,
  survey: notHere,
} satisfies { [K in Requirement['kind']]: Evaluate };

function required({ quizzes = [] }: Achievement, requirement?: Requirement): readonly QuizStanding[] {
  if (requirement?.kind !== 'quiz') return [];
  return requirement.markedOnly ? quizzes.filter(({ marked }) => marked) : quizzes;
}

/**
 * The document ids of what is left to do, in order, a page before its quizzes; empty when the rule is met. A rule of
 * which nothing applies falls back to all pages: opening a module must never finish it.
 */
export function thingsLeft(rule: readonly Requirement[], achievement: Achievement): string[] {
  const applicable = rule
    .map((requirement) => requirements[requirement.kind]?.(achievement, requirement))
    .filter((left) => left !== undefined);
  const left = applicable.length > 0 ? applicable.flat() : requirements.pages(achievement);
  const { pages, quizzes = [] } = achievement;
  const inOrder = pages.flatMap((page) => [page, ...quizzes.filter((quiz) => quiz.page === page).map(({ id }) => id)]);
  return inOrder.filter((id) => left.includes(id));
}

/** The module's result; undefined while it is open (DESIGN, section 6, "Result"). */
export function resultOf(rule: readonly Requirement[], achievement: Achievement): ModuleResult | undefined {
  const deciding = rule.flatMap((requirement) => required(achievement, requirement)).filter(({ marked }) => marked);
  if (deciding.some(({ lost }) => lost)) return 'failed';
  if (thingsLeft(rule, achievement).length > 0) return undefined;
  return deciding.length > 0 ? 'passed' : 'completed';
}
