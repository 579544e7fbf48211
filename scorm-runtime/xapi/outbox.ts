// Statements that no LRS has confirmed yet. One entry each, so that two tabs never write over one another's.
import type { CopyStorage } from '../local-copy';

/** The part of `localStorage` that is used. */
export interface BoxStorage extends CopyStorage {
  readonly length: number;
  key(index: number): string | null;
}

/** A statement on its way: `key` puts it in its place in the order. */
export interface Waiting {
  key: string;
  text: string;
}

export interface Outbox {
  /** Keeps it, whatever happens to this tab. A statement that waits already is not kept twice. */
  add(id: string, text: string): void;
  /** Oldest first. */
  waiting(): Waiting[];
  remove(key: string): void;
  /** Nothing of this learner is left on this device. */
  clear(): void;
  /** What others should know of sending; see `lease.ts`. */
  note: { read(): string | null; write(text: string): void; remove(): void };
}

/** All packages of an LMS share one storage, and others need it too. */
const MOST = 1000;

/** What a learner loses least by: the pages are seen in the LMS all the same. */
const LIGHT = /"id":"[^"]*\/verbs\/(experienced|progressed)"/;

/** Of one learner in one course. `storage` is asked for each time: where site data is blocked, touching it throws. */
export function openOutbox(storage: () => BoxStorage, owner: readonly string[], now: () => number): Outbox {
  const prefix = `carrel-xapi/${owner.map(encodeURIComponent).join('/')}/`;
  const lease = `carrel-xapi-lease/${owner.map(encodeURIComponent).join('/')}`;
  /** Where nothing can be stored: as long as the tab lives. */
  const memory = new Map<string, string>();
  let count = 0;

  const using = <T>(use: (store: BoxStorage) => T): T | undefined => {
    try {
      return use(storage());
    } catch (_blockedOrFull) {
      return undefined;
    }
  };
  const storedKeys = () => {
    const all = using((store) => Array.from({ length: store.length }, (_, index) => store.key(index) ?? ''));
    return (all ?? []).filter((key) => key.startsWith(prefix)).sort();
  };
  const keys = () => [...storedKeys(), ...memory.keys()].sort();
  const read = (key: string) => memory.get(key) ?? using((store) => store.getItem(key)) ?? undefined;
  const put = (key: string, text: string) =>
    using((store) => {
      store.setItem(key, text);
      return true;
    });

  function remove(key: string) {
    memory.delete(key);
    using((store) => store.removeItem(key));
  }

  /** True when one of `among` was given up for what is new. */
  function makeRoom(among: readonly string[]): boolean {
    const light = among.find((key) => LIGHT.test(read(key) ?? ''));
    if (light) remove(light);
    return light !== undefined;
  }

  return {
    add(id, text) {
      const known = keys();
      if (known.some((key) => key.endsWith(id))) return;
      if (known.length >= MOST && !makeRoom(known) && LIGHT.test(text)) return;
      count += 1;
      const key = prefix + now().toString(36).padStart(9, '0') + count.toString(36).padStart(5, '0') + id;
      while (!put(key, text)) {
        // Where nothing can be stored at all, there is nothing to be gained.
        if (makeRoom(storedKeys())) continue;
        memory.set(key, text);
        break;
      }
    },
    waiting: () =>
      keys().flatMap((key) => {
        // Another tab may just have removed it.
        const text = read(key);
        return text === undefined ? [] : { key, text };
      }),
    remove,
    clear: () => keys().forEach(remove),
    note: {
      read: () => using((store) => store.getItem(lease)) ?? null,
      write: (text) => void put(lease, text),
      remove: () => void using((store) => store.removeItem(lease)),
    },
  };
}
