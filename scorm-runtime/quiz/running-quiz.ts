// One quiz while it is open: what it is, how the learner stands in it, and what its other files need to change that.
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { QuestionKey } from '../../src/model/question';
import type { QuizRuntimeTexts } from '../../src/model/texts';
import type { Session } from '../session';
import type { Arrange } from './arrange-form';
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
  readonly arrange: Arrange;
  state: QuizProgress;
  /** The questions of this attempt. */
  drawn: readonly QuestionKey[];
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
  return isMet(state, mark) || attemptsLeft(data, state) === 0;
}

/** One question at a time, until the quiz is submitted. */
export function isStepwise({ data, state }: RunningQuiz): boolean {
  return data.layout === 'one' && !state.submitted;
}

/** A question whose result is shown cannot be changed before the next attempt. */
export function isLocked({ state, drawn, form }: RunningQuiz, question: Element): boolean {
  return state.submitted || drawn.findIndex(({ id }) => question.id === `${form.id}--${id}`) < state.checked;
}

export function actionOf({ form }: RunningQuiz, action: string): HTMLButtonElement {
  return form.querySelector(`[data-quiz-action="${action}"]`) as HTMLButtonElement;
}

/** Moves the focus to something that is no control. */
export function focusOn(target: HTMLElement | null | undefined) {
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}
