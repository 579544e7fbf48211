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
  /** What was said to be missing and still is: how many questions, and that it is only one. */
  blanks: number;
  one: boolean;
  /** There are links to questions; something is to be said of the quiz as a whole. */
  links: boolean;
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

/** How one question stands; all but the first are unknown as long as its result is not shown. */
export interface QuestionFacts {
  /** Something is said of it: its result, or that it has no answer. */
  said: boolean;
  result: boolean;
  answered: boolean;
  /** 0–1; undefined for what is not graded. */
  score: number | undefined;
  graded: boolean;
  /** Of what is not graded: answered. */
  right: boolean;
  explained: boolean;
  /** What would have been right is shown. */
  solution: boolean;
}

type Not<F> = F | `!${F & string}`;

/** All of these are so of the quiz, or of the question; with `!`, are not. */
export type QuizConditions = readonly Not<keyof QuizFacts>[];
export type QuestionConditions = readonly Not<keyof QuestionFacts>[];

/** What the links to a question depend on, and the places of its number among those that were drawn. */
export const linkFact = (question: string) => `to.${question}`;
export const numberFact = (question: string) => `number.${question}`;
