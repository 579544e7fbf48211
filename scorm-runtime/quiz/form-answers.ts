// Answers to and from a quiz's form. Names and values are all there is to it, whatever the kinds of its questions.
import type { Answers } from '../../src/model/question';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the form holds. Blank fields, and lists to order that nobody touched, hold nothing. */
export function readAnswers(form: HTMLFormElement): Answers {
  const answers: Record<string, string[]> = {};
  new FormData(form).forEach((value, name) => {
    if (String(value).trim()) answers[name] = [...(answers[name] ?? []), String(value)];
  });
  return answers;
}

/** Puts `answers` into the form, lists to order into their order, and empties what they do not name. */
export function fillAnswers(form: HTMLFormElement, answers: Answers) {
  const place = ({ name, value }: Control) => answers[name]?.indexOf(value) ?? 0;
  for (const control of controlsOf(form).sort((one, other) => place(one) - place(other))) {
    const values = answers[control.name] ?? [];
    // A value of its own: something to tick.
    if (control.hasAttribute('value')) (control as HTMLInputElement).checked = values.includes(control.value);
    else control.value = values[0] ?? '';
    const item = control.closest('.item');
    item?.parentElement?.append(item);
  }
}

/** All fields of a form, or of one question in it. */
export function controlsOf(part: Element): Control[] {
  return [...part.querySelectorAll<Control>('[name]')];
}
