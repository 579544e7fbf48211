// One submission: what it changes in the learner's state, and what others get to know of it. Pure.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { TrackingEvent } from '../../src/model/tracking';
import { percent, type Submission } from './scoring';
import { attemptsLeft } from './standing';

/** When each question was entered first and changed last. */
export type Times = Record<string, { from: number; to: number }>;

/** `data`: with the pass mark that counts; `at`: milliseconds since 1970. */
export function submitted(
  data: QuizData,
  state: QuizProgress,
  { graded, share }: Submission,
  times: Times,
  at: number,
): { change: Partial<QuizProgress>; events: TrackingEvent[] } {
  const { id: quiz, pass, practice } = data;
  const attempts = state.attempts + 1;
  const answers = graded.flatMap(({ id, points, responses, score }) =>
    responses.map((response): TrackingEvent => {
      const time = times[id];
      return {
        type: 'answered',
        quiz,
        question: id,
        response,
        weight: practice ? 0 : points / responses.length,
        score,
        at,
        latency: time && time.to - time.from,
      };
    }),
  );
  const passed = share === undefined || pass === undefined ? undefined : percent(share) >= pass;
  // A retry never lowers the result.
  const best = share === undefined ? state.best : Math.max(share, state.best ?? 0);
  const last = attemptsLeft(data, state) > 1 ? undefined : (pass ?? 0);
  return {
    change: { attempts, best, last, submitted: true },
    events: [...answers, { type: 'quiz-submitted', quiz, attempt: attempts, score: share, passed }],
  };
}
