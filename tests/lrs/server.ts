// An LRS on the loopback interface that answers as real ones do, and fails as real ones do: for the tests of sending.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What happens to one request. lost: all is stored, and no answer comes. unreachable: nothing is stored, and no answer comes. */
export type Fault =
  | 'lost'
  | 'unreachable'
  | 'hangs'
  /** `page`: what stands there in the place of ids. `location`: where it sends. */
  | { status: number; retryAfter?: string; page?: string; location?: string };

export interface StoredStatement {
  id: string;
  verb: { id: string };
  [property: string]: unknown;
}

interface Rules {
  /** What happens to the next requests, in order; then all is well. */
  faults: Fault[];
  /** Batches in which an id is known are answered 409, and nothing of them is stored (xAPI-Communication 2.1.1). */
  conflicts: boolean;
  /** A batch with such a statement is answered 400, and nothing of it is stored (xAPI-Communication 3.2). */
  refuses(statement: StoredStatement): boolean;
  /** More statements than these are too large a request. */
  largest: number;
  /** Milliseconds that a browser's question for permission takes. */
  preflightDelay: number;
}

export interface Lrs {
  /** Ends with `/`. */
  endpoint: string;
  rules: Rules;
  /** In the order in which they came. */
  stored(): StoredStatement[];
  /** How often each id was sent, by id. */
  sendings(): Map<string, number>;
  /** How many statements each request had. */
  batches(): number[];
  /** Methods and statuses of all requests; 0 where no answer was given. */
  requests(): string[];
  /** How often a browser asked for permission (Fetch, "CORS-preflight fetch"). */
  preflights(): number;
  /** The Authorization headers that came. */
  authorizations(): string[];
  /** Forgets everything, and does nothing wrong any more. */
  reset(): void;
  close(): Promise<void>;
}

const KIND: Rules = { faults: [], conflicts: false, refuses: () => false, largest: 1000, preflightDelay: 0 };

interface State {
  rules: Rules;
  stored: Map<string, StoredStatement>;
  sendings: Map<string, number>;
  batches: number[];
  requests: string[];
  preflights: number;
  authorizations: string[];
}

export async function startLrs(): Promise<Lrs> {
  const state: State = {
    rules: { ...KIND },
    stored: new Map(),
    sendings: new Map(),
    batches: [],
    requests: [],
    preflights: 0,
    authorizations: [],
  };
  const server = createServer((request, response) => {
    answer(state, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi/`,
    rules: state.rules,
    stored: () => [...state.stored.values()],
    sendings: () => new Map(state.sendings),
    batches: () => [...state.batches],
    requests: () => [...state.requests],
    preflights: () => state.preflights,
    authorizations: () => [...state.authorizations],
    reset() {
      Object.assign(state.rules, KIND, { faults: [] });
      state.stored.clear();
      state.sendings.clear();
      state.batches.length = 0;
      state.requests.length = 0;
      state.preflights = 0;
      state.authorizations.length = 0;
    },
    close: () => stop(server),
  };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Experience-API-Version',
  'Access-Control-Expose-Headers': 'Retry-After',
};

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { rules, requests } = state;
  if (request.method === 'OPTIONS') {
    state.preflights += 1;
    await new Promise((resolve) => setTimeout(resolve, rules.preflightDelay));
    response.writeHead(204, { ...CORS, 'Access-Control-Max-Age': '600' }).end();
    return;
  }
  const batch: StoredStatement[] = JSON.parse((await text(request)) || '[]');
  const end = (status: number, more: Record<string, string> = {}) => {
    requests.push(`${request.method} ${status}`);
    // The ids, where all went well (xAPI-Communication 2.1.2).
    const stored = status === 200 ? batch.map(({ id }) => id) : [];
    response.writeHead(status, { ...CORS, ...more, 'Content-Type': 'application/json' }).end(JSON.stringify(stored));
  };
  if (request.headers.authorization) state.authorizations.push(request.headers.authorization);
  if (request.method !== 'POST' || request.headers['x-experience-api-version'] !== '1.0.3') return end(400);
  state.batches.push(batch.length);
  for (const { id } of batch) state.sendings.set(id, (state.sendings.get(id) ?? 0) + 1);
  const fault = rules.faults.shift();
  if (fault === 'hangs') return void requests.push('POST 0');
  if (fault === 'unreachable' || fault === 'lost') {
    if (fault === 'lost') store(state, batch);
    requests.push('POST 0');
    response.destroy();
    return;
  }
  if (fault) {
    const { status, retryAfter, page, location } = fault;
    if (page !== undefined) {
      requests.push(`${request.method} ${status}`);
      response.writeHead(status, { ...CORS, 'Content-Type': 'text/html' }).end(page);
      return;
    }
    return end(status, { ...(retryAfter ? { 'Retry-After': retryAfter } : {}), ...(location ? { location } : {}) });
  }
  end(store(state, batch));
}

/** All of them or none (xAPI-Communication 3.2). The status of the answer. */
function store({ rules, stored }: State, batch: readonly StoredStatement[]): number {
  if (batch.length > rules.largest) return 413;
  if (batch.some(rules.refuses)) return 400;
  if (rules.conflicts && batch.some(({ id }) => stored.has(id))) return 409;
  for (const statement of batch) if (!stored.has(statement.id)) stored.set(statement.id, statement);
  return 200;
}
