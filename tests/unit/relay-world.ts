// What tests of the relay need: settings, statements as packages send them, and an LRS that can misbehave.
import { expect } from 'vitest';
import { createRelay, type RelayNote, type RelayWorld } from '../../src/relay/relay';
import type { RelaySettingsInput } from '../../src/relay/settings';
import type { Statement } from '../../src/relay/statement';

export const ORIGIN = 'https://lms.example.org';
export const LRS_KEY = 'key-name:a very secret password';
export const SETTINGS: RelaySettingsInput = {
  base: 'https://learn.example.org/',
  lms: 'https://lms.example.org/',
  origins: [ORIGIN],
  lrs: { endpoint: 'https://lrs.example.org/xapi/', key: LRS_KEY },
};
export const COURSE = 'https://learn.example.org/courses/connected-learning';
export const MODULE = `${COURSE}/partners`;
const ATTEMPT = '6f9a2c1e-3a55-4d0c-9b1e-0a1b2c3d4e5f';
const ADL = 'http://adlnet.gov/expapi';

let number = 0;
/** A new UUID; the same sequence in every run. */
export function uuid(): string {
  number += 1;
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A statement that may pass; `changes` replace its properties. */
export function statement(changes: Record<string, unknown> = {}): Statement {
  const made = {
    id: uuid(),
    actor: { objectType: 'Agent', account: { homePage: SETTINGS.lms, name: 'learner-1' } },
    verb: { id: `${ADL}/verbs/experienced`, display: { en: 'experienced' } },
    object: {
      objectType: 'Activity',
      id: `${MODULE}/pages/who-they-are`,
      definition: {
        type: 'https://w3id.org/xapi/acrossx/activities/webpage',
        name: { en: 'Who they are', es: 'Quiénes son' },
      },
    },
    result: { completion: true, duration: 'PT1M30.5S' },
    context: context(),
    timestamp: '2026-01-31T09:30:00.000Z',
  };
  return { ...made, ...changes } as Statement;
}

export function context(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    registration: ATTEMPT,
    contextActivities: {
      parent: [{ id: MODULE }],
      grouping: [
        { id: COURSE, definition: { type: `${ADL}/activities/course`, name: { en: 'Connected learning' } } },
        { id: `${MODULE}?attemptId=${ATTEMPT}`, definition: { type: `${ADL}/activities/attempt` } },
      ],
    },
    revision: 'sha256-4f1c0a',
    platform: 'Carrel',
    language: 'en',
    ...changes,
  };
}

export function statements(count: number): Statement[] {
  return Array.from({ length: count }, () => statement());
}

/** What the LRS does with the next request; without any it stores. */
export type Behaviour =
  | number
  | 'hang'
  | 'unreachable'
  /** Stores, and the answer is lost. */
  | 'lose-answer'
  | { status: number; headers?: Record<string, string>; body?: string };

export interface LrsDouble {
  fetch: typeof fetch;
  /** What it holds, in order. */
  stored: Statement[];
  requests: { url: string; method: string; headers: Headers; body: string; redirect?: string }[];
  /** Used up one a request. */
  next: Behaviour[];
  /** Ids that it will never take: 400. */
  unwanted: Set<string>;
  /** As ADL_LRS does: a batch with a known id is a 409 as a whole. */
  conflicts: boolean;
}

/** An LRS in the place of `fetch`. */
export function lrsDouble(): LrsDouble {
  const lrs: LrsDouble = {
    stored: [],
    requests: [],
    next: [],
    unwanted: new Set(),
    conflicts: false,
    fetch: async (input, init = {}) => {
      const body = String(init.body ?? '');
      lrs.requests.push({
        url: String(input),
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        body,
        redirect: init.redirect,
      });
      const behaviour = lrs.next.shift();
      if (behaviour === 'unreachable') throw new TypeError('fetch failed');
      if (behaviour === 'hang') return hang(init.signal ?? undefined);
      if (typeof behaviour === 'number') return new Response('', { status: behaviour });
      if (typeof behaviour === 'object') return new Response(behaviour.body ?? '', behaviour);
      const answer = store(lrs, JSON.parse(body));
      if (behaviour === 'lose-answer') throw new TypeError('other side closed');
      return answer;
    },
  };
  return lrs;
}

function store(lrs: LrsDouble, batch: Statement[]): Response {
  if (batch.some(({ id }) => lrs.unwanted.has(id))) return new Response('no', { status: 400 });
  const known = (id: string) => lrs.stored.some((held) => held.id === id);
  if (lrs.conflicts && batch.some(({ id }) => known(id))) return new Response('known', { status: 409 });
  lrs.stored.push(...batch.filter(({ id }) => !known(id)));
  return Response.json(batch.map(({ id }) => id));
}

function hang(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
}

export interface RelayWorldOfTests {
  lrs: LrsDouble;
  notes: RelayNote[];
  clock: { ms: number };
  /** Sends to the relay as a package does. */
  send(body: unknown, options?: SendOptions): Promise<Sent>;
  relay: ReturnType<typeof createRelay>;
}

export interface SendOptions {
  method?: string;
  path?: string;
  headers?: Record<string, string | undefined>;
  address?: string;
}

export interface Sent {
  status: number;
  headers: Headers;
  body: unknown;
  text: string;
}

/** A relay with a clock that stands still but for what it waits itself. */
export function relayWorld(changes: Partial<RelaySettingsInput> = {}, world: RelayWorld = {}): RelayWorldOfTests {
  const lrs = lrsDouble();
  const notes: RelayNote[] = [];
  const clock = { ms: Date.UTC(2026, 0, 31) };
  const relay = createRelay(
    { ...SETTINGS, ...changes },
    {
      fetch: lrs.fetch,
      now: () => clock.ms,
      wait: async (ms) => {
        clock.ms += ms;
      },
      note: (note) => notes.push(note),
      ...world,
    },
  );
  return {
    lrs,
    notes,
    clock,
    relay,
    async send(body, { method = 'POST', path = '/xapi/statements', headers = {}, address = '192.0.2.1' } = {}) {
      const response = await relay.fetch(requestOf(method, path, body, headers), address);
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: parsed(text) };
    },
  };
}

function requestOf(method: string, path: string, body: unknown, headers: SendOptions['headers']): Request {
  const all: Record<string, string | undefined> = {
    Origin: ORIGIN,
    'Content-Type': 'application/json',
    'X-Experience-API-Version': '1.0.3',
    ...headers,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  const content =
    body === undefined || ['GET', 'HEAD'].includes(method) ? undefined : raw ? body : JSON.stringify(body);
  return new Request(`https://relay.example.org${path}`, {
    method,
    headers: given,
    body: content as BodyInit | undefined,
    duplex: 'half',
  } as RequestInit);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends one statement that may not pass, and expects that nothing of it came anywhere. */
export async function refused(changes: Record<string, unknown>, settings = {}) {
  const { send, lrs } = relayWorld(settings);
  const sent = await send([statement(changes)]);
  expect(lrs.requests).toEqual([]);
  expect(sent.status).toBe(400);
  return (sent.body as { refused: { index: number; id?: string; reason: string }[] }).refused;
}
