// The controls of a worksheet's forms: which answers they hold, and putting answers into them.
import type { WorksheetData } from '../../src/model/field';
import type { Answers } from '../../src/model/question';
import { rowsIn } from './answers';
import { rowsOf, setRows } from './rows';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** One worksheet with all its forms: the pages it is shown on, and the workbook. */
export interface Sheet {
  readonly data: WorksheetData;
  readonly forms: readonly HTMLFormElement[];
  /** How many rows a field shows at least, by its id: empty ones are in no answer. */
  readonly rows: Record<string, number>;
}

export function formsOf({ id }: WorksheetData): HTMLFormElement[] {
  return formsNamed(id);
}

export function formsNamed(id: string): HTMLFormElement[] {
  const forms = document.querySelectorAll<HTMLFormElement>('form[data-worksheet]');
  return [...forms].filter(({ dataset }) => dataset.worksheet === id);
}

/** The controls with one of these names, in the order of the page. */
export function controlsIn(forms: readonly HTMLFormElement[], names: readonly string[]): Control[] {
  return forms
    .flatMap((form) => [...form.querySelectorAll<Control>('input,select,textarea')])
    .filter(({ name }) => names.includes(name));
}

export function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}

/** In which of its field's rows something stands; 0 where there are none. */
export function rowOf(part: Element): number {
  const row = part.closest<HTMLElement>('[data-row]');
  return row?.parentElement ? rowsOf(row.parentElement).indexOf(row) : 0;
}

/** Puts the answers of `names` into all forms of their worksheet. The control that is typed in holds its answer already. */
export function fill({ data, forms, rows }: Sheet, answers: Answers, names: readonly string[]) {
  for (const { id, row } of data.fields) {
    if (!row?.some((name) => names.includes(name))) continue;
    for (const group of forms.flatMap((form) => [...form.querySelectorAll<HTMLElement>('[data-grows]')])) {
      if (group.dataset.grows !== id) continue;
      rows[id] ??= rowsOf(group).length;
      setRows(group, Math.max(rows[id] ?? 1, rowsIn(answers, row)));
    }
  }
  for (const control of controlsIn(forms, names)) {
    const values = answers[control.name] ?? [];
    const value = values[rowOf(control)] ?? '';
    if (isTick(control)) control.checked = values.includes(control.value);
    // Setting even the same value would move the caret.
    else if (control.value !== value) control.value = value;
  }
}
