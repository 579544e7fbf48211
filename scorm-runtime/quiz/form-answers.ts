// Answers to and from a quiz's form. Names and values are all there is to it, whatever the kinds of its questions.
import type { Answers } from '../../src/model/question';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

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
  for (const list of form.querySelectorAll('.ordering')) {
    const inputs = [...list.querySelectorAll('input')];
    const order = answers[inputs[0]?.name ?? ''] ?? [];
    for (const input of inputs) input.disabled = order.length === 0;
    for (const value of order) {
      const item = inputs.find((input) => input.value === value)?.closest('li');
      if (item) list.append(item);
    }
  }
  for (const control of controlsOf(form)) {
    const values = answers[control.name] ?? [];
    if (isTick(control)) control.checked = values.includes(control.value);
    else if (control.type !== 'hidden') control.value = values[0] ?? '';
  }
}

/** All fields of a form, or of one question in it. */
export function controlsOf(part: HTMLElement): Control[] {
  return [...part.querySelectorAll<Control>('input,select,textarea')];
}

export function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}
