// What the LMS would not take, kept on this device under the learner's id until it does.
import type { Progress } from '../src/model/progress';
import { isSameAttempt } from './attempt';
import { type ProgressCodec, plainProgress } from './progress-codec';
import { placeOf } from './storage-place';

/** What was kept, and whether the LMS knew of the attempt it belongs to. */
interface Kept {
  progress: Progress;
  begun: boolean;
}

export interface LocalCopy {
  /**
   * The copy that belongs to this attempt. `attempt`: the id that the LMS holds; a copy with another id is from another
   * attempt, and must not finish this one. Where one of them has no id, `first` decides: the LMS says that the attempt begins
   * now, so a copy of one that the LMS knew of is an earlier one's. A copy of one that it never heard of is always this one's: its
   * id is nobody else's, for the attempt may have been begun once more on another device.
   */
  read(first?: boolean, attempt?: string): Progress | undefined;
  /** False when this device keeps nothing: storage is blocked or full, or nobody knows whose it would be. */
  keep(kept: Kept): boolean;
  clear(): void;
  /** What is kept under `name` has become `value` in another window: what that says of this attempt; without one, of whichever. */
  heard(name: string | null, value: string | null, attempt?: string): Progress | undefined;
  /** Keeps what nobody could read, in a place of its own, until `forget`. */
  rescue(value: string): void;
  /** Something is kept. */
  holds(): boolean;
  /** Nothing of this learner is left here. */
  forget(): void;
}

/** The part of `localStorage` that is used. */
export interface CopyStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Before the copy of an attempt that the LMS knows of; neither form of progress starts so. */
const BEGUN = '+';

/** Behind the key. No learner's key ends so, for a slash in an id is encoded. */
const RESCUED = '/unread';

/** Whose copy of what. The learner's id is part of the key, so that one never meets another's copy. */
export type CopyOwner = readonly [course: string, module: string, learner: string];

/**
 * The copy of one learner in one module. `storage` is asked for each time: where site data is blocked,
 * touching `localStorage` throws. Without a learner's id nothing is read or kept, for the next person at this
 * computer would have none either.
 */
export function localCopy(storage: () => CopyStorage, owner: CopyOwner, codec: ProgressCodec): LocalCopy {
  const key = placeOf('carrel', owner);

  /** What is kept under `name`, after `value` was put there; an empty one is removed. */
  function at(name: string, value?: string): string {
    if (!owner[2]) return '';
    try {
      const store = storage();
      if (value) store.setItem(name, value);
      if (value === '') store.removeItem(name);
      return store.getItem(name) ?? '';
    } catch (_blockedOrFull) {
      return '';
    }
  }

  function ownIn(value: string, attempt?: string, first?: boolean): Progress | undefined {
    const begun = value.startsWith(BEGUN);
    const progress = codec.read(begun ? value.slice(BEGUN.length) : value);
    const ours = !begun || (attempt && progress?.attempt ? isSameAttempt(progress.attempt, attempt) : !first);
    return ours ? progress : undefined;
  }

  const clear = () => at(key, '');
  return {
    read: (first, attempt) => ownIn(at(key), attempt, first),
    // Plain and whole: it is written while the learner types, and nothing limits it here.
    keep: ({ progress, begun }) => at(key, (begun ? BEGUN : '') + plainProgress(progress)) !== '',
    clear,
    heard: (name, value, attempt) => (name === key ? ownIn(value ?? '', attempt) : undefined),
    rescue(value) {
      const before = at(key + RESCUED);
      if (!before.includes(value)) at(key + RESCUED, `${before}${value}\n`);
    },
    holds: () => at(key) + at(key + RESCUED) !== '',
    forget() {
      clear();
      at(key + RESCUED, '');
    },
  };
}
