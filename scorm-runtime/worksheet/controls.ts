// The controls of a worksheet's forms: which answers they hold, and putting answers into them.
import type { Answers } from '../../src/model/question';
import { rowsIn } from './answers';
import { namesOf, rowsOf, setRows } from './rows';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The forms of a worksheet: on the pages it is shown on, and in the workbook, where all of its fields are. */
export function formsOf(worksheet: string, within = ''): HTMLFormElement[] {
  // Not in the selector: in what an LMS gives back an id may be anything.
  return [...document.querySelectorAll<HTMLFormElement>(`${within} [data-worksheet]`)].filter(
    (form) => worksheetOf(form) === worksheet,
  );
}

/** Not by `dataset`: a field of that name hides it, as one called `elements` hides those (HTML, 4.10.3, named properties). */
export function worksheetOf(form: HTMLFormElement | null): string {
  return form?.getAttribute('data-worksheet') ?? '';
}

/** In the order of the page. */
export function controlsIn(forms: readonly HTMLFormElement[]): Control[] {
  return forms.flatMap((form) => [...form.querySelectorAll<Control>('input,select,textarea')]);
}

/** Of all controls only those to tick have a value in the page. */
export function isTick(control: Control): control is HTMLInputElement {
  return control.hasAttribute('value');
}

/** What stands under a name: what is ticked, or one text a row. */
export function valuesIn(form: HTMLFormElement, name: string): string[] {
  return controlsIn([form])
    .filter((control) => control.name === name && (!isTick(control) || control.checked))
    .map(({ value }) => value);
}

/** Puts the answers into a form, with as many rows as they need. The control that is typed in holds its answer already. */
export function fill(form: HTMLFormElement, answers: Answers) {
  for (const group of form.querySelectorAll<HTMLElement>('[data-grows]'))
    setRows(group, Math.max(rowsOf(group).length, rowsIn(answers, namesOf(group))));
  const left = Object.fromEntries(Object.entries(answers).map(([name, values]) => [name, [...values]]));
  for (const control of controlsIn([form])) {
    const values = left[control.name] ?? [];
    if (isTick(control)) control.checked = values.includes(control.value);
    else {
      const value = values.shift() ?? '';
      // Setting even the same value would move the caret.
      if (control.value !== value) control.value = value;
    }
  }
}
