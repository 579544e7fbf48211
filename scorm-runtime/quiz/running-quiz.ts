// One quiz while it is open: what it is, how the learner stands in it, and what follows from that.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { GradingKey } from '../../src/model/question';
import { byId } from '../document-parts';
import type { Session } from '../session';
import type { Graded } from './scoring';
import type { Times } from './submission';

export interface RunningQuiz {
  readonly data: QuizData;
  readonly form: HTMLFormElement;
  readonly session: Session;
  /** The pass mark that counts here; undefined without one. */
  readonly mark: number | undefined;
  state: QuizProgress;
  /** The questions of this attempt. */
  drawn: readonly GradingKey[];
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

/** One question at a time, until the quiz is submitted. */
export function isStepwise({ data, state }: RunningQuiz): boolean {
  return data.layout === 'one' && !state.submitted;
}

/** A question whose result is shown cannot be changed before the next attempt. */
export function isLocked({ state }: RunningQuiz, index: number): boolean {
  return state.submitted || index < state.checked;
}

/** The questions on screen that have no answer and can still get one. */
export function blanksOf(quiz: RunningQuiz, graded: readonly Graded[]): GradingKey[] {
  return graded.flatMap(({ key, outcome }, index) =>
    outcome.answered || isLocked(quiz, index) || (isStepwise(quiz) && index !== quiz.at) ? [] : key,
  );
}

/** Those of which something is wrong. */
export function wrongOf(graded: readonly Graded[]): GradingKey[] {
  return graded.flatMap(({ key, outcome: { score = 1 } }) => (score < 1 ? key : []));
}

/** Not by the form's property `id`: a question of that id hides it (HTML, 4.10.3, named properties). */
export function questionOf(form: HTMLFormElement, { id }: GradingKey): HTMLElement {
  return byId(`${form.getAttribute('id')}--${id}`);
}
