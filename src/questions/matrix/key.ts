// A matrix as it is graded: one choice in each row; or a rating scale, which nobody grades.
import type { MatrixKey, PartKey } from '../../model/question';
import { oneOf } from '../choice/key';
import { OPTION_SIGNS, signsOf } from '../notation';

export function matrixParts({ id, rows, columns }: MatrixKey): PartKey[] {
  return rows.map((row) => ({
    name: `${id}.${row.id}`,
    ...(row.correct === undefined ? ratingOf(row.id, columns) : oneOf(row.id, columns, row.correct)),
  }));
}

/** One character, as of a choice (RTE, data type CMIFeedback for likert). */
function ratingOf(part: string, columns: readonly string[]): Omit<PartKey, 'name'> {
  return { interaction: { part, type: 'likert' }, options: columns, signs: signsOf(columns, OPTION_SIGNS) };
}
