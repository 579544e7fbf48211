// Brings statements to the LRS: tries again, halves what is refused, and says which are stored.
import type { BoundedMap } from './bounded-map';
import { MAX_ANSWER_BYTES, TRY_MS } from './limits';
import { readBody } from './read-body';
import type { Statement } from './statement';
import { XAPI_VERSION, XAPI_VERSION_HEADER } from './vocabulary';

/** The LRS, and what is needed to speak with it. */
export interface Lrs {
  /** With a slash at its end. */
  endpoint: string;
  /** The Authorization header. */
  authorization: string;
  fetch: typeof fetch;
  /** Milliseconds. */
  now(): number;
  wait(ms: number): Promise<void>;
  /** Ids that the LRS is known to hold. */
  stored: BoundedMap<true>;
  /** Batches, by first id and length, that it refused as a whole: with a slow LRS, halving goes on over several requests. */
  divided: BoundedMap<true>;
  /** Told after each try. */
  note(state: LrsState): void;
}

/** How the LRS was when it was last asked; in words, for the health report and the log. */
export type LrsState = 'not asked yet' | 'answers' | 'does not answer' | 'refuses the key' | 'answers as no LRS does';

export interface Delivery {
  /** The LRS has them, from now or from before. */
  stored: Statement[];
  /** The LRS will never take them. */
  refused: { statement: Statement; status: number }[];
}

/** Nothing can be delivered now. */
export class LrsUnavailable extends Error {
  constructor(
    /** The LRS's; undefined when it did not answer. */
    readonly status: number | undefined,
    /** The seconds that the LRS asked for. */
    readonly asked: number | undefined,
  ) {
    super(status === undefined ? 'The LRS did not answer.' : `The LRS answered ${status}.`);
  }
}

type Answer = { kind: 'stored'; status: 200 } | { kind: 'refused'; status: number };

/** What is known of a batch that was refused before. */
const DIVIDED: Answer = { kind: 'refused', status: 409 };

/** Neither yes nor no. `status` is undefined when there was none. */
interface NoAnswer {
  status: number | undefined;
  retryAfter?: number;
}

/** Statuses by which an LRS refuses a batch for what is in it (xAPI-Communication 3.2; 409: an id is known, 2.1.1). */
const REFUSALS = [400, 409, 413, 422];

/** Gone tomorrow, perhaps. */
const PASSING = [408, 425, 429, 500, 502, 503, 504];

/** True for what may be over soon; else a person must put it right: a refused key, a wrong endpoint. */
export function isPassing(status: number | undefined): boolean {
  return status === undefined || PASSING.includes(status);
}

/**
 * Delivers until `deadline` (milliseconds, as `now`). Throws LrsUnavailable; what was stored before is remembered, so that the next
 * try goes on where this one ended.
 */
export async function deliver(statements: readonly Statement[], lrs: Lrs, deadline: number): Promise<Delivery> {
  const isStored = ({ id }: Statement) => lrs.stored.get(id.toLowerCase()) === true;
  const delivery: Delivery = { stored: statements.filter(isStored), refused: [] };
  const heaps = [statements.filter((statement) => !isStored(statement))];
  for (let heap = heaps.shift(); heap; heap = heaps.shift()) {
    const [first] = heap;
    if (!first) continue;
    const mark = `${first.id} ${heap.length}`;
    const answer = lrs.divided.get(mark) ? DIVIDED : await send(heap, lrs, deadline);
    if (answer.kind === 'stored' || (heap.length === 1 && answer.status === 409)) {
      for (const { id } of heap) lrs.stored.set(id.toLowerCase(), true);
      delivery.stored.push(...heap);
    } else if (heap.length === 1) {
      delivery.refused.push({ statement: first, status: answer.status });
    } else {
      lrs.divided.set(mark, true);
      const half = Math.ceil(heap.length / 2);
      heaps.unshift(heap.slice(0, half), heap.slice(half));
    }
  }
  return delivery;
}

/** One batch, tried until the LRS says yes or no. */
async function send(batch: readonly Statement[], lrs: Lrs, deadline: number): Promise<Answer> {
  // Halving takes its time with a slow LRS. What it has told is remembered, so the next try may come at once.
  if (lrs.now() >= deadline) throw new LrsUnavailable(undefined, 1);
  for (let attempt = 0; ; attempt++) {
    const outcome = await sendOnce(batch, lrs, deadline);
    lrs.note(stateAfter(outcome));
    if ('kind' in outcome) return outcome;
    const pause = Math.max(2 ** attempt * 500, (outcome.retryAfter ?? 0) * 1000);
    // A try that could not end in time is not begun.
    if (!isPassing(outcome.status) || lrs.now() + pause + 1000 > deadline) {
      throw new LrsUnavailable(outcome.status, outcome.retryAfter);
    }
    await lrs.wait(pause);
  }
}

async function sendOnce(batch: readonly Statement[], lrs: Lrs, deadline: number): Promise<Answer | NoAnswer> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), Math.max(1, Math.min(TRY_MS, deadline - lrs.now())));
  try {
    const response = await lrs.fetch(`${lrs.endpoint}statements`, {
      method: 'POST',
      headers: {
        Authorization: lrs.authorization,
        'Content-Type': 'application/json',
        [XAPI_VERSION_HEADER]: XAPI_VERSION,
      },
      body: JSON.stringify(batch),
      signal: controller.signal,
      // The key must not follow a redirection to another host.
      redirect: 'manual',
    });
    const { status } = response;
    const body = await readBody(response.body, MAX_ANSWER_BYTES, TRY_MS);
    if (status === 200 && 'text' in body && isIdList(body.text, batch.length)) return { kind: 'stored', status };
    if (REFUSALS.includes(status)) return { kind: 'refused', status };
    return { status, retryAfter: secondsOf(response.headers.get('Retry-After'), lrs.now()) };
  } catch {
    return { status: undefined };
  } finally {
    clearTimeout(timer);
  }
}

function stateAfter(outcome: Answer | NoAnswer): LrsState {
  if ('kind' in outcome) return 'answers';
  if (outcome.status === undefined || isPassing(outcome.status)) return 'does not answer';
  return [401, 403].includes(outcome.status) ? 'refuses the key' : 'answers as no LRS does';
}

/** xAPI-Communication 2.1.2: an array of ids. A sign-in page of some proxy is a 200 too, and stores nothing. */
function isIdList(text: string, length: number): boolean {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) && ids.length === length;
  } catch {
    return false;
  }
}

/** RFC 9110, section 10.2.3: seconds or a date. */
function secondsOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
