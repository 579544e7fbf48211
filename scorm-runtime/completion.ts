// When a module counts as finished: the `complete:` rule, evaluated. One line a kind of requirement.
import type { Requirement } from '../src/model/course';

/** What the rule is judged by. */
export interface Achievement {
  /** Ids of the module's pages, in order. */
  pages: readonly string[];
  seen: readonly string[];
}

/**
 * The pages where a requirement still has something to do: none when it is met; undefined when the module
 * has no activity of that kind. (The compiler refuses a rule that nothing in the module can meet.)
 */
type Evaluate = (achievement: Achievement) => string[] | undefined;

const notHere: Evaluate = () => undefined;

const requirements = {
  pages: ({ pages, seen }) => pages.filter((id) => !seen.includes(id)),
  quiz: notHere,
  worksheets: notHere,
  survey: notHere,
} satisfies { [K in Requirement['kind']]: Evaluate };

/**
 * The pages on which something is left to do, in order; empty when the rule is met. A rule of which nothing
 * applies falls back to all pages: opening a module must never finish it.
 */
export function pagesLeft(rule: readonly Requirement[], achievement: Achievement): string[] {
  const applicable = rule.map(({ kind }) => requirements[kind]?.(achievement)).filter((left) => left !== undefined);
  const left = applicable.length > 0 ? applicable.flat() : requirements.pages(achievement);
  return achievement.pages.filter((id) => left.includes(id));
}
