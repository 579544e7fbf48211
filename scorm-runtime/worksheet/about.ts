// What is left of a worksheet, in words, and the control that a link to it leads to.
import type { FieldKey } from '../../src/model/field';
import type { ModuleData } from '../../src/model/module-data';
import type { Place } from '../notices';
import { type Control, controlsIn, formsOf, isTick } from './controls';

export function aboutWorksheet({ worksheets = [] }: ModuleData, place: string): Place | undefined {
  for (const { id, page, fields } of worksheets) {
    const field = fields.find((one) => one.place === place);
    if (field) return { id: firstOpen(id, field)?.id ?? page, title: field.title };
  }
  return undefined;
}

/** The first control of the field that holds nothing, on whichever page the worksheet is shown. */
function firstOpen(worksheet: string, { names, row = [] }: FieldKey) {
  // Not in the workbook, where it would be out of the place that it was asked for.
  const controls = controlsIn(formsOf(worksheet, '.page')).filter(({ name }) => [...names, ...row].includes(name));
  return controls.find(isOpen) ?? controls[0];
}

function isOpen(control: Control): boolean {
  return isTick(control) ? !new FormData(control.form ?? undefined).has(control.name) : !control.value.trim();
}
