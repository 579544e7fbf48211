// What is left of a worksheet, in words, and the control that a link to it leads to.
import type { FieldKey, WorksheetData } from '../../src/model/field';
import type { ModuleData } from '../../src/model/module-data';
import { fillText } from '../../src/model/texts';
import type { Place } from '../notices';
import { controlsIn, formsOf, isTick } from './controls';
import { placeOf } from './standing';

export function aboutWorksheet({ worksheets = [], worksheetTexts }: ModuleData, place: string): Place | undefined {
  for (const worksheet of worksheets) {
    const field = worksheet.fields.find((one) => placeOf(worksheet, one) === place);
    const { title, page } = worksheet;
    if (field)
      return {
        id: firstOpen(worksheet, field)?.id ?? page,
        title: field.label === title ? title : `${title}: ${field.label}`,
        toDo: fillText(worksheetTexts?.toDo ?? '', { title }),
      };
  }
  return undefined;
}

/** The first control of the field that holds nothing, on whichever page the worksheet is shown. */
function firstOpen(worksheet: WorksheetData, { names, row = [] }: FieldKey) {
  // Not in the workbook, where it would be out of the place that it was asked for.
  const forms = formsOf(worksheet).filter((form) => form.closest('.page'));
  const controls = controlsIn(forms, [...names, ...row]);
  const ticked = controls.filter((control) => isTick(control) && control.checked).map(({ name }) => name);
  const open = controls.find((control) => (isTick(control) ? !ticked.includes(control.name) : !control.value.trim()));
  return open ?? controls[0];
}
