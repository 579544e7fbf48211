// How the learner stands in each worksheet, as the completion rule judges it. Pure.
import { fieldsLeft, type WorksheetData } from '../../src/model/field';
import type { Progress } from '../../src/model/progress';
import type { ActivityStanding } from '../completion';

export function standingsIn(
  worksheets: readonly WorksheetData[],
  { worksheets: written }: Progress,
): ActivityStanding[] {
  return worksheets
    .filter(({ asked }) => asked)
    .map((worksheet) => ({
      page: worksheet.page,
      left: fieldsLeft(worksheet, written?.[worksheet.id] ?? {}).map(({ place }) => place),
    }));
}
