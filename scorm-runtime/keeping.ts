// Keeps the learner's progress: on this device at once, in the LMS soon, and says so when the LMS will not have it.
import type { Progress } from '../src/model/progress';
import type { NoticeKind } from '../src/model/texts';
import type { Clock } from './clock';
import { type Given, type Giving, giveAll } from './giving';
import type { LmsAdapter, SaveResult } from './lms/adapter';
import type { LocalCopy } from './local-copy';
import { mergeProgress, type WordCoding } from './progress-codec';
import { startSaving } from './saving';

interface KeepingParts {
  /** The LMS has a status of this attempt already. */
  begun: boolean;
  /** Undefined where nothing is recorded: then progress lives in memory only. */
  lms: LmsAdapter | undefined;
  copy: LocalCopy;
  /** There is no LMS, but it is known whose progress this is: it is kept here for the next launch. */
  alone: boolean;
  clock: Clock;
  /** Only where there are worksheets. */
  words?: WordCoding | undefined;
  /** Only where there are activities. */
  giving?: Giving | undefined;
  /** Length of what the LMS gave back at the launch; 0 when it had been cut. */
  proven: number;
  tell(notice: NoticeKind): void;
  /** Only while the LMS could not read its saved progress: what `saved`, once it is read, means for this learner. */
  resume?: ((saved: string) => Progress) | undefined;
  /** It was read, and is part of the progress now. */
  caughtUp(): void;
}

export interface Keeping {
  progress(): Progress;
  change(progress: Progress): void;
  /** Adds what the learner does in another window. */
  join(other: Progress): void;
  /** Saves at once. */
  save(): SaveResult;
  /** Saves once more; from then on nothing is. */
  end(): void;
}

/** Keeps `progress` from now on. */
export function keepProgress(first: Progress, parts: KeepingParts): Keeping {
  const { lms, copy, clock, tell } = parts;
  const give = lms && (parts.giving ?? giveAll)(lms, parts.words, parts.proven);
  let progress = first;
  let resume = parts.resume;
  // Nobody knows yet whether it belongs to this attempt: it is neither used nor written over.
  let older = resume && copy.read(false);
  let trouble: NoticeKind | undefined = parts.alone && copy.holds() ? 'kept-alone' : undefined;
  let ended = false;
  let begun = parts.begun;
  /** The interactions are committed with the `shared` that knows of them: until then no copy may say that they were sent. */
  let told = first.shared;
  const saving = startSaving(write, clock);

  const kept = () => ({ ...progress, shared: told });
  const keepHere = () => copy.keep({ progress: older ? mergeProgress(older, kept(), parts.words) : kept(), begun });

  /** What the LMS may hold is never written over unread: it could be all that the learner has done. */
  function catchUp(saved: string | undefined) {
    if (!resume || saved === undefined) return;
    progress = mergeProgress(resume(saved), progress, parts.words);
    resume = older = undefined;
    parts.caughtUp();
  }

  function write(): SaveResult {
    if (!lms || !give) return 'taken';
    if (resume) catchUp(lms.reread());
    const { result, safe }: Given = resume ? { result: without(lms), safe: false } : give(progress);
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
    progress: () => progress,
    change(next) {
      progress = next;
      if (ended || !(lms || parts.alone)) return;
      // On the device first: a tab that is killed before the save has lost nothing.
      const isHere = keepHere();
      if (lms) saving.soon();
      else if (isHere) report('kept-alone');
    },
    join(other) {
      // Not saved, and not kept here: the other window does that, and answering each other would never end.
      if (!ended) progress = { ...mergeProgress(progress, other, parts.words), page: progress.page };
    },
    save: () => (ended ? 'taken' : saving.now()),
    end() {
      saving.now();
      saving.stop();
      ended = true;
      // What a reload remembers is a copy, too.
      progress = kept();
    },
  };
}

/** Everything but the progress: that must wait until what is there could be read. */
function without(lms: LmsAdapter): SaveResult {
  lms.save();
  return 'failed';
}
