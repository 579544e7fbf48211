// One submission: what it makes of the learner's state, and what others get to know of it. Pure.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { TrackingEvent } from '../../src/model/tracking';
import { percent, type Submission } from './scoring';
import { attemptsLeft } from './standing';

interface Submitting {
  data: QuizData;
  state: QuizProgress;
  /** The pass mark that counts. */
  mark: number | undefined;
  /** When each question was entered first and changed last. */
  times: ReadonlyMap<string, { from: number; to: number }>;
}

/** `now`: milliseconds since 1970. */
export function submitted(quiz: Submitting, { graded, share }: Submission, now: number) {
  const { data, state, mark, times } = quiz;
  const answers = graded.flatMap(({ key, outcome }) =>
    outcome.responses.map((response): TrackingEvent => {
      const time = times.get(key.id);
      return {
        type: 'answered',
        quiz: data.id,
        question: key.id,
        response,
        weight: data.practice ? 0 : key.points / outcome.responses.length,
        score: outcome.score,
        at: now,
        latency: time && time.to - time.from,
      };
    }),
  );
  const attempts = state.attempts + 1;
  const whole: TrackingEvent = {
    type: 'quiz-submitted',
    quiz: data.id,
    attempt: attempts,
    score: share,
    passed: share === undefined || mark === undefined ? undefined : percent(share) >= mark,
  };
  // A retry never lowers the result.
  const best = share === undefined ? state.best : Math.max(share, state.best ?? 0);
  const last = attemptsLeft(data, state, mark) > 1 ? undefined : (mark ?? 0);
  const next: QuizProgress = { ...state, attempts, best, last, submitted: true };
  return { state: next, events: [...answers, whole] };
}
