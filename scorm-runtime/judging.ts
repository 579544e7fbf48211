// Judging a learner's progress: what is left, what the result is, and telling it with its score whenever it is news.
import type { Progress } from '../src/model/progress';
import type { ModuleResult, TrackingEvent } from '../src/model/tracking';
import { type Achievement, type ActivityStanding, resultOf, thingsLeft } from './completion';
import type { Keeping } from './keeping';
import type { LaunchRecord } from './lms/adapter';
import { localDay } from './local-day';
import { hashOf } from './progress-codec';
import type { SessionParts } from './session';

/** How a module's quizzes are judged; only where there are any. */
export interface ActivityRules {
  /** `mastery`: the LMS's own pass mark. */
  standings(progress: Progress, mastery: number | undefined): readonly ActivityStanding[];
  /** 0–100; undefined as long as no scored quiz was submitted, or where it would tell the LMS something untrue. */
  score(progress: Progress, mastery?: number): number | undefined;
}

/** The module's result: what it is, what is missing for one, and telling it, with its score, whenever it is news. */
export function judging(
  { pages, readAll, quizzes, worksheets, clock }: SessionParts,
  record: LaunchRecord | undefined,
  { progress, change }: Keeping,
  happened: (event: TrackingEvent) => void,
) {
  let told = '';
  const seen = () => pages.filter((id) => progress().seen.includes(hashOf(id)));
  const achieved = (): Achievement => ({
    pages,
    readAll,
    seen: seen(),
    activities: [quizzes, worksheets].flatMap((rules) => rules?.standings(progress(), record?.mastery) ?? []),
  });
  // A result stands: what could still be done changes nothing any more.
  const left = () => (result() ? [] : thingsLeft(achieved()));

  function result(): ModuleResult | undefined {
    const { finished } = progress();
    const all = achieved();
    // A newer build may ask for more, and a worksheet be emptied; who has finished has finished, and passed with the quizzes.
    const asked = finished ? { ...all, readAll: false, activities: all.activities.filter((one) => one.decides) } : all;
    // Who only looks on achieves nothing: what was recorded stands.
    const now = record && !record.writable ? (record.failed ? 'failed' : undefined) : resultOf(asked);
    // Only a pass takes that back: nothing is to be called finished that the LMS is told is not.
    if (record?.failed && now === 'completed') return 'failed';
    return finished && now !== 'passed' ? 'completed' : now;
  }

  /** True when the module is finished with this. `known`: the LMS has the status, and lacks at most the score. */
  function judge(known?: boolean): boolean {
    const now = result();
    const score = quizzes?.score(progress(), record?.mastery);
    if (now === undefined || (known && score === undefined)) return false;
    const news = now !== 'failed' && !progress().finished;
    if (news) change({ ...progress(), finished: true, on: localDay(clock.now()) });
    const telling = `${now} ${score}`;
    if (telling !== told) happened({ type: 'result', result: now, score });
    told = telling;
    return news;
  }

  return { seen, left, result, judge };
}
