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
  times: Times;
}

/** When each question was entered first and changed last. */
export type Times = Map<string, { from: number; to: number }>;

/** `at`: milliseconds since 1970. */
export function submitted(
  { data, state, mark, times }: Submitting,
  { graded, share }: Submission,
  at: number,
): { state: QuizProgress; events: TrackingEvent[] } {
  const quiz = data.id;
  const attempt = state.attempts + 1;
  const answers = graded.flatMap(({ key, outcome: { responses, score } }) =>
    responses.map((response): TrackingEvent => {
      const time = times.get(key.id);
      return {
        type: 'answered',
        quiz,
        question: key.id,
        response,
        weight: data.practice ? 0 : key.points / responses.length,
        score,
        at,
        latency: time && time.to - time.from,
      };
    }),
  );
  const passed = share === undefined || mark === undefined ? undefined : percent(share) >= mark;
  // A retry never lowers the result.
  const best = share === undefined ? state.best : Math.max(share, state.best ?? 0);
  const last = attemptsLeft(data, state, mark) > 1 ? undefined : (mark ?? 0);
  return {
    state: { ...state, attempts: attempt, best, last, submitted: true },
    events: [...answers, { type: 'quiz-submitted', quiz, attempt, score: share, passed }],
  };
}
