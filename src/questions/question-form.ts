// What the renderers of all kinds of questions share: where a question stands, the names of its controls, their labels.
import type { Element, ElementContent } from 'hast';
import { plainWords } from '../activities/form-words';
import type { QuizTexts } from '../languages/texts';
import { h } from '../markdown/elements';
import type { QuestionKey } from '../model/question';
import { fillText } from '../model/texts';
import type { Shape } from './quiz';

/** A question on its way into a form. */
export interface QuestionForm {
  /** Of the fieldset; the ids of everything in it begin with it. */
  id: string;
  key: QuestionKey;
  /** Plain text of its title. */
  title: string;
  /** BCP 47, of the parts' words where they are not in the module's language. */
  language?: string;
  /** Parts keep the author's order when others are shuffled. */
  fixed: boolean;
  texts: QuizTexts;
}

/** The form of one kind of question: native controls, named as `Answers` names them. */
export type RenderShape<K extends Shape['kind']> = (
  shape: Extract<Shape, { kind: K }>,
  form: QuestionForm,
) => ElementContent[];

/** Ids under a question. What is no part of the author's ends with `_`, which no frozen id does. */
export function partId(form: QuestionForm, part: string, role?: string): string {
  return [form.id, part, role].filter(Boolean).join('--');
}

/** The words of the part with this id. */
export function wordsOf(parts: readonly { id: string; content: ElementContent[] }[], id: string | undefined): string {
  return plainWords(parts.find((part) => part.id === id)?.content ?? []);
}

/**
 * What would have been right, at the control it belongs to. Hidden until nothing can be gained by it: the key has to be in
 * the page, for in SCORM 1.2 the page grades.
 */
export function solution(form: QuestionForm, part: string, answer?: string): Element {
  const said = answer === undefined ? form.texts.missed : fillText(form.texts.solution, { answer });
  return solutionLine(partId(form, part, 'solution_'), answer === undefined ? '○' : '→', said);
}

export function solutionLine(id: string, icon: string, said: string): Element {
  return h('span', { className: ['mark', 'solution'], id, hidden: true }, [
    h('span', { className: ['icon'], ariaHidden: 'true' }, [icon]),
    said,
  ]);
}

/**
 * The same parts in an order that says nothing about which belongs where: by a hash of their ids, so that the same source
 * gives the same bytes. The runtime shuffles anew; without it, and on paper, this order stays.
 */
export function scrambled<P extends { id: string }>(parts: readonly P[], salt: string): P[] {
  return [...parts].sort((a, b) => hash(salt + a.id) - hash(salt + b.id) || (a.id < b.id ? -1 : 1));
}

/** FNV-1a with a final mix: ids that end in 1, 2, 3 must not keep their order. */
function hash(id: string): number {
  let value = 0x811c9dc5;
  for (const unit of id) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
