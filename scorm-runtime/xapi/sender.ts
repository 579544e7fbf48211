// Sends what is in the outbox until the LRS has it: in batches, halved where one statement spoils the others (DESIGN, section 7).
import type { Clock } from '../clock';
import type { Lease } from './lease';
import type { Outbox, Waiting } from './outbox';

/** Why a request failed. `status`: 0 when there was no answer. `retryAfter`: milliseconds, as the LRS asks. */
export interface Failure {
  status: number;
  retryAfter?: number;
}

export interface SenderParts {
  outbox: Outbox;
  lease: Lease;
  clock: Clock;
  /** Resolves when the LRS has stored all of them; rejects with a Failure. */
  post(texts: readonly string[]): Promise<unknown>;
  /** For whoever looks for the reason why something is missing. */
  log(words: string): void;
  random(): number;
}

export interface Sender {
  /** Something new waits: it is sent within seconds. */
  soon(): void;
  now(): void;
  /** The page may be gone in a moment: one request, which the browser sends by itself. */
  leaving(): void;
}

const BATCH = 25;

/** A browser keeps 64 kB of requests going for pages that are gone (Fetch, 4.6: keepalive). */
const KEPT_ALIVE = 60_000;

const SOON_MS = 3_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 300_000;

/** One statement spoils the batch: already stored with other words, wrong, too large (xAPI-Communication 2.1.2, 3.2). */
const HALVED = [409, 400, 413];

/** Nobody at this computer can put that right. */
const REFUSED = [401, 403];

export function startSending({ outbox, lease, clock, post, log, random }: SenderParts): Sender {
  const inFlight = new Map<string, number>();
  let failures = 0;
  let stopped = false;
  let running = false;
  let timer: number | undefined;
  let notBefore = 0;
  /** The LRS itself asks to be left alone until then. */
  let askedUntil = 0;

  function after(delay: number) {
    if (timer !== undefined) clock.cancel(timer);
    timer = clock.after(delay, () => {
      timer = undefined;
      now();
    });
  }

  function now() {
    if (running || stopped) return;
    const wait = notBefore - clock.now();
    if (wait > 0) return after(wait);
    running = true;
    lease
      .alone(drain)
      // Another tab sends, this one's too; should it be closed, this one goes on.
      .then((alone) => alone || after(SOON_MS))
      .catch((error: unknown) => log(String(error)))
      .then(() => {
        running = false;
      });
  }

  const free = (taken: readonly string[] = []) =>
    outbox.waiting().filter(({ key }) => !inFlight.has(key) && !taken.includes(key));

  async function drain() {
    for (;;) {
      const batch = fitting(free(), KEPT_ALIVE);
      const wait = batch.length > 0 && !stopped ? await deliver(batch) : 0;
      if (stopped || batch.length === 0) return;
      if (wait > 0) {
        notBefore = clock.now() + wait;
        return after(wait);
      }
    }
  }

  /** Milliseconds to wait before the next try; 0 when there is nothing to wait for. */
  async function deliver(batch: readonly Waiting[]): Promise<number> {
    lease.hold(batch.map(({ key }) => key));
    try {
      await sent(batch);
      failures = 0;
      return 0;
    } catch (error) {
      return refused(batch, error as Failure);
    }
  }

  async function refused(batch: readonly Waiting[], { status, retryAfter }: Failure): Promise<number> {
    if (HALVED.includes(status)) {
      const [only] = batch;
      if (batch.length > 1) {
        const half = Math.ceil(batch.length / 2);
        return (await deliver(batch.slice(0, half))) || deliver(batch.slice(half));
      }
      if (only) outbox.remove(only.key);
      // Stored before, though the answer was lost: xAPI-Communication 2.1.1.
      if (only && status !== 409) log(`A statement was dropped, for the LRS refuses it with ${status}: ${only.text}`);
      return 0;
    }
    stopped = REFUSED.includes(status);
    if (stopped) log(`The LRS answers ${status}: statements wait on this device until the module is opened again.`);
    failures += 1;
    const backOff = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
    if (retryAfter !== undefined) askedUntil = clock.now() + retryAfter;
    // With jitter: a whole class must not come back in the same moment.
    return retryAfter ?? backOff * (0.5 + random() / 2);
  }

  /** Posts them, and forgets them once they are stored. */
  async function sent(batch: readonly Waiting[]) {
    for (const { key, text } of batch) inFlight.set(key, bytesOf(text));
    try {
      await post(batch.map(({ text }) => text));
      for (const { key } of batch) outbox.remove(key);
    } finally {
      for (const { key } of batch) inFlight.delete(key);
    }
  }

  return {
    now,
    soon() {
      if (timer === undefined && !running && !stopped) after(SOON_MS);
      // What waits longer than that waits because the LRS wants it so.
    },
    leaving() {
      if (stopped || askedUntil > clock.now()) return;
      const taken = lease.taken();
      const room = KEPT_ALIVE - [...inFlight.values()].reduce((sum, bytes) => sum + bytes, 0);
      // The last first: what happened at the end says how the session ended.
      const batch = fitting(free(taken).reverse(), room).reverse();
      if (batch.length === 0) return;
      const alone = taken.length === 0 && !running;
      if (alone) lease.hold(batch.map(({ key }) => key));
      const over = () => {
        if (alone) lease.release();
        // Should the page still be there: the rest, and what could not be stored.
        if (outbox.waiting().length > 0) after(SOON_MS);
      };
      sent(batch).then(over, over);
    },
  };
}

/** The first of them that go into one request; one that is too large goes by itself. */
function fitting(waiting: readonly Waiting[], room: number): Waiting[] {
  const batch: Waiting[] = [];
  let bytes = 0;
  for (const one of waiting.slice(0, BATCH)) {
    bytes += bytesOf(one.text) + 1;
    if (batch.length > 0 && bytes > room) break;
    batch.push(one);
  }
  return batch;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
