// Keeps the learner's progress: on this device at once, in the LMS soon, and says so when the LMS will not have it.
import type { Progress } from '../src/model/progress';
import type { NoticeKind } from '../src/model/texts';
import type { Clock } from './clock';
import type { LmsAdapter, SaveResult } from './lms/adapter';
import type { LocalCopy } from './local-copy';
import { fitProgress, mergeProgress } from './progress-codec';
import { startSaving } from './saving';

interface KeepingParts {
  /** The LMS has a status of this attempt already. */
  begun: boolean;
  /** Undefined where nothing is recorded: then progress lives in memory only. */
  lms: LmsAdapter | undefined;
  copy: LocalCopy;
  clock: Clock;
  tell(notice: NoticeKind): void;
  /** Only while the LMS could not read its saved progress: what `saved`, once it is read, means for this learner. */
  resume?: ((saved: string) => Progress) | undefined;
  /** It was read, and is part of the progress now. */
  caughtUp(): void;
}

export interface Keeping {
  progress(): Progress;
  change(progress: Progress): void;
  /** Saves at once. */
  save(): SaveResult;
  /** Saves once more; from then on nothing is. */
  end(): void;
}

/** Keeps `progress` from now on. */
export function keepProgress(first: Progress, parts: KeepingParts): Keeping {
  const { lms, copy, clock, tell } = parts;
  let progress = first;
  let resume = parts.resume;
  // Nobody knows yet whether it belongs to this attempt: it is neither used nor written over.
  let older = resume && copy.read(false);
  let trouble: NoticeKind | undefined;
  let ended = false;
  let begun = parts.begun;
  const saving = startSaving(write, clock);

  const keepHere = () => copy.keep({ progress: older ? mergeProgress(older, progress) : progress, begun });

  /** What the LMS may hold is never written over unread: it could be all that the learner has done. */
  function catchUp(saved: string | undefined) {
    if (!resume || saved === undefined) return;
    progress = mergeProgress(resume(saved), progress);
    resume = older = undefined;
    parts.caughtUp();
  }

  function give(to: LmsAdapter): SaveResult {
    if (resume) catchUp(to.reread());
    const { value, whole } = fitProgress(progress);
    // Also without progress, for the attempt's id.
    if (!resume) to.keep(value, progress.page ?? '', isEmpty(progress));
    const saved = to.save();
    if (resume) return 'failed';
    // It took what it was given, but that was not all.
    return saved === 'taken' && !whole ? 'refused' : saved;
  }

  function write(): SaveResult {
    if (!lms) return 'taken';
    const result = give(lms);
    // Refused is what it answers to one value; the others, the status among them, it took.
    begun ||= result !== 'failed';
    if (result === 'taken') copy.clear();
    const kept = result !== 'taken' && keepHere();
    report(result === 'taken' ? undefined : kept && result === 'refused' ? 'kept-on-device' : 'not-saved');
    return result;
  }

  /** Said when it begins, when it changes and when it is over; not at every retry. */
  function report(now: NoticeKind | undefined) {
    if (now !== trouble) tell(now ?? 'saved-again');
    trouble = now;
  }

  return {
    progress: () => progress,
    change(next) {
      progress = next;
      if (!lms || ended) return;
      // On the device first: a tab that is killed before the save has lost nothing.
      keepHere();
      saving.soon();
    },
    save: () => (ended ? 'taken' : saving.now()),
    end() {
      saving.now();
      saving.stop();
      ended = true;
    },
  };
}

/** Nothing worth a place in the LMS yet. */
export function isEmpty(progress: Progress): boolean {
  const { page, seen, finished, quizzes } = progress;
  return page === undefined && seen.length === 0 && !finished && !quizzes;
}
