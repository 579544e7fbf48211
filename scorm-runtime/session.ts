// The session, launch to close: what the learner did, what the LMS is told, and what the learner is told about that.
import type { Requirement } from '../src/model/course';
import type { Progress, QuizProgress } from '../src/model/progress';
import type { NoticeKind } from '../src/model/texts';
import type { TrackingEvent } from '../src/model/tracking';
import { newAttempt } from './attempt';
import type { Clock } from './clock';
import { type Giving, isEmpty } from './giving';
import { type ActivityRules, judging } from './judging';
import { type Keeping, keepProgress } from './keeping';
import type { LaunchRecord, LmsAdapter, SaveResult } from './lms/adapter';
import type { LocalCopy } from './local-copy';
import { decodeProgress, emptyProgress, mergeProgress, type WordCoding } from './progress-codec';
import type { Reloading } from './worksheet/reload';

/** recording: the LMS gets everything. review: it gets nothing. unrecorded: there is no LMS, or it opened no session. */
type SessionMode = 'recording' | 'review' | 'unrecorded';

/** What only modules with worksheets need. */
export interface WorksheetRules extends Pick<ActivityRules, 'standings'> {
  words: WordCoding;
  /** What the instructor is to be told, and the progress once that is told; undefined when there is no news. */
  share(progress: Progress, now: number): { progress: Progress; events: readonly TrackingEvent[] } | undefined;
  /** Where the page was reloaded: what the page before it knew. */
  reloading?: Reloading;
}

export interface SessionParts {
  /** Undefined when no API was found. */
  lms?: LmsAdapter;
  /** Page ids, in order. */
  pages: readonly string[];
  complete: readonly Requirement[];
  quizzes?: ActivityRules | undefined;
  worksheets?: WorksheetRules | undefined;
  /** Only where there are activities, whose answers may be more than an LMS takes. */
  giving?: Giving | undefined;
  copyOf(learner: string): LocalCopy;
  clock: Clock;
  tell(notice: NoticeKind): void;
}

export interface Session {
  mode: SessionMode;
  progress(): Progress;
  /** What is left to do before the module is finished: document ids of pages and of places in activities. */
  left(): string[];
  /** The learner turned to a page: the bookmark. */
  visit(page: string): void;
  /** The learner reached a page's end. True when that was news. */
  see(page: string): boolean;
  /** The LMS's own pass mark. */
  mastery: number | undefined;
  /** An answer was given: it is saved soon. */
  answer(quiz: string, state: QuizProgress): void;
  /** A quiz was submitted: `events` are told, the result is judged, everything is saved at once. */
  submit(quiz: string, state: QuizProgress, events: readonly TrackingEvent[]): void;
  /** Something was written: it is saved soon. */
  write(change: Pick<Progress, 'worksheets' | 'edited'>): void;
  /** Judges whether the module is finished by what was written. */
  judge(): void;
  /** As the LMS writes it; empty when it does not say. */
  learnerName(): string;
  /** Saves at once. */
  save(): SaveResult;
  /** What the LMS did not take is on this device. */
  keptHere(): boolean;
  /** Ends the session for good; what the LMS did not take stays on this device unless `discard`. */
  close(discard?: boolean): void;
}

/** Opens the session with the LMS and resumes what was saved, there or on this device. */
export function openSession(parts: SessionParts): Session {
  const record = parts.lms?.open();
  const mode = modeOf(record);
  const before = record ? undefined : parts.worksheets?.reloading?.recall();
  const learner = (record ?? before)?.learner ?? '';
  const copy = parts.copyOf(learner);
  const start = parts.clock.now();
  const lms = mode === 'recording' ? parts.lms : undefined;
  const mastery = parts.quizzes && record && parts.lms?.mastery();
  const keeping = startKeeping(record, { ...parts, lms, copy, before: before?.progress }, () => learning.catchUp());
  const learning = followLearner({ ...parts, mastery }, lms, keeping);
  let closed = false;
  /** Once the session has ended nothing is recorded. */
  const open =
    <A extends unknown[]>(run: (...args: A) => void) =>
    (...args: A) => {
      if (!closed) run(...args);
    };

  if (record && lms) learning.open(record);
  else parts.tell(record ? 'review' : parts.lms ? 'session-ended' : 'no-lms');

  return {
    mode,
    progress: learning.progress,
    left: learning.left,
    visit: open(learning.visit),
    see: (page) => !closed && learning.see(page),
    mastery,
    learnerName: () => (closed ? '' : (parts.lms?.learnerName() ?? '')),
    answer: open(learning.answer),
    submit: open(learning.submit),
    write: open(learning.write),
    judge: open(learning.judge),
    save: () => (closed ? 'taken' : learning.save()),
    keptHere: () => copy.read(false) !== undefined,
    close: open((discard?: boolean) => {
      closed = true;
      learning.end(parts.clock.now() - start);
      if (record) parts.lms?.close();
      if (discard) copy.clear();
      if (learner && mode !== 'review') {
        parts.worksheets?.reloading?.remember(learner, discard ? undefined : learning.progress());
      }
    }),
  };
}

