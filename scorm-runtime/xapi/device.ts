// What the scripts for an LRS keep in the browser's storage. Where that is blocked or full nothing breaks: nothing is kept.
import type { CopyStorage } from '../local-copy';

/** The part of `localStorage` that is used. */
export interface BoxStorage extends CopyStorage {
  readonly length: number;
  key(index: number): string | null;
}

export interface Device {
  /** In order. */
  keys(prefix: string): string[];
  read(key: string): string | undefined;
  /** False when it could not be kept. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

/** `storage` is asked for each time: where site data is blocked, touching `localStorage` throws. */
export function deviceOf(storage: () => BoxStorage): Device {
  const using = <T>(use: (store: BoxStorage) => T): T | undefined => {
    try {
      return use(storage());
    } catch (_blockedOrFull) {
      return undefined;
    }
  };
  return {
    keys(prefix) {
      const all = using((store) => Array.from({ length: store.length }, (_, index) => store.key(index) ?? ''));
      return (all ?? []).filter((key) => key.startsWith(prefix)).sort();
    },
    read: (key) => using((store) => store.getItem(key)) ?? undefined,
    write: (key, text) =>
      using((store) => {
        store.setItem(key, text);
        return true;
      }) === true,
    remove: (key) => void using((store) => store.removeItem(key)),
  };
}
