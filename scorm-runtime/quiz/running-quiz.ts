// One quiz while it is open: what it is, how the learner stands in it, and what follows from that.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { GradingKey } from '../../src/model/question';
import type { QuizRuntimeTexts } from '../../src/model/texts';
import { grade } from '../../src/questions/grade';
import { byId } from '../document-parts';
import type { Session } from '../session';
import { attemptsLeft, isMet } from './standing';

export interface RunningQuiz {
  readonly data: QuizData;
  readonly form: HTMLFormElement;
  readonly texts: QuizRuntimeTexts;
  readonly session: Session;
  /** The pass mark that counts here; undefined without one. */
  readonly mark: number | undefined;
  /** The module fails with this quiz. */
  readonly decides: boolean;
  /** Puts the form into the order of a seed; returns the questions of this attempt. */
  arrange(seed: number): readonly GradingKey[];
  state: QuizProgress;
  /** The questions of this attempt. */
  drawn: readonly GradingKey[];
  /** With layout=one: the question that is shown. */
  at: number;
  /** Told once in this attempt that something is not answered. */
  reminded: boolean;
  /** When each question was entered first and changed last, in this attempt and session. */
  readonly times: Map<string, { from: number; to: number }>;
  say(words: string): void;
  /** The contents show what is left. */
  changed(): void;
}

/** Keys may be shown: nothing can be gained by them any more. */
export function revealed({ data, state, mark }: RunningQuiz): boolean {
  return isMet(data, state, mark) || attemptsLeft(data, state, mark) === 0;
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
export function blanksOf(quiz: RunningQuiz): GradingKey[] {
  const { drawn, at, state } = quiz;
  return drawn.filter(
    (key, index) =>
      !(isStepwise(quiz) && index !== at) && !isLocked(quiz, index) && !grade(key, state.answers).answered,
  );
}

export function questionOf({ form }: { form: HTMLFormElement }, { id }: GradingKey): HTMLElement {
  return byId(`${form.id}--${id}`);
}
