// How the learner stands in each worksheet, as the completion rule judges it. Pure.
import { type FieldKey, fieldsLeft, type WorksheetData } from '../../src/model/field';
import type { Progress } from '../../src/model/progress';
import type { Answers } from '../../src/model/question';
import type { ActivityStanding } from '../completion';

/**
 * One that asks for nothing has no part in it: opening a module must never finish it. `heldOf`: those of the answers that the
 * page can show.
 */
export function standingsIn(
  worksheets: readonly WorksheetData[],
  { worksheets: written }: Progress,
  heldOf: (worksheet: string, answers: Answers) => Answers = (_, answers) => answers,
): ActivityStanding[] {
  return worksheets
    .filter(({ required }) => required !== 0)
    .map((worksheet) => ({
      kind: 'worksheets',
      page: worksheet.page,
      marked: worksheet.explicit,
      left: stillAsked(worksheet, heldOf(worksheet.id, written?.[worksheet.id] ?? {})).map((field) =>
        placeOf(worksheet, field),
      ),
    }));
}

/** Where three of ten are asked for and one is begun, the next two: which they are in the end is the learner's choice. */
function stillAsked(worksheet: WorksheetData, answers: Answers): FieldKey[] {
  const { required, fields } = worksheet;
  const left = fieldsLeft(worksheet, answers);
  return required === 'all' ? left : left.slice(0, required - (fields.length - left.length));
}

/** A name for "this field is left"; it is no id of the document, for a field can have many controls. */
export function placeOf({ page, id }: WorksheetData, field: FieldKey): string {
  return `${page}--${id}--${field.id}`;
}
