// Statements that no LRS has confirmed yet. One entry each, so that two tabs never write over one another's.
import { placeOf } from '../storage-place';
import type { Device } from './device';

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
  note: { read(): string | undefined; write(text: string): void; remove(): void };
}

/** All packages of an LMS share one storage, and others need it too. */
const MOST = 1000;

/** What a learner loses least by: the pages are seen in the LMS all the same. */
const LIGHT = /"id":"[^"]*\/verbs\/(experienced|progressed)"/;

const prefixOf = (owner: readonly string[]) => `${placeOf('carrel-xapi', owner)}/`;
const leaseOf = (owner: readonly string[]) => placeOf('carrel-xapi-lease', owner);

/** Nothing of this learner is here any more, whether xapi.js is there or not; the note of who sends has their id, too. */
export function clearOutbox(device: Device, owner: readonly string[]) {
  for (const key of [...device.keys(prefixOf(owner)), leaseOf(owner)]) device.remove(key);
}

/** Of one learner in one course. */
export function openOutbox(device: Device, owner: readonly string[], now: () => number): Outbox {
  const prefix = prefixOf(owner);
  const lease = leaseOf(owner);
  const entries = entriesOf(device, prefix);
  let count = 0;
  let cleared = false;

  return {
    add(id, text) {
      const known = entries.keys();
      if (known.some((key) => key.endsWith(id))) return;
      if (known.length >= MOST && !entries.makeRoom(known) && LIGHT.test(text)) return;
      count += 1;
      const order = now().toString(36).padStart(9, '0') + count.toString(36).padStart(5, '0');
      entries.put(prefix + order + id, text);
    },
    waiting: () =>
      entries.keys().flatMap((key) => {
        // Another tab may just have removed it.
        const text = entries.read(key);
        return text === undefined ? [] : { key, text };
      }),
    remove: entries.remove,
    clear() {
      entries.keys().forEach(entries.remove);
      clearOutbox(device, owner);
      cleared = true;
    },
    note: {
      read: () => device.read(lease),
      // What is on its way when all is cleared may still be halved.
      write: (text) => void (cleared || device.write(lease, text)),
      remove: () => device.remove(lease),
    },
  };
}

/** On the device, and in memory what it does not take: that lives as long as the tab. */
function entriesOf(device: Device, prefix: string) {
  const memory = new Map<string, string>();
  const read = (key: string) => memory.get(key) ?? device.read(key);

  function remove(key: string) {
    memory.delete(key);
    device.remove(key);
  }

  const lightIn = (among: readonly string[]) => among.find((key) => LIGHT.test(read(key) ?? ''));

  /** True when one of `among` was given up for what is new. */
  function makeRoom(among: readonly string[]): boolean {
    const light = lightIn(among);
    if (light) remove(light);
    return light !== undefined;
  }

  /** True when one that was on the device is in memory now: this tab can still send it. */
  function moveOne(): boolean {
    const light = lightIn(device.keys(prefix));
    const text = light && device.read(light);
    if (!light || text === undefined) return false;
    device.remove(light);
    memory.set(light, text);
    return true;
  }

  return {
    keys: () => [...device.keys(prefix), ...memory.keys()].sort(),
    read,
    remove,
    makeRoom,
    put(key: string, text: string) {
      while (!device.write(key, text)) {
        // Where nothing can be stored at all, there is nothing to be gained.
        if (moveOne()) continue;
        memory.set(key, text);
        break;
      }
    },
  };
}
