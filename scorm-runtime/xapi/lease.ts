// Only one tab sends at a time: by a Web Lock where there are any (they need HTTPS), and by a note that says what is being sent.
import type { Outbox } from './outbox';

/** Longer than a request can take: who has not come back by then is gone. */
const LEASE_MS = 20_000;

export interface Lease {
  /** Runs `send` when no other tab sends; false when one does. */
  alone(send: () => Promise<void>): Promise<boolean>;
  /** Says which statements are on their way. */
  hold(keys: readonly string[]): void;
  /** What another tab has on its way. */
  taken(): readonly string[];
  release(): void;
}

/** The part of `navigator.locks` that is used. */
export interface Locks {
  request<T>(name: string, options: { ifAvailable: true }, run: (lock: unknown) => Promise<T>): Promise<T>;
}

interface Note {
  owner: string;
  until: number;
  keys: string[];
}

export function leaseOf({ note }: Outbox, owner: string, name: string, now: () => number, locks?: Locks): Lease {
  function others(): Note | undefined {
    const [by, until, ...keys] = (note.read() ?? '').split(' ');
    const valid = by && by !== owner && Number(until) > now() && Number(until) <= now() + LEASE_MS;
    return valid ? { owner: by, until: Number(until), keys } : undefined;
  }

  const hold = (keys: readonly string[]) => note.write([owner, now() + LEASE_MS, ...keys].join(' '));

  function release() {
    if (note.read()?.startsWith(`${owner} `)) note.remove();
  }

  async function noted(send: () => Promise<void>): Promise<boolean> {
    if (others()) return false;
    hold([]);
    try {
      await send();
    } finally {
      release();
    }
    return true;
  }

  return {
    alone: (send) =>
      locks ? locks.request(name, { ifAvailable: true }, async (lock) => (lock ? noted(send) : false)) : noted(send),
    hold,
    taken: () => others()?.keys ?? [],
    release,
  };
}
