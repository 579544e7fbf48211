// A table of two columns → pairs to match.
import type { RootContent, Table } from 'mdast';
import { type DraftPart, refuse } from '../../activities/draft';
import { likeness, partOf, shortened } from '../../activities/read-words';
import { type Cell, cellsOf, isFilled } from '../../activities/tables';
import { placeOf } from '../../markdown/nodes';
import type { DraftAnswer, Reading } from '../draft';
import { LETTERS } from '../notation';
import type { AnswerBlock, AnswerShape } from '../read-answer';
import { refuseRepeated } from '../repeated';

export const pairs: AnswerShape = {
  name: 'table of pairs',
  certain: false,
  recognises: (block) => block.type === 'table' && block.children[0]?.children.length === 2,
  read({ block, question, reading }: AnswerBlock): DraftAnswer | undefined {
    const { head, rows } = cellsOf(block as Table);
    if (!areFilled(rows, block, reading) || !isEnough(rows, block, question, reading)) return undefined;
    const left = rows.map(([cell]) => partOfCell('left', cell, reading));
    if (
      refuseRepeated(
        left.map((part) => ({ part, content: part.content })),
        'left side',
        reading,
      )
    )
      return undefined;
    const { right, byRow } = rightSides(rows, reading);
    if (right.length === 1) {
      return refuse(reading, 'quiz-one-choice', {
        place: placeOf(block),
        reason: `All left sides of question "${shortened(question)}" belong to the same right side, so there is nothing to choose.`,
        note: 'Give at least two of them different right sides.',
      });
    }
    const matched = new Map(left.map((part, index) => [part, byRow[index] ?? part]));
    const heads: [Cell | undefined, Cell | undefined] = [head[0], head[1]];
    return {
      kind: 'matching',
      heads: [heads[0]?.node.children ?? [], heads[1]?.node.children ?? []],
      left,
      right,
      pairs: matched,
    };
  },
};

function areFilled(rows: Cell[][], block: RootContent, reading: Reading): boolean {
  let complete = true;
  for (const row of rows) {
    if (isFilled(row[0]) && isFilled(row[1])) continue;
    complete = false;
    const filled = row.find((cell) => isFilled(cell));
    refuse(reading, 'quiz-empty-match', {
      place: row.find((cell) => !isFilled(cell))?.place ?? filled?.place ?? placeOf(block),
      reason: filled
        ? `"${shortened(filled.text)}" has nothing on the other side of its row.`
        : 'This row of the table is empty.',
      note: 'Write both sides of every pair, or take the row out:  | Individuals | Gifts and skills |',
    });
  }
  return complete;
}

function isEnough(rows: Cell[][], block: RootContent, question: string, reading: Reading): boolean {
  if (rows.length > 1 && rows.length <= LETTERS.length) return true;
  const few = rows.length < 2;
  refuse(reading, few ? 'quiz-one-choice' : 'quiz-too-many', {
    place: placeOf(block),
    reason: few
      ? `Question "${shortened(question)}" has fewer than two pairs, so there is nothing to match.`
      : `Question "${shortened(question)}" has ${rows.length} pairs; SCORM has signs for ${LETTERS.length}.`,
    note: few ? 'Add a row to the table.' : 'Divide it into two questions.',
    actual: String(rows.length),
  });
  return false;
}

/** Two left sides may belong to the same right side: that one is a single choice. */
function rightSides(rows: Cell[][], reading: Reading): { right: DraftPart[]; byRow: DraftPart[] } {
  const known = new Map<string, DraftPart>();
  const byRow = rows.map(([, cell]) => {
    const look = likeness(cell?.node.children ?? []);
    const part = known.get(look) ?? partOfCell('right', cell, reading);
    known.set(look, part);
    return part;
  });
  return { right: [...known.values()], byRow };
}

function partOfCell(kind: 'left' | 'right', cell: Cell | undefined, reading: Reading): DraftPart {
  return partOf(kind, cell?.node.children ?? [], cell?.node ?? { type: 'tableCell', children: [] }, reading);
}
