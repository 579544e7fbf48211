// Relays with a queue on disk, for tests, and what lies in their folders.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { startDelivery } from '../../src/relay/node/delivery';
import { openQueue } from '../../src/relay/node/queue';
import type { Statement } from '../../src/relay/statement';
import { eventually } from '../eventually';
import { type RelayWorldOfTests, relayWorld } from './relay-world';

export const MEGABYTE = 1_000_000;
/** What is to be ended after a test. */
export const stops: (() => Promise<void>)[] = [];

/** Ends what `running` began. */
export async function stopAll() {
  for (const stop of stops.splice(0)) await stop();
}

export const filesIn = (folder: string, room: 'waiting' | 'refused') => readdirSync(join(folder, room));
export const heldIn = (folder: string, room: 'waiting' | 'refused'): Statement[] =>
  filesIn(folder, room)
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(folder, room, name), 'utf8')));

/** A relay with a queue in `folder`, as the server puts them together. */
export async function running(folder: string, prepare: (lrs: RelayWorldOfTests['lrs']) => void = () => {}) {
  const queue = await openQueue(folder, MEGABYTE);
  const loop: { wake(): void } = { wake() {} };
  const notes: object[] = [];
  const world = relayWorld(
    { perMinute: { address: 9999, learner: 9999 } },
    {
      waiting: {
        count: queue.count,
        keep: async (batch) => {
          const kept = await queue.keep(batch);
          if (kept) loop.wake();
          return kept;
        },
      },
      now: Date.now,
      note: (note) => notes.push(note),
    },
  );
  prepare(world.lrs);
  const { wake, stop } = startDelivery(queue, world.relay.deliver, (note) => notes.push(note));
  loop.wake = wake;
  stops.push(stop);
  return { ...world, queue, stop, notes };
}

export const empty = (queue: { count(): number }) => eventually(() => expect(queue.count()).toBe(0));
