// How the learner stands in each worksheet, as the completion rule judges it. Pure.
import { fieldsLeft, type WorksheetData } from '../../src/model/field';
import type { Progress } from '../../src/model/progress';
import type { ActivityStanding } from '../completion';

/** One that asks for nothing has no part in it: opening a module must never finish it. */
export function standingsIn(
  worksheets: readonly WorksheetData[],
  { worksheets: written }: Progress,
): ActivityStanding[] {
  return worksheets
    .filter(({ required }) => required !== 0)
    .map((worksheet) => ({
      kind: 'worksheets',
      page: worksheet.page,
      marked: worksheet.explicit,
      left: fieldsLeft(worksheet, written?.[worksheet.id] ?? {}).map(({ place }) => place),
    }));
}
