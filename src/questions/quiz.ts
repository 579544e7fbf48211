// A quiz or survey between its author's Markdown and the page's form: what the readers found, and what the renderers write.
import type { ElementContent } from 'hast';
import type { Place } from '../model/message';
import type { QuestionKey } from '../model/question';

/** What stands in the braces and brackets of `:::quiz[Title]{…}` and `:::survey[Title]{…}` (AUTHORING, section 4). */
export interface QuizSettings {
  /** Per cent; undefined when the quiz has no pass mark. */
  pass?: number;
  /** Undefined: as many as wanted. */
  attempts?: number;
  shuffle: boolean;
  /** Never scored. */
  practice: boolean;
  /** Nothing in it is right or wrong. `practice` is true, and it can be submitted once. */
  survey?: true;
  show: 'answers' | 'score' | 'nothing';
  layout: 'all' | 'one';
  /** Draw so many questions from the bank below. */
  pick?: number;
}

/** A heading's place in the page's outline. */
export interface Outline {
  /** 2–6, so that no level is skipped whatever the page's other headings are. */
  level: number;
  /** Its id in the document; links may lead there. */
  id: string;
}

/** `C` is what content is: Markdown nodes while the quiz is read, elements once its page is rendered. */
export interface Quiz<C = ElementContent[]> {
  /** Frozen, unique in the module. */
  id: string;
  /** Words, rendered; empty when neither `[Title]` nor a `##` gave one. */
  title: C;
  /** Of the title's heading, where there is one. */
  heading?: Outline;
  settings: QuizSettings;
  /** What stands before the first question. */
  intro: C;
  questions: Question<C>[];
  place: Place;
}

/** An option, a row, a side of a pair, an item to order: anything with words and a frozen id. */
export interface Part<C = ElementContent[]> {
  id: string;
  /** A single paragraph comes as its words; everything else as blocks. */
  content: C;
  /** What is said back when it is chosen: always blocks. */
  feedback?: C;
}

/** What the form of each kind shows; the key says what is right. */
export type Shape<C = ElementContent[]> =
  | { kind: 'choice' | 'multiple' | 'true-false'; options: Part<C>[] }
  | { kind: 'text' | 'number' | 'long-answer' }
  | { kind: 'matching'; heads: [C, C]; left: Part<C>[]; right: Part<C>[] }
  | { kind: 'ordering'; items: Part<C>[] }
  /** Text with gaps: every gap of the key stands in it once, as an element `carrel-gap` with the gap's id as its `id`. */
  | { kind: 'gaps'; text: C; options: Readonly<Record<string, Part<C>[]>> }
  | { kind: 'matrix'; corner: C; rows: Part<C>[]; columns: Part<C>[] };

export interface Question<C = ElementContent[]> {
  key: QuestionKey;
  /** The words of the `###`. */
  title: C;
  /** Of the `###` itself. */
  heading?: Outline;
  /** Everything between the `###` and the answer shape. */
  prompt: C;
  shape: Shape<C>;
  /** False: its options keep the author's order although the quiz shuffles. */
  shuffle: boolean;
  /** The notes are always blocks. */
  hint?: C;
  correct?: C;
  tryAgain?: C;
  explanation?: C;
  /** Number of the objective that it serves, from 1. */
  objective?: number;
  /** BCP 47, of its answer's words where they are not in the module's language. */
  language?: string;
  place: Place;
}
