// The session, launch to close: what the learner did, what the LMS is told, and what the learner is told about that.
import type { Requirement } from '../src/model/course';
import type { Progress, QuizProgress } from '../src/model/progress';
import type { NoticeKind } from '../src/model/texts';
import type { ModuleResult, TrackingEvent } from '../src/model/tracking';
import { newAttempt } from './attempt';
import type { Clock } from './clock';
import { type Achievement, resultOf, thingsLeft } from './completion';
import { isEmpty, type Keeping, keepProgress } from './keeping';
import type { LaunchRecord, LmsAdapter, SaveResult } from './lms/adapter';
import type { LocalCopy } from './local-copy';
import { decodeProgress, emptyProgress, mergeProgress } from './progress-codec';

/** recording: the LMS gets everything. review: it gets nothing. unrecorded: there is no LMS, or it opened no session. */
type SessionMode = 'recording' | 'review' | 'unrecorded';

/** How a module's quizzes are judged; only where there are any. */
export interface QuizRules {
  /** `mastery`: the LMS's own pass mark. */
  standings(progress: Progress, mastery: number | undefined): Achievement['quizzes'];
  /** 0–100; undefined as long as no scored quiz was submitted. */
  score(progress: Progress): number | undefined;
}

export interface SessionParts {
  /** Undefined when no API was found. */
  lms?: LmsAdapter;
  /** Page ids, in order. */
  pages: readonly string[];
  complete: readonly Requirement[];
  quizzes?: QuizRules;
  copyOf(learner: string): LocalCopy;
  clock: Clock;
  tell(notice: NoticeKind): void;
}

export interface Session {
  mode: SessionMode;
  progress(): Progress;
  /** What is left to do before the module is finished: ids of pages and quizzes. */
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
  const copy = parts.copyOf(record?.learner ?? '');
  const start = parts.clock.now();
  const lms = mode === 'recording' ? parts.lms : undefined;
  const mastery = parts.quizzes && record && parts.lms?.mastery();
  const resumed = (saved: string) => resume(record, saved, copy, parts.pages);
  const unread = record !== undefined && record.saved === undefined;
  const keeping = keepProgress(
    unread ? { ...emptyProgress(), finished: record.finished } : resumed(record?.saved ?? ''),
    {
      ...parts,
      lms,
      copy,
      begun: record?.first === false,
      resume: unread ? resumed : undefined,
      caughtUp: () => learning.catchUp(),
    },
  );
  const learning = followLearner({ ...parts, mastery }, lms, keeping);
  let closed = false;

  if (record && lms) learning.open(record);
  else parts.tell(record ? 'review' : parts.lms ? 'session-ended' : 'no-lms');

  return {
    mode,
    progress: learning.progress,
    left: learning.left,
    visit(page) {
      if (!closed) learning.visit(page);
    },
    see: (page) => !closed && learning.see(page),
    mastery,
    answer(quiz, state) {
      if (!closed) learning.answer(quiz, state);
    },
    submit(quiz, state, events) {
      if (!closed) learning.submit(quiz, state, events);
    },
    save: learning.save,
    keptHere: () => copy.read(false) !== undefined,
    close(discard) {
      if (closed) return;
      closed = true;
      learning.end(parts.clock.now() - start);
      if (record) parts.lms?.close();
      if (discard) copy.clear();
    },
  };
}

/** From what the learner does to progress, and to the events that others get to know. */
function followLearner(
  parts: SessionParts & { mastery: number | undefined },
  lms: LmsAdapter | undefined,
  keeping: Keeping,
) {
  const { pages, tell } = parts;
  const { progress, change, save } = keeping;
  const happened = (event: TrackingEvent) => lms?.record(event);
  const { left, result, judge } = judging(parts, keeping, happened);

  function answer(quiz: string, state: QuizProgress) {
    change({ ...progress(), quizzes: { ...progress().quizzes, [quiz]: state } });
  }

  function finishIfDone() {
    if (!judge()) return false;
    tell('finished');
    save();
    return true;
  }

  return {
    progress,
    left,
    save,
    answer,
    catchUp() {
      if (judge()) tell('finished');
    },
    open(record: LaunchRecord) {
      happened({ type: 'opened', resumed: !isEmpty(progress()) });
      // Saved as finished, but the LMS may not say so: it never took the status, or the score.
      judge(record.finished);
      save();
    },
    visit(page: string) {
      if (page === progress().page) return;
      // The first page is where a learner without a bookmark starts anyway: no save for that.
      if (progress().page !== undefined || page !== pages[0]) change({ ...progress(), page });
    },
    see(page: string) {
      const { seen } = progress();
      if (seen.includes(page) || !pages.includes(page)) return false;
      change({ ...progress(), seen: [...seen, page] });
      happened({ type: 'page-seen', page, seen: seenOf(progress(), pages), total: pages.length });
      finishIfDone();
      return true;
    },
    submit(quiz: string, state: QuizProgress, events: readonly TrackingEvent[]) {
      answer(quiz, state);
      events.forEach(happened);
      if (!finishIfDone()) save();
    },
    end(duration: number) {
      keeping.end();
      happened({ type: 'left', finished: result() !== undefined, duration });
    },
  };
}

/** The module's result: what it is, what is missing for one, and telling it, with its score, whenever it is news. */
function judging(
  { pages, complete, quizzes, mastery }: SessionParts & { mastery: number | undefined },
  { progress, change }: Keeping,
  happened: (event: TrackingEvent) => void,
) {
  let told = '';
  const achieved = (): Achievement => ({
    pages,
    seen: progress().seen,
    quizzes: quizzes?.standings(progress(), mastery),
  });
  // A result stands: what could still be done changes nothing any more.
  const left = () => (result() ? [] : thingsLeft(complete, achieved()));

  function result(): ModuleResult | undefined {
    const now = resultOf(complete, achieved());
    // A newer build may ask for more; who has finished has finished.
    return progress().finished && now !== 'passed' ? 'completed' : now;
  }

  /** True when the module is finished with this. `known`: the LMS has the status, and lacks at most the score. */
  function judge(known = false): boolean {
    const now = result();
    const score = quizzes?.score(progress());
    if (now === undefined || (known && score === undefined)) return false;
    const news = now !== 'failed' && !progress().finished;
    if (news) change({ ...progress(), finished: true });
    const telling = `${now} ${score}`;
    if (telling !== told) happened({ type: 'result', result: now, score });
    told = telling;
    return news;
  }

  return { left, result, judge };
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
function resume(record: LaunchRecord | undefined, saved: string, copy: LocalCopy, pages: readonly string[]): Progress {
  const held = decodeProgress(saved, pages);
  const progress = mergeProgress(held, copy.read(record?.first !== false, held.attempt) ?? emptyProgress());
  return {
    ...progress,
    attempt: progress.attempt ?? newAttempt(),
    page: [progress.page, record?.location].find((id) => id !== undefined && pages.includes(id)),
    finished: progress.finished || record?.finished === true,
  };
}
