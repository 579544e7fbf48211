// What is left of a worksheet, in words, and the control that a link to it leads to.
import type { FieldKey } from '../../src/model/field';
import type { ModuleData } from '../../src/model/module-data';
import type { Place } from '../notices';
import { type Control, controlsIn, formsOf, isTick, valuesIn } from './controls';
import { placeOf } from './standing';

export function aboutWorksheet({ worksheets = [] }: ModuleData, place: string): Place | undefined {
  for (const worksheet of worksheets) {
    const field = worksheet.fields.find((one) => placeOf(worksheet, one) === place);
    const { id, page, toDo } = worksheet;
    if (field) return { id: firstOpen(id, field)?.id ?? page, title: field.title, toDo };
  }
  return undefined;
}

/** The first control of the field that holds nothing, on whichever page the worksheet is shown. */
function firstOpen(worksheet: string, { names, row = [] }: FieldKey) {
  // Not in the workbook, where it would be out of the place that it was asked for.
  const forms = formsOf(worksheet).filter((form) => form.closest('.page'));
  const controls = controlsIn(forms).filter(({ name }) => [...names, ...row].includes(name));
  return controls.find(isOpen) ?? controls[0];
}

function isOpen(control: Control): boolean {
  return isTick(control) ? valuesIn(control.form, control.name).length === 0 : !control.value.trim();
}
