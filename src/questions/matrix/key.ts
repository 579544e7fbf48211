// A matrix as it is graded: one choice in each row; or a rating scale, which nobody grades.
import type { MatrixKey, PartKey } from '../../model/question';
import { oneOf } from '../choice/key';
import { OPTION_SIGNS, signsOf } from '../notation';

export function matrixParts({ id, rows, columns }: MatrixKey): PartKey[] {
  return rows.map((row) => ({
    name: `${id}.${row.id}`,
    part: row.id,
    // One character, as of a choice (RTE, data type CMIFeedback for likert).
    ...(row.correct === undefined
      ? { type: 'likert' as const, options: columns, signs: signsOf(columns, OPTION_SIGNS) }
      : oneOf(columns, row.correct)),
  }));
}
