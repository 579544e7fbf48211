// Brings a batch to the LRS: posts it, and halves it where one statement spoils the others (DESIGN, section 7).
import type { Lease } from './lease';
import type { Outbox, Waiting } from './outbox';

/** Why a request failed. `status`: 0 when there was no answer. `retryAfter`: milliseconds, as the LRS asks. */
export interface Failure {
  status: number;
  retryAfter?: number;
}

export interface DeliveryParts {
  outbox: Outbox;
  lease: Lease;
  /** Resolves when the LRS has stored all of them; rejects with a Failure. */
  post(texts: readonly string[]): Promise<unknown>;
  /** For whoever looks for the reason why something is missing. */
  log(words: string): void;
}

export interface Delivery {
  /** What waits and is not on its way, oldest first. `taken`: what another tab has on its way. */
  free(taken?: readonly string[]): Waiting[];
  /** Bytes that are on their way. */
  onWay(): number;
  /** In one request; forgets them once they are stored. Rejects with a Failure. */
  send(batch: readonly Waiting[]): Promise<void>;
  /** In as many requests as it takes. Gives the failure that no statement is to blame for, and that stops everything. */
  deliver(batch: readonly Waiting[]): Promise<Failure | undefined>;
  /** The same after an LRS has broken off (500) again and again: should it do so at one statement only, the others are stored. */
  sift(batch: readonly Waiting[]): Promise<Failure | undefined>;
}

/** A browser keeps 64 kB of requests going for pages that are gone, and refuses more (Fetch, 4.6: keepalive). */
export const KEPT_ALIVE = 60_000;

const BATCH = 25;

/** One statement spoils the batch: already stored with other words, wrong, too large (xAPI-Communication 2.1.2, 3.2). */
const HALVED = [409, 400, 413];

/** The LRS has broken off: it may be out of order, or stumble over one statement. */
export const BROKEN_OFF = 500;

export function startDelivery({ outbox, lease, post, log }: DeliveryParts): Delivery {
  const inFlight = new Map<string, number>();
  /** At which the LRS breaks off: they wait for another launch. */
  const aside = new Set<string>();

  async function send(batch: readonly Waiting[]) {
    for (const { key, text } of batch) inFlight.set(key, bytesOf(text));
    try {
      await post(batch.map(({ text }) => text));
      for (const { key } of batch) outbox.remove(key);
    } finally {
      for (const { key } of batch) inFlight.delete(key);
    }
  }

  async function deliver(batch: readonly Waiting[], sifting = false): Promise<Failure | undefined> {
    lease.hold(batch.map(({ key }) => key));
    try {
      await send(batch);
      return undefined;
    } catch (error) {
      const failure = error as Failure;
      if (!isOfStatements(failure) && !(sifting && failure.status === BROKEN_OFF)) return failure;
      const [one] = batch;
      if (one && batch.length === 1) return giveUp(one, failure);
      const half = Math.ceil(batch.length / 2);
      return (await deliver(batch.slice(0, half), sifting)) ?? deliver(batch.slice(half), sifting);
    }
  }

  /** Stored before, though the answer was lost (xAPI-Communication 2.1.1); or never to be stored. */
  function giveUp({ key, text }: Waiting, { status }: Failure): undefined {
    if (status === BROKEN_OFF) {
      // That may not be for ever, and none is to be lost.
      aside.add(key);
      log(`A statement waits until the module is opened again, for the LRS breaks off at it: ${text}`);
      return;
    }
    outbox.remove(key);
    if (status !== 409) log(`A statement was dropped, for the LRS refuses it with ${status}: ${text}`);
  }

  async function sift(batch: readonly Waiting[]): Promise<Failure | undefined> {
    if (batch.length === 1) return deliver(batch);
    // Whether the LRS is out of order altogether is told by two: only one of them can be the one.
    const failure = await deliver(batch.slice(-1));
    if (failure && (failure.status !== BROKEN_OFF || (await deliver(batch.slice(0, 1))))) return failure;
    const left = new Set(outbox.waiting().map(({ key }) => key));
    return deliver(
      batch.filter(({ key }) => left.has(key)),
      true,
    );
  }

  return {
    free: (taken = []) =>
      outbox.waiting().filter(({ key }) => !inFlight.has(key) && !aside.has(key) && !taken.includes(key)),
    onWay: () => [...inFlight.values()].reduce((sum, bytes) => sum + bytes, 0),
    send,
    deliver,
    sift,
  };
}

/** A statement is to blame, and the others of its batch can be stored. */
export function isOfStatements({ status }: Failure): boolean {
  return HALVED.includes(status);
}

/** The first of them that go into one request; one that is too large goes by itself. */
export function fitting(waiting: readonly Waiting[], room: number): Waiting[] {
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
