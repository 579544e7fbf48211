// How a quiz stands, as its form is told: the build names these facts beside what is said when they apply, the runtime finds
// them out.

export interface QuizFacts {
  submitted: boolean;
  /** Passed, or submitted where there is no pass mark. */
  met: boolean;
  /** There is a pass mark. */
  marked: boolean;
  pass: number | undefined;
  /** The module can still fail with this quiz. */
  decides: boolean;
  /** Attempts. */
  left: number;
  several: boolean;
  /**
   * Questions that are linked to: those that were said to be missing and still are, after submission those that are wrong. How
   * many, and that it is only one.
   */
  links: number;
  one: boolean;
  /** Something is to be said of the quiz as a whole. */
  summary: boolean;
  /** Of the submission. */
  points: number;
  possible: number;
  percent: number;
  /** The score of the best one, and that it is better than this one's. */
  best: number;
  better: boolean;
  /** With layout=one: the question on screen, from 0 and from 1, and of how many; that it is the last, and that it is checked. */
  at: number;
  number: number;
  count: number;
  last: boolean;
  checked: boolean;
}

/** How one question of the attempt stands; of those that were not drawn nothing is known. */
export interface QuestionFacts {
  /** Its place among those that were drawn, from 1. */
  number: number;
  /** Its result counts, and it cannot be changed before the next attempt. */
  locked: boolean;
  answered: boolean;
  /** 0–1; undefined for what is not graded. */
  score?: number;
  /** Of what is not graded: answered. */
  right: boolean;
  /** What is not graded never is. */
  wrong: boolean;
  /** The summary links to it: it has no answer, or after submission it is wrong. */
  linked: boolean;
  /** Something is said of it: its result, or that it has no answer. */
  said: boolean;
  /** What would be right may be told. */
  explained: boolean;
}

type Not<F> = F | `!${F & string}`;

/** All of these are so of the quiz, or of the question; with `!`, are not. */
export type QuizConditions = readonly Not<keyof QuizFacts>[];
export type QuestionConditions = readonly Not<keyof QuestionFacts>[];

/**
 * What is so of a question among the facts of its quiz, `question.fact`; of what was entered in a control, `control.right`; and
 * of what was chosen there, `control.choice.right`.
 */
export function factName(...names: readonly (string | boolean | undefined)[]): string {
  return names.join('.');
}
