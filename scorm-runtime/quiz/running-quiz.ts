// One quiz while it is open: what it is, how the learner stands in it, and what follows from that.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { GradingKey } from '../../src/model/question';
import type { Session } from '../session';
import { gradeAll } from './scoring';
import type { Times } from './submission';

/** A question, and its place in the form. */
export interface RunningQuestion extends GradingKey {
  element: HTMLElement;
}

export interface RunningQuiz {
  /** With the pass mark that counts here. */
  readonly data: QuizData & { questions: readonly RunningQuestion[] };
  readonly form: HTMLFormElement;
  readonly session: Session;
  state: QuizProgress;
  /** The questions of this attempt. */
  drawn: readonly RunningQuestion[];
  /** With layout=one: the question that is shown. */
  at: number;
  /** Told once in this attempt that something is not answered. */
  reminded: boolean;
  /** Of this attempt, in this session. */
  readonly times: Times;
  say(words: string): void;
  /** The contents show what is left. */
  changed(): void;
}

/** How each question of this attempt stands. */
export type QuestionStanding = ReturnType<typeof questionsOf>[number];

export function questionsOf({ data, state, drawn, at }: RunningQuiz) {
  const { submitted, checked, answers } = state;
  return gradeAll(drawn, answers).graded.map((question, index) => {
    const { answered, score = 1 } = question;
    // A question whose result is shown cannot be changed before the next attempt.
    const locked = submitted || index < checked;
    // One question at a time, until the quiz is submitted.
    const waiting = data.layout === 'one' && !submitted && index !== at;
    return {
      ...question,
      locked,
      waiting,
      /** On screen, without an answer, and can still get one. */
      blank: !(answered || locked || waiting),
      /** Something of it is. */
      wrong: score < 1,
    };
  });
}
