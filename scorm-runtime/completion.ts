// When a module counts as finished and with what result: the `complete:` rule, evaluated.
import type { Requirement } from '../src/model/course';
import type { ModuleResult } from '../src/model/tracking';

/** How the learner stands in one activity that counts; practice has no part in results. */
export interface ActivityStanding {
  /** The requirement that asks for it; a quiz unless it says otherwise. */
  kind?: 'worksheets' | 'survey';
  page: string;
  /** Asked for also where nobody wrote `complete:`: a quiz with a pass mark, a worksheet with a `required` of its own. */
  marked: boolean;
  /** Where there is still something to do, as document ids that begin with the page's; none when it is done. */
  left: readonly string[];
  /** Not passed, and no attempts are left. */
  lost?: boolean;
}

/** What the rule is judged by. */
export interface Achievement {
  /** Ids of the module's pages, in order. */
  pages: readonly string[];
  seen: readonly string[];
  activities?: readonly ActivityStanding[];
}

/** The activities that the rule asks for. */
function askedFor(rule: readonly Requirement[], { activities = [] }: Achievement): readonly ActivityStanding[] {
  return activities.filter(({ kind = 'quiz', marked }) =>
    rule.some((one) => one.kind === kind && (marked || !('markedOnly' in one || 'explicitOnly' in one))),
  );
}

/**
 * The document ids of what is left to do, in order, a page before its activities; empty when the rule is met. A rule of
 * which nothing applies (the compiler refuses most) falls back to all pages: opening a module must never finish it.
 */
export function thingsLeft(rule: readonly Requirement[], achievement: Achievement): string[] {
  const { pages, seen } = achievement;
  const asked = askedFor(rule, achievement);
  const readAll = !asked[0] || rule.some(({ kind }) => kind === 'pages');
  return pages.flatMap((page) => [
    ...(readAll && !seen.includes(page) ? [page] : []),
    ...asked.filter((one) => one.page === page).flatMap(({ left }) => left),
  ]);
}

/** The module's result; undefined while it is open (DESIGN, section 6, "Result"). */
export function resultOf(rule: readonly Requirement[], achievement: Achievement): ModuleResult | undefined {
  const deciding = askedFor(rule, achievement).filter(({ kind, marked }) => !kind && marked);
  if (deciding.some(({ lost }) => lost)) return 'failed';
  if (thingsLeft(rule, achievement)[0]) return undefined;
  return deciding[0] ? 'passed' : 'completed';
}
