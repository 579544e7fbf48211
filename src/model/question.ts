// Questions as both sides know them: what the build found out about each, and what the runtime needs to grade it.

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
  /** In the right order. The control `id` holds all ids in the learner's order. */
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

/** One choice interaction a row; the control of each is `id.row`. */
export interface MatrixKey extends QuestionBase {
  kind: 'matrix';
  rows: readonly { id: string; correct: string }[];
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

/** An answer in the standard's notation. */
export interface Response {
  /** The part of the question that it answers; undefined for the question as a whole. */
  part?: string;
  type: InteractionType;
  response: string;
  /** What would have been right; undefined where SCORM 1.2 has no pattern for it. */
  pattern?: string;
  right?: boolean;
}

/** What one control's answer is worth, for the mark beside it. */
export interface Mark {
  /** Name of the control, and its value where several controls have the same name. */
  name: string;
  value?: string;
  mark: 'right' | 'wrong' | 'missed';
}

export interface Outcome {
  /** Something was entered, everywhere where something must be. */
  answered: boolean;
  /** 0–1; undefined for what is not graded. */
  score?: number;
  responses: readonly Response[];
  marks: readonly Mark[];
}

/** Grades one question. A pure function of the key and the form's answers: the same at submission and after resume. */
export type Grade<K extends QuestionKey> = (key: K, answers: Answers) => Outcome;
