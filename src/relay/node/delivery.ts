// Brings what waits on disk to the LRS, oldest first, for as long as it takes.
import { type Delivery, LrsUnavailable } from '../deliver';
import { ANSWER_MS } from '../limits';
import type { Statement } from '../statement';
import type { Queue } from './queue';

export interface DeliveryLoop {
  /** Something new waits. */
  wake(): void;
  /** Resolves when nothing is in work any more; what waits stays on disk. */
  stop(): Promise<void>;
}

/** What a person should hear of. `refused`: statements the LRS will not take, and whether they could be set aside. */
export type QueueNote = { type: 'refused'; statuses: number[]; kept: boolean } | { type: 'broken' } | { type: 'disk' };

/** A status by which a batch, and not the LRS, may be to blame. */
const OWN_TROUBLE = 500;

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 300_000;

/** Starts at once with what an earlier run left. */
export function startDelivery(
  queue: Queue,
  deliver: (statements: readonly Statement[], deadline: number) => Promise<Delivery>,
  note: (note: QueueNote) => void,
): DeliveryLoop {
  let stopped = false;
  let failures = 0;
  let resume = () => {};

  async function run(): Promise<void> {
    while (!stopped) {
      const pause = await round();
      failures = pause === undefined ? 0 : failures + 1;
      // What came during the round must not wait for something newer to wake it.
      if (!stopped && (pause !== undefined || queue.count() === 0)) await sleep(pause);
    }
  }

  function sleep(ms: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Once through what waits. Milliseconds to pause, or undefined when all is delivered. */
  async function round(): Promise<number | undefined> {
    let pause: number | undefined;
    for (const name of queue.names()) {
      if (stopped) return pause;
      const failure = await deliverOne(name);
      if (!failure) continue;
      pause = pauseAfter(failure, failures);
      // A 500 may be this batch's own: it must not hold up the others.
      if (failure.status !== OWN_TROUBLE) return pause;
    }
    return pause;
  }

  async function deliverOne(name: string): Promise<LrsUnavailable | undefined> {
    try {
      const statements = await queue.read(name);
      if (!statements) {
        note({ type: 'broken' });
        return undefined;
      }
      const { refused } = await deliver(statements, Date.now() + ANSWER_MS);
      if (refused.length > 0) {
        const kept = await queue.setAside(refused.map(({ statement }) => statement));
        note({ type: 'refused', statuses: refused.map(({ status }) => status), kept });
      }
      await queue.drop(name);
      return undefined;
    } catch (error) {
      if (error instanceof LrsUnavailable) return error;
      // The file cannot be read now, or cannot be deleted. Delivering it again doubles nothing, for the statements keep their ids.
      note({ type: 'disk' });
      return new LrsUnavailable(OWN_TROUBLE, undefined);
    }
  }

  const running = run();
  return {
    // While the LRS is away, something new is no reason to ask it sooner.
    wake: () => {
      if (failures === 0) resume();
    },
    async stop() {
      stopped = true;
      resume();
      await running;
    },
  };
}

/** Twice as long each time, a little uneven so that several relays do not come at once; never sooner than the LRS asked for. */
export function pauseAfter({ asked = 0 }: LrsUnavailable, failures: number): number {
  const own = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures) * (0.75 + Math.random() / 2);
  return Math.max(own, Math.min(LONGEST_PAUSE_MS, asked * 1000));
}
