// When a module counts as finished and with what result: the `complete:` rule, evaluated. What it asks for the build has decided.
import type { ModuleResult } from '../src/model/tracking';

/** How the learner stands in one activity that the rule asks for. */
export interface ActivityStanding {
  page: string;
  /** A quiz with a pass mark: the module's result is its result. */
  decides?: boolean;
  /** Where there is still something to do, as document ids that begin with the page's; none when it is done. */
  left: readonly string[];
  /** It decides, is not passed, and no attempts are left. */
  lost?: boolean;
}

/** What the rule is judged by. */
export interface Achievement {
  /** Ids of the module's pages, in order. */
  pages: readonly string[];
  /** The rule asks for all pages. */
  readAll: boolean;
  seen: readonly string[];
  activities: readonly ActivityStanding[];
}

/**
 * The document ids of what is left to do, in order, a page before its activities; empty when the rule is met. A rule of
 * which nothing applies (the compiler refuses most) falls back to all pages: opening a module must never finish it.
 */
export function thingsLeft({ pages, readAll, seen, activities }: Achievement): string[] {
  return pages.flatMap((page) => [
    ...((readAll || !activities[0]) && !seen.includes(page) ? [page] : []),
    ...activities.filter((one) => one.page === page).flatMap(({ left }) => left),
  ]);
}

/** The module's result; undefined while it is open (DESIGN, section 6, "Result"). */
export function resultOf(achievement: Achievement): ModuleResult | undefined {
  const { activities } = achievement;
  if (activities.some(({ lost }) => lost)) return 'failed';
  if (thingsLeft(achievement)[0]) return undefined;
  return activities.some(({ decides }) => decides) ? 'passed' : 'completed';
}
