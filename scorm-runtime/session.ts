// The session, launch to close: what the learner did, what the LMS is told, and what the learner is told about that.
import type { Progress, QuizProgress } from '../src/model/progress';
import type { NoticeKind } from '../src/model/texts';
import type { ModuleResult, TrackingEvent } from '../src/model/tracking';
import type { Clock } from './clock';
import { type Giving, isEmpty } from './giving';
import { type ActivityRules, judging } from './judging';
import { keepProgress } from './keeping';
import type { LmsAdapter, SaveResult } from './lms/adapter';
import type { LocalCopy } from './local-copy';
import { hashOf, type ProgressCodec } from './progress-codec';
import type { Reloading } from './worksheet/reload';
import type { Told, TrackingBridge } from './xapi/bridge';

/** recording: the LMS gets everything. review: it gets nothing. unrecorded: there is no LMS, or it opened no session. */
export type SessionMode = 'recording' | 'review' | 'unrecorded';

/** What only modules with worksheets need. */
export interface WorksheetRules extends Pick<ActivityRules, 'standings'> {
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
  /** The module's rule asks for all of them. */
  readAll: boolean;
  quizzes?: ActivityRules | undefined;
  worksheets?: WorksheetRules | undefined;
  codec: ProgressCodec;
  giving: Giving;
  copyOf(learner: string): LocalCopy;
  clock: Clock;
  /** `file`: what goes with it, as text. */
  tell(notice: NoticeKind, file?: string): void;
  /**
   * What the LMS could not say at launch, or another window wrote, is part of the progress now. All forms are to show it before
   * anything more is entered, which would take it back.
   */
  caughtUp?(): void;
}

export interface Session {
  mode: SessionMode;
  /** For who tells others besides the LMS what happens here; undefined where nothing is recorded. */
  tracking: TrackingBridge | undefined;
  progress(): Progress;
  /** Ids of the pages seen, in the module's order. */
  seen(): string[];
  /** What is left to do before the module is finished: document ids of pages and of places in activities. */
  left(): string[];
  result(): ModuleResult | undefined;
  /** The learner turned to a page: the bookmark. */
  visit(page: string): void;
  /** The learner reached a page's end. True when that was news. */
  see(page: string): boolean;
  /** The LMS's own pass mark. */
  mastery: number | undefined;
  /**
   * An answer was given: it is saved soon. With `events` the quiz was submitted: they are told, the result is judged, everything is
   * saved at once.
   */
  answer(quiz: string, state: QuizProgress, events?: readonly TrackingEvent[]): void;
  /** Something was written: it is saved soon. */
  write(change: Pick<Progress, 'worksheets' | 'edited'>): void;
  /** Judges whether the module is finished by what was written. */
  judge(): void;
  /** As the LMS writes it; empty when it does not say. */
  learnerName(): string;
  /** Saves at once. */
  save(): SaveResult;
  /**
   * Something is on this device: what the LMS did not take, or has not shown yet. `all`: everything of that is, which a device
   * without room for more only has a part of.
   */
  keptHere(all?: boolean): boolean;
  /** Something is kept under `name` by another window. */
  heard(name: string | null, value: string | null): void;
  /**
   * Ends the session for good. `clear`, also later: whether anything stays on this device; without it the learner has not left, and
   * a reload of the page shows what was written.
   */
  close(clear?: boolean): void;
}

/** Opens the session with the LMS and resumes what was saved, there or on this device. */
export function openSession(parts: SessionParts): Session {
  const { pages, tell, clock, worksheets, quizzes } = parts;
  const start = clock.now();
  const record = parts.lms?.open(!!quizzes);
  const mode = record ? (record.writable ? 'recording' : 'review') : 'unrecorded';
  /** Only where it gets to know what happens. */
  const lms = mode === 'recording' ? parts.lms : undefined;
  const keeping = keepProgress(record, lms, parts, () => {
    judgeAloud();
    parts.caughtUp?.();
  });
  const { progress, change, alone } = keeping;
  const told: Told[] = [];
  let closed = false;
  /** All has happened, the end included: nothing counts any more. */
  let ended = false;

  const happened = (event: TrackingEvent) => {
    if (ended) return;
    lms?.record(event);
    told.push([event, clock.now()]);
  };
  const { seen, left, result, judge: judgeQuietly } = judging(parts, record, keeping, happened);
  const note = (news: Partial<Progress>) => change({ ...progress(), ...news });

  /** True when the module is finished with this. */
  function judgeAloud(): boolean {
    const done = judgeQuietly();
    if (done) tell('finished');
    return done;
  }

  function judge() {
    if (judgeAloud()) keeping.save();
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
    judgeAloud();
    return keeping.save();
  }

  if (lms) {
    happened({ type: 'opened', resumed: !isEmpty(progress()) });
    // Saved as finished, but the LMS may not say so: it never took the status, or the score.
    judgeQuietly(record?.finished);
    share();
    keeping.save();
  } else tell(record ? 'review' : parts.lms || alone ? 'session-ended' : 'no-lms');
  if (alone && keeping.keptHere(true)) tell('kept-alone');

  return {
    ...keeping,
    mode,
    mastery: record?.mastery,
    learnerName: () => (closed ? '' : (parts.lms?.learnerName() ?? '')),
    tracking: lms && ([told, record?.learner ?? '', () => progress().attempt] as const),
    seen,
    left,
    result,
    save,
    judge,
    write: note,
    visit(page: string) {
      // An appendix is no page: nothing is recorded of it.
      if (page === progress().page || !pages.includes(page)) return;
      share();
      // The first page is where a learner without a bookmark starts anyway: no save for that.
      if (progress().page !== undefined || page !== pages[0]) note({ page });
    },
    see(page: string) {
      if (seen().includes(page) || !pages.includes(page)) return false;
      note({ seen: [...progress().seen, hashOf(page)] });
      happened({ type: 'page-seen', page, seen: seen().length, total: pages.length });
      judge();
      return true;
    },
    answer(quiz: string, state: QuizProgress, events?: readonly TrackingEvent[]) {
      note({ quizzes: { ...progress().quizzes, [quiz]: state } });
      events?.forEach(happened);
      if (events) save();
    },
    close(clear) {
      if (!closed) {
        closed = true;
        const duration = clock.now() - start;
        share();
        judgeQuietly();
        keeping.end(clear === undefined);
        happened({ type: 'left', result: result(), score: quizzes?.score(progress(), record?.mastery), duration });
        ended = true;
        if (record) parts.lms?.close();
      }
      if (clear) keeping.forget();
    },
  };
}
