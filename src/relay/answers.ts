// The relay's answers: a status, and a whole sentence for whoever looks into the browser's network log.
import type { RefusedStatement } from './check-batch';
import { XAPI_VERSION, XAPI_VERSION_HEADER } from './vocabulary';

export interface Answer {
  status: number;
  /** Ids when all is well; else what is wrong. */
  body: readonly string[] | { error: string; refused?: readonly RefusedStatement[] };
  /** Seconds. */
  retryAfter?: number;
  /** Why it was refused, in words that hold nothing of the request: they go into the log. */
  cause?: string;
  /** How many statements were taken. */
  taken?: number;
}

/** An answer that says no. */
export function refuse(status: number, error: string, more: Pick<Answer, 'retryAfter' | 'cause'> = {}): Answer {
  return { status, body: { error }, ...more };
}

export function toResponse({ status, body, retryAfter }: Answer, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      [XAPI_VERSION_HEADER]: XAPI_VERSION,
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...(status === 405 ? { Allow: 'POST, OPTIONS' } : {}),
    },
  });
}