interface KeepingSetting extends SessionParts {
  lms: LmsAdapter | undefined;
  copy: LocalCopy;
  /** Of the page that was reloaded. */
  before: Progress | undefined;
}

/** Keeps what was saved, there or on this device; what could not be read is added once it can. */
function startKeeping(record: LaunchRecord | undefined, setting: KeepingSetting, caughtUp: () => void): Keeping {
  const { before, pages, worksheets } = setting;
  const words = worksheets?.words;
  const { saved } = record ?? { saved: '' };
  const resumed = (held: Progress) => resume(record, held, setting);
  // Once: what the coder wrote takes a slow computer a moment to read.
  const held = decodeProgress(saved ?? '', pages, words);
  const unread = { ...emptyProgress(), finished: record?.finished === true };
  return keepProgress(before ?? (saved === undefined ? unread : resumed(held)), {
    ...setting,
    words,
    alone: before !== undefined,
    begun: record?.first !== true,
    // All that we save has the attempt's id: without it, it was cut, or is not ours.
    proven: !saved ? 1 : held.attempt ? saved.length : 0,
    resume: saved === undefined ? (late) => resumed(decodeProgress(late, pages, words)) : undefined,
    caughtUp,
  });
}

/** From what the learner does to progress, and to the events that others get to know. */
function followLearner(
  parts: SessionParts & { mastery: number | undefined },
  lms: LmsAdapter | undefined,
  keeping: Keeping,
) {
  const { pages, tell, clock, worksheets } = parts;
  const { progress, change } = keeping;
  const happened = (event: TrackingEvent) => lms?.record(event);
  const { left, result, judge } = judging(parts, keeping, happened);

  const note = (news: Partial<Progress>) => change({ ...progress(), ...news });

  function answer(quiz: string, state: QuizProgress) {
    note({ quizzes: { ...progress().quizzes, [quiz]: state } });
  }

  function finishIfDone() {
    if (!judge()) return;
    tell('finished');
    keeping.save();
  }

  /** What was written for the instructor and is not told yet. */
  function share() {
    const news = lms && worksheets?.share(progress(), clock.now());
    if (!news) return;
    change(news.progress);
    news.events.forEach(happened);
  }

  function save(): SaveResult {
    share();
    if (judge()) tell('finished');
    return keeping.save();
  }

  return {
    progress,
    left,
    save,
    answer,
    catchUp() {
      if (judge()) tell('finished');
    },
    write: note,
    judge: finishIfDone,
    open(record: LaunchRecord) {
      happened({ type: 'opened', resumed: !isEmpty(progress()) });
      // Saved as finished, but the LMS may not say so: it never took the status, or the score.
      judge(record.finished);
      share();
      keeping.save();
    },
    visit(page: string) {
      if (page === progress().page) return;
      share();
      // The first page is where a learner without a bookmark starts anyway: no save for that.
      if (progress().page !== undefined || page !== pages[0]) note({ page });
    },
    see(page: string) {
      const { seen } = progress();
      if (seen.includes(page) || !pages.includes(page)) return false;
      note({ seen: [...seen, page] });
      happened({ type: 'page-seen', page, seen: seenOf(progress(), pages), total: pages.length });
      finishIfDone();
      return true;
    },
    submit(quiz: string, state: QuizProgress, events: readonly TrackingEvent[]) {
      answer(quiz, state);
      events.forEach(happened);
      save();
    },
    end(duration: number) {
      share();
      judge();
      keeping.end();
      happened({ type: 'left', finished: result() !== undefined, duration });
    },
  };
}

function modeOf(record: LaunchRecord | undefined): SessionMode {
  if (!record) return 'unrecorded';
  return record.writable ? 'recording' : 'review';
}

/** How many of this build's pages were seen. */
export function seenOf(progress: Progress, pages: readonly string[]): number {
  return pages.filter((id) => progress.seen.includes(id)).length;
}

/** What the LMS and this device remember, together. The LMS's word that the module is finished stands. */
function resume(
  record: LaunchRecord | undefined,
  held: Progress,
  { copy, pages, worksheets }: KeepingSetting,
): Progress {
  const kept = copy.read(record?.first !== false, held.attempt) ?? emptyProgress();
  const progress = mergeProgress(held, kept, worksheets?.words);
  return {
    ...progress,
    attempt: progress.attempt ?? newAttempt(),
    page: [progress.page, record?.location].find((id) => id !== undefined && pages.includes(id)),
    finished: progress.finished || record?.finished === true,
  };
}
