// A small LRS that keeps statements in memory: what a module sends while it is tried out can be looked at, and goes no further.
import { randomUUID } from 'node:crypto';
import type { Statement } from './data';

/** The oldest make room. */
const MAX_STATEMENTS = 1000;

/** Of one request, in bytes: far more than a module sends at a time. */
export const MAX_STATEMENTS_BYTES = 1_000_000;

export interface StatementStore {
  /** Ids of what was stored; undefined when it was no statement, or no list of them. */
  take(body: unknown): string[] | undefined;
  /** Newest first (xAPI 1.0.3, Communication, 2.1.3). */
  list(): Statement[];
}

/** `taken` is told of each statement that is new. */
export function statementStore(taken: (statement: Statement) => void): StatementStore {
  const statements = new Map<string, Statement>();

  function store(given: Record<string, unknown>): string {
    const id = typeof given.id === 'string' ? given.id : randomUUID();
    // The same id again is the same statement again (xAPI 1.0.3, Communication, 2.1.1).
    if (statements.has(id)) return id;
    const statement = { ...given, id, stored: new Date().toISOString() };
    statements.set(id, statement);
    const [oldest] = statements.keys();
    if (statements.size > MAX_STATEMENTS && oldest !== undefined) statements.delete(oldest);
    taken(statement);
    return id;
  }

  return {
    take(body) {
      const given = Array.isArray(body) ? body : [body];
      return given.every(isStatement) ? given.map(store) : undefined;
    },
    list: () => [...statements.values()].reverse(),
  };
}

/** The three parts without which nothing is said (xAPI 1.0.3, Data, 2.2). */
function isStatement(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { actor, verb, object } = value as Record<string, unknown>;
  return [actor, verb, object].every((part) => typeof part === 'object' && part !== null);
}
