// Grades a matrix: one choice in each row.
import type { Answers, MatrixKey, Outcome } from '../../model/question';
import { optionSign } from '../notation';

export function gradeMatrix({ id, rows, columns }: MatrixKey, answers: Answers): Outcome {
  const chosen = rows.map((row) => ({ row, value: answers[`${id}.${row.id}`]?.[0] ?? '' }));
  const hits = chosen.filter(({ row, value }) => value === row.correct).length;
  return {
    answered: chosen.every(({ value }) => value !== ''),
    score: hits / rows.length,
    marks: chosen
      .filter(({ value }) => value !== '')
      .map(({ row, value }) => ({ name: `${id}.${row.id}`, value, mark: value === row.correct ? 'right' : 'wrong' })),
    responses: chosen.map(({ row, value }) => ({
      part: row.id,
      type: 'choice',
      response: columns.includes(value) ? optionSign(columns, value) : '',
      pattern: optionSign(columns, row.correct),
      right: value === row.correct,
    })),
  };
}
