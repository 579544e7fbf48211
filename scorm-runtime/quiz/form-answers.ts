// Answers to and from a quiz's form. Names and values are all there is to it, whatever the kinds of its questions.
import type { Answers } from '../../src/model/question';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the form holds. Blank fields, and lists to order that nobody touched, hold nothing. */
export function readAnswers(form: HTMLFormElement): Answers {
  const answers: Record<string, string[]> = {};
  new FormData(form).forEach((value, name) => {
    if (typeof value !== 'string' || value.trim() === '') return;
    const values = answers[name] ?? [];
    values.push(value);
    answers[name] = values;
  });
  return answers;
}

/** Puts `answers` into the form, and empties what they do not name. */
export function fillAnswers(form: HTMLFormElement, answers: Answers) {
  for (const control of controlsOf(form)) {
    const values = answers[control.name] ?? [];
    if (/radio|checkbox/.test(control.type)) (control as HTMLInputElement).checked = values.includes(control.value);
    else if (control.type !== 'hidden') control.value = values[0] ?? '';
    else control.disabled = values.length === 0;
  }
  for (const list of form.querySelectorAll('.ordering')) {
    const items = [...list.children];
    const place = (item: Element) => {
      const input = item.querySelector('input');
      return (answers[input?.name ?? ''] ?? []).indexOf(input?.value ?? '');
    };
    list.append(...items.sort((one, other) => place(one) - place(other)));
  }
}

/** All fields of a form, or of one question in it. */
export function controlsOf(part: HTMLElement): Control[] {
  return [...part.querySelectorAll<Control>('input,select,textarea')];
}
