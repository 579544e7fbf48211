// Cells of a row beyond the table's head: GFM leaves them out without a word, and with them what their author wrote.
import type { Nodes, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../../report/report';
import { asksLearners, placeOf } from '../nodes';

/** What a learner fills in or chooses: words beside it would make it none. */
const ENTRY = /^(?:|\(.?\)|\\?\[.?\\?\]|_{3,}|\{.*\}|[○◯◉●☐☑☒])$/u;

/** Puts them into the last cell that is shown and says so: most often a `|` in the words made two cells of one. */
export function joinCells(node: Nodes, report: Report, isActivity = false): void {
  if (node.type === 'table') joinIn(node, report, isActivity);
  if (!('children' in node)) return;
  for (const child of node.children) joinCells(child, report, isActivity || asksLearners(node));
}

function joinIn(table: Table, report: Report, isActivity: boolean): void {
  const wanted = table.children[0]?.children.length ?? 0;
  for (const row of table.children.slice(1)) {
    const last = row.children[wanted - 1];
    const given = row.children.slice(wanted);
    if (!last || !given.some(isFilled)) continue;
    const isLeft = isActivity && [last, ...given].some((cell) => ENTRY.test(textOf(cell).trim()) && !hasPicture(cell));
    report('markup-stray', {
      place: placeOf(row),
      reason: `This row has more cells than the table has columns (${wanted}); ${isLeft ? 'what is too much is left out' : 'what is too much is shown in the last one'}.`,
      note: 'Give the table another column, or write  \\|  for a bar that is meant as a sign.',
    });
    row.children.splice(wanted);
    if (isLeft) continue;
    for (const cell of given.filter(isFilled)) {
      if (last.children.length > 0) last.children.push({ type: 'text', value: ' | ' });
      last.children.push(...cell.children);
    }
  }
}

function isFilled(cell: TableCell): boolean {
  return textOf(cell).trim() !== '' || hasPicture(cell);
}

function hasPicture(node: Nodes): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasPicture));
}
