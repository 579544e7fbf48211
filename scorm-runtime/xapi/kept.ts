// What launches of a module told, and no statement is made of yet: on the device, for the tab may be gone in a moment.
import { placeOf } from '../storage-place';
import type { Told } from './bridge';
import type { Device } from './device';

/** What one launch told, and what its statements must say besides. By position: two scripts read it. */
export type KeptTold = readonly [
  told: readonly Told[],
  /** The digest of the package. */
  revision: string,
  /** Undefined where the LMS could not be read. */
  attempt: string | null | undefined,
  /** Those of the launch URL. */
  registration: string | null | undefined,
  platform: string | null | undefined,
];

export interface Kept {
  /** False when it could not be kept. */
  keep(session: string, told: KeptTold): boolean;
  holds(session: string): boolean;
  /** The sessions of which something is kept. */
  sessions(): string[];
  read(session: string): KeptTold | undefined;
  remove(session: string): void;
  /** Also what was told in other modules of the course. */
  clear(): void;
}

/** Where xapi.js never came so often, it will not come: others need the storage, too. */
const MOST = 50;

/** Of one learner in one module. `owner`: the learner in the course. */
export function openKept(device: Device, owner: readonly string[], module: string): Kept {
  const all = `${placeOf('carrel-told', owner)}/`;
  const prefix = `${all}${encodeURIComponent(module)}/`;
  const sessions = () => device.keys(prefix).map((key) => key.slice(prefix.length));
  const holds = (session: string) => device.read(prefix + session) !== undefined;
  const remove = (session: string) => device.remove(prefix + session);
  return {
    keep: (session, told) =>
      (holds(session) || sessions().length < MOST) && device.write(prefix + session, JSON.stringify(told)),
    holds,
    sessions,
    read(session) {
      try {
        const kept = JSON.parse(device.read(prefix + session) ?? '');
        return Array.isArray(kept?.[0]) ? kept : undefined;
      } catch (_notOurs) {
        return undefined;
      }
    },
    remove,
    clear: () => device.keys(all).forEach(device.remove),
  };
}
