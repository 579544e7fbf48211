// The session, launch to close: what the learner did, what the LMS is told, and what the learner is told about that.
import type { Requirement } from '../src/model/course';
import type { Progress } from '../src/model/progress';
import type { NoticeKind } from '../src/model/texts';
import type { TrackingEvent } from '../src/model/tracking';
import type { Clock } from './clock';
import { pagesLeft } from './completion';
import { isEmpty, type Keeping, keepProgress } from './keeping';
import type { LaunchRecord, LmsAdapter, SaveResult } from './lms/adapter';
import type { LocalCopy } from './local-copy';
import { decodeProgress, emptyProgress, mergeProgress } from './progress-codec';

/** recording: the LMS gets everything. review: it gets nothing. unrecorded: there is no LMS, or it opened no session. */
type SessionMode = 'recording' | 'review' | 'unrecorded';

export interface SessionParts {
  /** Undefined when no API was found. */
  lms?: LmsAdapter;
  /** Page ids, in order. */
  pages: readonly string[];
  complete: readonly Requirement[];
  copyOf(learner: string): LocalCopy;
  clock: Clock;
  tell(notice: NoticeKind): void;
}

export interface Session {
  mode: SessionMode;
  progress(): Progress;
  /** Pages on which something is left to do before the module is finished. */
  left(): string[];
  /** The learner turned to a page: the bookmark. */
  visit(page: string): void;
  /** The learner reached a page's end. True when that was news. */
  see(page: string): boolean;
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
  const learning = followLearner(
    parts,
    lms,
    keepProgress(resume(record, copy, parts.pages), { ...parts, lms, copy, begun: record?.first === false }),
  );
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
function followLearner({ pages, complete, tell }: SessionParts, lms: LmsAdapter | undefined, keeping: Keeping) {
  const { progress, change, save } = keeping;
  const left = () => (progress().finished ? [] : pagesLeft(complete, { pages, seen: progress().seen }));
  const happened = (event: TrackingEvent) => lms?.record(event);

  function finishIfDone() {
    if (progress().finished || left().length > 0) return false;
    change({ ...progress(), finished: true });
    happened({ type: 'completed' });
    return true;
  }

  return {
    progress,
    left,
    save,
    open(record: LaunchRecord) {
      happened({ type: 'opened', resumed: !isEmpty(progress()) });
      // Saved as finished, but the LMS does not say so: it never took the status.
      if (progress().finished && !record.finished) happened({ type: 'completed' });
      else finishIfDone();
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
      if (finishIfDone()) {
        tell('finished');
        save();
      }
      return true;
    },
    end(duration: number) {
      keeping.end();
      happened({ type: 'left', finished: progress().finished, duration });
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
function resume(record: LaunchRecord | undefined, copy: LocalCopy, pages: readonly string[]): Progress {
  const progress = mergeProgress(
    decodeProgress(record?.saved ?? '', pages),
    copy.read(record?.first !== false) ?? emptyProgress(),
  );
  return {
    ...progress,
    page: [progress.page, record?.location].find((id) => id !== undefined && pages.includes(id)),
    finished: progress.finished || record?.finished === true,
  };
}
