// Tables as the readers of activities see them: rows of cells, each with its words and its place.
import type { Table, TableCell } from 'mdast';
import { placeOf } from '../markdown/nodes';
import type { Place } from '../model/message';
import { plainText } from './read-words';

export interface Cell {
  node: TableCell;
  text: string;
  place?: Place;
}

/** The rows below the head, and the head; cells that a row does not have are missing. */
export function cellsOf(table: Table): { head: Cell[]; rows: Cell[][] } {
  const [head = [], ...rows] = table.children.map((row) =>
    row.children.map((node) => ({ node, text: plainText(node), place: placeOf(node) })),
  );
  return { head, rows };
}

/** Whether there is something in the cell: a picture without words is. */
export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.text !== '' || cell.node.children.some(({ type }) => type !== 'text'));
}
