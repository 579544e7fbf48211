// Which worksheets a module is finished by.
import type { Requirement } from '../model/course';
import type { WorksheetData } from '../model/field';

/** Worksheets as the runtime is told of them. One that asks for nothing has no part in it: opening a module must never finish it. */
export function askedWorksheets(
  worksheets: readonly WorksheetData[],
  complete: readonly Requirement[],
): WorksheetData[] {
  return worksheets.map((worksheet) => ({
    ...worksheet,
    asked:
      worksheet.required !== 0 &&
      complete.some((rule) => rule.kind === 'worksheets' && (worksheet.explicit || !rule.explicitOnly)),
  }));
}
