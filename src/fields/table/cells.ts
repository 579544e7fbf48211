// The cells of a table in a worksheet: which of them are fields, and of what kind.
import type { TableCell } from 'mdast';
import type { Content, Draft } from '../../activities/draft';
import type { Cell as WrittenCell } from '../../activities/tables';
import type { Scope } from '../draft';
import { CELL_ENTRY, type Choices, entryOf } from '../entry';
import type { Cell } from '../worksheet';

/** One of its row (a rating), and as many as wanted (a check matrix); `(x)` and `[x]` are mistakes that are reported. */
export const PICK = /^\(\s*([xX✓]?)\s*\)$|^[○◯◉●]$/u;
export const TICK = /^\\?\[\s*([xX✓]?)\s*\\?\]$|^[☐☑☒]$/u;

/** Cells that a row does not have are empty ones. */
export function cellAt(row: readonly WrittenCell[], index: number): WrittenCell {
  return row[index] ?? { node: { type: 'tableCell', children: [] }, text: '' };
}

/** Whether the cell is the learner's. */
export function isEntry(cell: WrittenCell): boolean {
  return isRoom(cell) || PICK.test(cell.text) || TICK.test(cell.text);
}

/** Whether the cell is one of those that a repeated row can have. */
export function isRoom(cell: WrittenCell): boolean {
  return !hasMarkup(cell.node) && CELL_ENTRY.test(cell.text);
}

function hasMarkup({ children }: TableCell): boolean {
  return children.some(({ type }) => type !== 'text');
}

/** The cell as its form shows it. */
export function readCell(cell: WrittenCell, scope: Scope, choices: Choices): Cell<Content, Draft> {
  const { text, place, node } = cell;
  const chosen = PICK.exec(text) ?? TICK.exec(text);
  if (chosen) {
    if (chosen[1]) reportTicked(cell, scope);
    return { kind: PICK.test(text) ? 'pick' : 'tick' };
  }
  const entry = isRoom(cell) ? CELL_ENTRY.exec(text) : null;
  if (!entry) return { kind: 'words', content: node.children };
  return text === '' ? { kind: 'box' } : entryOf(entry, scope, choices, place);
}

function reportTicked({ text, place }: WrittenCell, { reading }: Scope): void {
  const empty = text.startsWith('(') ? '( )' : '[ ]';
  reading.report('worksheet-ticked', {
    place,
    reason:
      'Is this a quiz? A cell is marked already here, but in a worksheet it is the learner who chooses; it is shown empty.',
    note: `Write  ${empty}  here. Where one of the choices is right, make the table a question of a quiz:  :::quiz`,
    actual: text,
    expected: [empty],
  });
}
