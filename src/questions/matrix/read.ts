// A table with `( )` cells, one `(x)` a row → one choice in every row.
import type { Table } from 'mdast';
import { placeOf } from '../../markdown/nodes';
import { type DraftAnswer, type DraftPart, type Reading, refuse } from '../draft';
import { OPTION_SIGNS } from '../notation';
import type { AnswerBlock, AnswerShape } from '../read-answer';
import { partOf, shortened } from '../read-words';
import { refuseRepeated } from '../repeated';
import { type Cell, cellsOf, isFilled } from '../tables';

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
    const right = rows.map((row) => rightColumn(row, columns, reading));
    if (repeated || right.includes(undefined)) return undefined;
    const correct = new Map(rowParts.map((part, index) => [part, right[index] ?? part]));
    return { kind: 'matrix', corner: head[0]?.node.children ?? [], rows: rowParts, columns, correct };
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

function rightColumn(row: Cell[], columns: DraftPart[], reading: Reading): DraftPart | undefined {
  const [name, ...cells] = row;
  const label = shortened(name?.text ?? '');
  const odd = cells.find((cell) => cell.text !== '' && !BUTTON.test(cell.text));
  if (odd) {
    return refuse(reading, 'quiz-matrix', {
      place: odd.place,
      reason: `The cell "${shortened(odd.text)}" in the row "${label}" is neither  ( )  nor  (x).`,
      note: 'Put  (x)  into the right cell of each row and  ( )  into the others.',
      actual: odd.text,
    });
  }
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
