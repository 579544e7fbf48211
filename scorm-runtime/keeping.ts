// Keeps the learner's progress: on this device at once, in the LMS soon, and says so when the LMS will not have it.
import type { Progress } from '../src/model/progress';
import type { NoticeKind } from '../src/model/texts';
import type { Given } from './giving';
import type { LaunchRecord, LmsAdapter, SaveResult } from './lms/adapter';
import { emptyProgress } from './progress-codec';
import { resume } from './resuming';
import { startSaving } from './saving';
import type { SessionParts } from './session';

export interface Keeping {
  progress(): Progress;
  change(progress: Progress): void;
  /** Saves at once. */
  save(): SaveResult;
  /** Saves once more; from then on nothing is. `mayReload`: a reload of the page is to find it. */
  end(mayReload: boolean): void;
  /** Something is on this device; `all`: and no later change was too much for it. */
  keptHere(all?: boolean): boolean;
  /** Something is kept under `name` by another window: what is news in it is part of the progress now. */
  heard(name: string | null, value: string | null): void;
  /** Nothing of this learner stays on this device. */
  forget(): void;
  /** There is no LMS, but a page that was reloaded knows whose progress this is: it is kept here for the next launch. */
  alone: boolean;
}

/**
 * Keeps what was saved, there or on this device. `lms` is undefined where nothing is recorded: then progress lives in memory only.
 * `caughtUp`: what the LMS could not read at first was read, or another window wrote, and is part of the progress now.
 */
export function keepProgress(
  record: LaunchRecord | undefined,
  lms: LmsAdapter | undefined,
  parts: SessionParts,
  caughtUp: () => void,
): Keeping {
  const { clock, codec, tell, worksheets } = parts;
  const { merge } = codec;
  const reloading = worksheets?.reloading;
  // What another learner wrote in this tab must not wait for a reload.
  if (record) reloading?.remember('');
  const before = record ? undefined : reloading?.recall();
  const alone = before !== undefined;
  const launched: Partial<LaunchRecord> = record ?? before ?? { saved: '' };
  const { learner = '', saved, finished = false } = launched;
  const copy = parts.copyOf(learner);
  let isUnread = saved === undefined;
  // Nobody knows yet whether it belongs to this attempt: it is neither used nor written over.
  const older = isUnread ? copy.read() : undefined;
  /** Nothing is here of an attempt that the LMS never heard of. */
  const heardOf = !copy.read(true);
  let [progress, known] =
    saved === undefined ? [{ ...emptyProgress(), finished }, !!older && heardOf] : resume(saved, launched, copy, parts);
  const give = lms && parts.giving(lms, codec, !saved ? 1 : known ? saved.length : 0);
  let trouble: NoticeKind | undefined;
  let ended = false;
  /**
   * The LMS has something of this attempt already; where it could not be read, or there is no LMS any more, as the page before knew
   * it. A copy of an attempt that the LMS knew would else fill and finish the next one.
   */
  let begun = record ? known || !record.first : heardOf;
  /** It took the status while nobody could read what else it holds. */
  let taken = false;
  /** The interactions are committed with the `shared` that knows of them: until then no copy may say that they were sent. */
  let told = progress.shared;
  const saving = startSaving(write, clock);

  const kept = () => ({ ...progress, shared: told });
  /** Where there was no room for the last of it an older copy stays, which is not what the learner is told of. */
  let isWhole = true;
  const keepHere = () => {
    isWhole = copy.keep({ progress: isUnread && older ? merge(older, kept(), true) : kept(), begun });
    return isWhole;
  };

  // Of what the page before knew there may have been no room for all.
  if (alone && copy.holds() && keepHere()) trouble = 'kept-alone';

  /** What the LMS may hold is never written over unread: it could be all that the learner has done. */
  function catchUp(late: string | undefined) {
    if (late === undefined) return;
    // What was written since is in this device's copy, too: there it would take the place of words that nobody has seen.
    if (older) copy.keep({ progress: older, begun });
    else copy.clear();
    const [caught, isOurs] = resume(late, launched, copy, parts);
    progress = merge(caught, progress, true);
    isUnread = false;
    begun = taken || isOurs || !launched.first;
    caughtUp();
  }

  /** Everything but the progress: that must wait until what is there could be read. */
  function giveRest(lms: LmsAdapter): Given {
    if (lms.save() !== 'failed') taken = true;
    return { result: 'failed', safe: false };
  }

  function write(): SaveResult {
    if (!lms || !give) return 'taken';
    if (isUnread) catchUp(lms.reread());
    const { result, safe } = isUnread ? giveRest(lms) : give(progress);
    // Refused is what it answers to one value; the others, the status among them, it took.
    if (result !== 'failed') {
      begun = true;
      told = progress.shared;
    }
    if (safe) copy.clear();
    const isHere = !safe && keepHere();
    report(result === 'taken' ? undefined : isHere && result === 'refused' ? 'kept-on-device' : 'not-saved');
    return result;
  }

  /** Said when it begins, when it changes and when it is over; not at every retry. */
  function report(now: NoticeKind | undefined) {
    if (now !== trouble) tell(now ?? 'saved-again');
    trouble = now;
  }

  return {
    alone,
    progress: () => progress,
    change(next) {
      if (ended) return;
      progress = next;
      if (!lms && !alone) return;
      // On the device first: a tab that is killed before the save has lost nothing.
      const isHere = keepHere();
      if (lms) saving.soon();
      else if (isHere || trouble) report(isHere ? 'kept-alone' : 'not-saved');
    },
    save: () => (ended ? 'taken' : saving.now()),
    end(mayReload) {
      saving.now();
      saving.stop();
      ended = true;
      // What a reload remembers is a copy, too.
      progress = kept();
      if (learner && (lms || alone)) reloading?.remember(learner, mayReload ? progress : undefined);
    },
    keptHere: (all) => copy.holds() && (isWhole || !all),
    heard(name, value) {
      const hear = (attempt?: string) => copy.heard(name, value, attempt);
      // An LMS that keeps no progress gave each window an attempt of its own: it has none to compare with.
      const other = !ended && (lms || alone) && (hear(progress.attempt) || (hear() && lms?.reread() === '' && hear()));
      if (!other) return;
      // Not saved, and not kept here: the other window does that, and answering each other would never end.
      progress = { ...merge(progress, other), page: progress.page };
      caughtUp();
    },
    forget: copy.forget,
  };
}
