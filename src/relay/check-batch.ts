// A request's text → the statements in it, or what is wrong with which of them.
import type * as z from 'zod';
import { MAX_STATEMENTS } from './limits';
import type { Statement, statementShape } from './statement';

/** One statement that may not pass. `index` counts from 0 in the batch, as it was sent. */
export interface RefusedStatement {
  index: number;
  id?: string;
  reason: string;
}

export type CheckedBatch =
  | { statements: Statement[] }
  | { status: 400 | 413; error: string; refused: RefusedStatement[] };

/** So many reasons say enough about one statement. */
const MAX_REASONS = 3;

/** Nothing of a batch passes unless all of it may (xAPI-Communication 3.2). */
export function checkBatch(text: string, shape: ReturnType<typeof statementShape>): CheckedBatch {
  const data = parse(text);
  if (data === undefined) return refusal(400, 'The request is not JSON.');
  const batch: unknown[] = Array.isArray(data) ? data : [data];
  if (batch.length > MAX_STATEMENTS) {
    return refusal(413, `A request can have ${MAX_STATEMENTS} statements; this one has ${batch.length}.`);
  }
  const statements: Statement[] = [];
  const refused: RefusedStatement[] = [];
  batch.forEach((candidate, index) => {
    const result = shape.safeParse(candidate);
    // What was parsed is sent on, never the text: a key given twice, or one that hides from the check, has nowhere to hide.
    if (result.success) statements.push(result.data);
    else refused.push({ index, ...idOf(candidate), reason: reasonOf(result.error) });
  });
  if (refused.length === 0) refused.push(...unlikeTheOthers(statements));
  if (refused.length === 0) return { statements };
  return {
    status: 400,
    error: `${refused.length} of ${batch.length} statements may not pass; none was stored.`,
    refused,
  };
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError, or the engine's stack is full.
    return undefined;
  }
}

/** Ids given twice (xAPI-Communication 2.1.2), and statements about another learner: a batch comes from one browser. */
function unlikeTheOthers(statements: readonly Statement[]): RefusedStatement[] {
  const learner = statements[0]?.actor.account.name;
  const seen = new Set<string>();
  return statements.flatMap(({ id, actor }, index) => {
    const twice = seen.has(id.toLowerCase());
    seen.add(id.toLowerCase());
    if (twice) return [{ index, id, reason: 'id: is in this batch twice.' }];
    if (actor.account.name !== learner)
      return [{ index, id, reason: 'actor: is not the learner of the other statements.' }];
    return [];
  });
}

function reasonOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, MAX_REASONS)
    .map((issue) => `${issue.path.length === 0 ? 'statement' : shorten(issue.path.join('.'))}: ${inWords(issue)}.`)
    .join(' ');
}

function inWords(issue: z.ZodError['issues'][number]): string {
  if (issue.code !== 'unrecognized_keys') return issue.message;
  return `has "${shorten(issue.keys[0] ?? '')}", which the relay does not let through`;
}

function shorten(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

function idOf(candidate: unknown): { id?: string } {
  const id = typeof candidate === 'object' && candidate !== null ? (candidate as { id?: unknown }).id : undefined;
  return typeof id === 'string' && id.length <= 36 ? { id } : {};
}

function refusal(status: 400 | 413, error: string): CheckedBatch {
  return { status, error, refused: [] };
}
