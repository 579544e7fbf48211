// A table with `( )` cells, one `(x)` a row → one choice in every row.
import type { Table } from 'mdast';
import { type DraftPart, refuse } from '../../activities/draft';
import { partOf, shortened } from '../../activities/read-words';
import { type Cell, cellsOf, isFilled } from '../../activities/tables';
import { placeOf } from '../../markdown/nodes';
import type { DraftAnswer, Reading } from '../draft';
import { OPTION_SIGNS } from '../notation';
import type { AnswerBlock, AnswerShape } from '../read-answer';
import { refuseRepeated } from '../repeated';
import { reportMarked } from '../survey';

type Row = Cell[];

const BUTTON = /^\(\s*[xX]?\s*\)$/;

export const grid: AnswerShape = {
  name: 'table with ( ) cells',
  certain: true,
  recognises: (block) =>
    block.type === 'table' &&
    cellsOf(block).rows.some((row) => row.slice(1).some(({ text }) => BUTTON.test(text) || /^\(.\)$/.test(text))),
  read(answer: AnswerBlock): DraftAnswer | undefined {
    const { block, reading } = answer;
    const { head, rows } = cellsOf(block as Table);
    if (!areLabelled(head, rows, answer)) return undefined;
    const columns = head.slice(1).map((cell) => partOf('column', cell.node.children, cell.node, reading));
    const rowParts = rows.map(([cell]) =>
      partOf('row', cell?.node.children ?? [], cell?.node ?? { type: 'tableCell', children: [] }, reading),
    );
    const repeated = [[columns, 'column'] as const, [rowParts, 'row'] as const].some(([parts, what]) =>
      refuseRepeated(
        parts.map((part) => ({ part, content: part.content })),
        what,
        reading,
      ),
    );
    const whole = { kind: 'matrix' as const, corner: head[0]?.node.children ?? [], rows: rowParts, columns };
    if (reading.survey) {
      const odd = rows.filter((row) => refuseOddCell(row, reading));
      reportTicked(rows, answer);
      return repeated || odd.length > 0 ? undefined : { ...whole, correct: new Map() };
    }
    const right = rows.map((row) => rightColumn(row, columns, reading));
    if (repeated || right.includes(undefined)) return undefined;
    return { ...whole, correct: new Map(rowParts.map((part, index) => [part, right[index] ?? part])) };
  },
};

/** Every row and column has a name, and there are as many columns as there are signs for. */
function areLabelled(head: Cell[], rows: Cell[][], { block, question, reading }: AnswerBlock): boolean {
  const count = head.length - 1;
  if (count < 2 || count > OPTION_SIGNS.length) {
    refuse(reading, count < 2 ? 'quiz-one-choice' : 'quiz-too-many', {
      place: placeOf(block),
      reason:
        count < 2
          ? `The table of question "${shortened(question)}" has one column to choose, so there is no choice.`
          : `The table of question "${shortened(question)}" has ${count} columns; SCORM has signs for ${OPTION_SIGNS.length}.`,
      note: count < 2 ? 'Add a column.' : 'Divide it into two questions.',
    });
    return false;
  }
  const nameless = [...head.slice(1), ...rows.map((row) => row[0])].filter((cell) => !isFilled(cell));
  for (const cell of nameless) {
    refuse(reading, 'quiz-matrix', {
      place: cell?.place ?? placeOf(block),
      reason: 'This row or column of the table has no name, so learners could not tell what it stands for.',
      note: 'Write the name of each column into the first row, and that of each row into the first column.',
    });
  }
  return nameless.length === 0;
}

/** A cell that is no button; reported. */
function refuseOddCell([name, ...cells]: Row, reading: Reading): boolean {
  const odd = cells.find((cell) => cell.text !== '' && !BUTTON.test(cell.text));
  if (!odd) return false;
  const { survey } = reading;
  refuse(reading, 'quiz-matrix', {
    place: odd.place,
    reason: `The cell "${shortened(odd.text)}" in the row "${shortened(name?.text ?? '')}" is ${survey ? 'not  ( )' : 'neither  ( )  nor  (x)'}.`,
    note: survey
      ? 'Put  ( )  into every cell of the row.'
      : 'Put  (x)  into the right cell of each row and  ( )  into the others.',
    actual: odd.text,
  });
  return true;
}

/** Marks that mean nothing in a survey. One message for the table. */
function reportTicked(rows: readonly Row[], { question, reading }: AnswerBlock): void {
  const ticked = rows.flatMap((row) => row.slice(1)).find(({ text }) => /x/i.test(text));
  if (ticked) reportMarked(shortened(question), '(x)', ticked.place, reading);
}

function rightColumn(row: Row, columns: DraftPart[], reading: Reading): DraftPart | undefined {
  const [name, ...cells] = row;
  const label = shortened(name?.text ?? '');
  if (refuseOddCell(row, reading)) return undefined;
  const ticked = columns.filter((_, index) => /x/i.test(cells[index]?.text ?? ''));
  if (ticked.length === 1) return ticked[0];
  return refuse(reading, ticked.length === 0 ? 'quiz-no-correct' : 'quiz-matrix', {
    place: name?.place,
    reason:
      ticked.length === 0
        ? `The row "${label}" has no  (x),  so nothing in it is right.`
        : `The row "${label}" has ${ticked.length} cells with  (x);  a row has one right cell.`,
    note: 'Put  (x)  into the one right cell of the row and  ( )  into the others.',
    actual: String(ticked.length),
  });
}
