// What the LMS would not take, kept on this device under the learner's id until it does.
import type { Progress } from '../src/model/progress';
import { decodeProgress, encodeProgress } from './progress-codec';

export interface LocalCopy {
  read(): Progress | undefined;
  /** False when this device keeps nothing: storage is blocked or full, or nobody knows whose it would be. */
  keep(progress: Progress): boolean;
  clear(): void;
}

/** The part of `localStorage` that is used. */
export interface CopyStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Whose copy of what. The learner's id is part of the key, so that one never meets another's copy. */
export interface CopyOwner {
  course: string;
  module: string;
  learner: string;
}

/**
 * The copy of one learner in one module. `storage` is asked for each time: where site data is blocked,
 * touching `localStorage` throws. Without a learner's id nothing is read or kept, for the next person at this
 * computer would have none either.
 */
export function localCopy(storage: () => CopyStorage, owner: CopyOwner, pages: readonly string[]): LocalCopy {
  const key = ['carrel', owner.course, owner.module, owner.learner].map(encodeURIComponent).join('/');
  const using = <T>(use: (store: CopyStorage) => T): T | undefined => {
    if (owner.learner === '') return undefined;
    try {
      return use(storage());
    } catch (_blockedOrFull) {
      return undefined;
    }
  };
  return {
    read() {
      const value = using((store) => store.getItem(key));
      return value ? decodeProgress(value, pages) : undefined;
    },
    keep: (progress) =>
      using((store) => {
        store.setItem(key, encodeProgress(progress));
        return true;
      }) === true,
    clear: () => using((store) => store.removeItem(key)),
  };
}
