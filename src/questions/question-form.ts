// What the renderers of all kinds of questions share: where a question stands, the names of its controls, their labels.
import type { Element, ElementContent } from 'hast';
import { plainWords } from '../activities/form-words';
import type { QuizTexts } from '../languages/texts';
import { h } from '../markdown/elements';
import type { QuestionKey } from '../model/question';
import { factName } from '../model/quiz-facts';
import { fillText } from '../model/texts';
import type { Shape } from './quiz';
import { ICONS, saying, sayingOf, sign } from './sayings';

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
  /** What was right, and what was not, is told at some time. */
  tells: boolean;
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

/** Where it is said, and that the control is described by it: by the words in it that are not hidden. */
export function saidId(form: QuestionForm, ...part: string[]): string {
  return [form.id, ...part, 'said_'].join('--');
}

/** All of it is hidden until it applies, and what is right until nothing can be gained by it: in SCORM 1.2 the page grades. */
function saidAt(id: string, { tells }: QuestionForm, said: (Element | undefined)[]): Element {
  const told = tells ? said : [];
  const isBlock = told.some((part) => part?.tagName === 'div');
  return h(isBlock ? 'div' : 'span', { className: ['said'], id }, told);
}

/** `name`: of what was answered, as the runtime names it (`factName`). */
function mark(name: string, right: boolean, form: QuestionForm): Element {
  const mark = right ? 'right' : 'wrong';
  return saying('span', markFacts(name, right, form), sign(ICONS[mark], form.texts[mark]), `mark ${mark}`);
}

/** It is so, and the question has its result. */
function markFacts(name: string, right: boolean, { key }: QuestionForm): string[] {
  return [factName(name, right), factName(key.id, 'locked')];
}

/** Of something to enter: it can be right or wrong. `name`: of its control; `answer`: what is right there. */
export function saidOfEntry(id: string, form: QuestionForm, name: string, answer?: string): Element {
  const solution =
    answer === undefined ? undefined : solutionLine('→', fillText(form.texts.solution, { answer }), form);
  return saidAt(id, form, [mark(name, true, form), mark(name, false, form), solution]);
}

/** Of something to choose, that is right or is not. */
export function saidOfChoice(
  id: string,
  form: QuestionForm,
  { name, value }: { name: string; value: string },
  right: boolean,
  feedback?: ElementContent[],
): Element {
  const chosen = factName(name, value);
  return saidAt(id, form, [
    mark(chosen, right, form),
    right ? solutionLine('○', form.texts.missed, form) : undefined,
    feedback && saying('div', markFacts(chosen, right, form), feedback, 'feedback'),
  ]);
}

export function solutionLine(icon: string, said: string, { key }: QuestionForm): Element {
  return sayingOf(key.id, 'span', ['locked', 'explained', '!right'], sign(icon, said), 'mark solution');
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
