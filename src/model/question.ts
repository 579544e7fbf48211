// Questions as both sides know them: what the build found out about each, and the form in which the runtime grades it.

/** Raw form values by control name. A control that nobody touched is missing. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** `id` is frozen and unique in its quiz. Names of controls are the question's id, or `id.part` for each of its parts. */
interface QuestionBase {
  id: string;
  points: number;
}

/** Single choice, multiple response, true-false: one set of options. */
export interface ChoiceKey extends QuestionBase {
  kind: 'choice' | 'multiple' | 'true-false';
  /** Option ids in the lock's order: the standard's letters follow it. */
  options: readonly string[];
  /** None in a survey. */
  correct: readonly string[];
}

export interface TextKey extends QuestionBase {
  kind: 'text';
  /** Any of these is right; case, accents and spaces do not count. */
  accept: readonly string[];
}

export interface NumberKey extends QuestionBase {
  kind: 'number';
  from: number;
  to: number;
}

export interface MatchingKey extends QuestionBase {
  kind: 'matching';
  /** Left ids in the lock's order; the control `id.left` holds the right id. */
  left: readonly string[];
  right: readonly string[];
  /** The right id that belongs to each left id. */
  pairs: Readonly<Record<string, string>>;
}

export interface OrderingKey extends QuestionBase {
  kind: 'ordering';
  /** Item ids in the lock's order. */
  items: readonly string[];
  /** In the right order; none in a survey. The control `id` holds all ids in the learner's order. */
  correct: readonly string[];
}

/** One interaction a gap; the control of each is `id.gap`. */
export interface GapsKey extends QuestionBase {
  kind: 'gaps';
  gaps: readonly GapKey[];
}

export type GapKey =
  | { id: string; accept: readonly string[] }
  | { id: string; options: readonly string[]; correct: string };

/** One interaction a row: a choice, or in a survey, where nothing is correct, a rating. The control of each is `id.row`. */
export interface MatrixKey extends QuestionBase {
  kind: 'matrix';
  rows: readonly { id: string; correct?: string }[];
  columns: readonly string[];
}

/** Counts as answered, is never graded. */
export interface LongAnswerKey extends QuestionBase {
  kind: 'long-answer';
}

export type QuestionKey =
  | ChoiceKey
  | TextKey
  | NumberKey
  | MatchingKey
  | OrderingKey
  | GapsKey
  | MatrixKey
  | LongAnswerKey;

/** SCORM 1.2's interaction types that Carrel uses (RTE, cmi.interactions.n.type). */
export type InteractionType = 'choice' | 'true-false' | 'fill-in' | 'numeric' | 'matching' | 'sequencing' | 'likert';

/** What is asked in one interaction, in the standard's notation. */
export interface Interaction {
  /** The part of the question that it is about; undefined for the question as a whole. */
  part?: string;
  type: InteractionType;
  /** What would be right; undefined where SCORM 1.2 has no pattern for it. */
  pattern?: string;
}

/** An answer to it. */
export interface Response extends Interaction {
  response: string;
  /** Undefined where nothing is graded. */
  right?: boolean | undefined;
}

/**
 * One control as it is graded. Kinds of questions differ in these data only: their own `key.ts` makes them when the module is
 * built, so that the runtime grades all kinds in one way.
 */
export interface PartKey {
  /** Of the control. */
  name: string;
  /**
   * Only the value in this place counts: the first of what is written, each of a list to put in order. Undefined where all
   * options that are chosen count.
   */
  at?: number;
  /** Its own; where the question is one, only the type of that. */
  interaction: Interaction;
  /** Values that can be chosen, in the lock's order; undefined where the answer is written. */
  options?: readonly string[];
  /** SCORM's sign of each option. */
  signs?: readonly string[];
  /** How many right values make it right; undefined where nobody grades it. In a question all parts are graded, or none. */
  needed?: number;
  /** All options that are right together, or texts of which each is right, in the form in which they are compared. */
  right?: readonly string[];
  /** Numbers from … to … are right; what binary fractions lose is already allowed for. */
  range?: readonly [from: number, to: number];
}

/** What the runtime grades a question by. */
export interface GradingKey extends QuestionBase {
  parts: readonly PartKey[];
  /** The question as one interaction; without it each part is one of its own. */
  interaction?: Interaction;
}

/** What one answer is worth, for the mark beside its control. */
export interface Mark {
  name: string;
  value: string;
  /** Undefined where nothing is graded. */
  right?: boolean;
}

export interface Outcome {
  /** Something was entered, everywhere where something must be. */
  answered: boolean;
  /** 0–1; undefined for what is not graded. */
  score?: number;
  responses: readonly Response[];
  marks: readonly Mark[];
}
