// A table with cells to fill in: boxes, typed cells, ratings, boxes to tick. Its last rows, all empty, can be repeated.
import type { RootContent, Table } from 'mdast';
import type { Content, Draft } from '../../activities/draft';
import { plainText } from '../../activities/read-words';
import { cellsOf, type Cell as WrittenCell } from '../../activities/tables';
import { placeOf } from '../../markdown/nodes';
import type { LockedKind } from '../../read/lock';
import { addField, draftOf, ENTRY_TYPES, type Label, type Scope, wordsPart } from '../draft';
import type { Choices } from '../entry';
import type { FieldBlock, FieldShape } from '../field-shape';
import { labelBefore, labelText } from '../label';
import { hasEntry } from '../line/lines';
import { readLine } from '../line/read';
import { reportRepeated } from '../tell-apart';
import type { Cell, Column, Entry, Grid, Row } from '../worksheet';
import { cellAt, isEntry, isRoom, readCell } from './cells';

export const grid: FieldShape = {
  recognises: (block) => block.type === 'table',
  read({ blocks, index, before, scope }) {
    const table = blocks[index] as Table;
    const { head, rows } = cellsOf(table);
    const all = rows.map((row) => head.map((_, column) => cellAt(row, column)));
    if (all.flat().some(isEntry)) before.push(readGrid(table, head, all, before, scope));
    else {
      readWords(table, scope);
      before.push(table);
    }
    return 1;
  },
};

function readGrid(
  table: Table,
  head: readonly WrittenCell[],
  rows: WrittenCell[][],
  before: FieldBlock['before'],
  scope: Scope,
): RootContent {
  const columns = head.map((cell, index) => readColumn(cell, index, rows, scope));
  const label = labelOf(before, columns, scope);
  const choices: Choices = new Map();
  const parts: Draft[] = [];
  const shape: Grid<Content, Draft> = { kind: 'table', columns, rows: [] };
  const { mark } = addField(scope, label, { shape, parts, place: placeOf(table) });
  const fixed = scope.settings.fixed ? rows.length : rows.length - emptyRows(rows);
  shape.rows = rows.map((row, index) => readRow(row, index < fixed ? index + 1 : undefined, scope, choices));
  shape.kind = kindOf(shape.rows);
  for (const [index, column] of columns.entries()) column.id.kind = typeOf(index, shape.rows);
  reportRepeated(
    columns.filter(({ name }) => name !== '').map(({ id }) => id),
    'column',
    scope.reading,
  );
  reportRepeated(
    shape.rows.flatMap(({ id, name }) => (id && name !== '' ? [id] : [])),
    'row',
    scope.reading,
  );
  parts.push(...shape.rows.flatMap(({ id }) => (id ? [id] : [])), ...columns.map(({ id }) => id), ...choices.values());
  return mark;
}

function readColumn(cell: WrittenCell, index: number, rows: WrittenCell[][], scope: Scope): Column<Content, Draft> {
  const content: Content = cell.node.children;
  const { draft, flags, name } = wordsPart('column', content, cell.node, `column ${index + 1}`, scope.reading, [
    'later',
  ]);
  if (name === '' && rows.some((row) => isEntry(row[index] as WrittenCell))) {
    scope.reading.report('worksheet-no-label', {
      place: cell.place ?? placeOf(cell.node),
      reason: `Column ${index + 1} of this table has cells to fill in and no heading, so nothing says what belongs in them.`,
      note: 'Write a heading into its first row.',
    });
  }
  return { id: draft, content, name, later: 'later' in flags };
}

/** How many rows at the table's end are nothing but room. */
function emptyRows(rows: readonly WrittenCell[][]): number {
  const last = rows.findLastIndex((row) => !row.every(isRoom));
  return rows.length - 1 - last;
}

/** `number`: of a row that is not repeated; rows without words go by it. */
function readRow(
  row: readonly WrittenCell[],
  number: number | undefined,
  scope: Scope,
  choices: Choices,
): Row<Content, Draft> {
  const naming = row.find((cell) => !isEntry(cell));
  const named = naming && wordsPart('row', naming.node.children, naming.node, 'row', scope.reading);
  const name = named ? labelText(named.name.replace(/_{3,}/g, '')) : '';
  const id = number === undefined ? undefined : (named?.draft ?? draftOf('row', `row ${number}`, scope.reading));
  const cells = row.map((cell): Cell<Content, Draft> => {
    if (!isEntry(cell)) readCellWords(cell, scope, name);
    return readCell(cell, scope, choices);
  });
  return { ...(id ? { id } : {}), name, cells };
}

/** A cell may hold words and room: `Name: ____`. */
function readCellWords({ node }: WrittenCell, scope: Scope, row: string): void {
  if (!hasEntry(node.children)) return;
  const line = { type: 'paragraph' as const, children: node.children, position: node.position };
  const start = scope.fields.length;
  readLine(line, [], { ...scope, heading: row || scope.heading });
  for (const field of scope.fields.slice(start)) field.place ??= placeOf(node);
  node.children = line.children;
}

function readWords(table: Table, scope: Scope): void {
  for (const row of table.children)
    for (const node of row.children) readCellWords({ node, text: plainText(node) }, scope, '');
}

function kindOf(rows: readonly Row<Content, Draft>[]): Grid['kind'] {
  const kinds = new Set(rows.flatMap(({ cells }) => cells.map(({ kind }) => kind)));
  kinds.delete('words');
  if (kinds.size > 1) return 'table';
  return kinds.has('pick') ? 'rating' : kinds.has('tick') ? 'matrix' : 'table';
}

/** What the cells of a column ask for; where that differs, or they are boxes to tick, the lock does not tell it apart. */
function typeOf(column: number, rows: readonly Row<Content, Draft>[]): LockedKind {
  const types = new Set(
    rows
      .map(({ cells }) => cells[column]?.kind)
      .map((kind) => (kind && kind in ENTRY_TYPES ? ENTRY_TYPES[kind as Entry<Draft>['kind']] : kind)),
  );
  types.delete('words');
  const [only] = types;
  return types.size === 1 && (only === 'text' || only === 'date' || only === 'choose') ? `${only}-column` : 'column';
}

/** A table's cells are named by their columns, so it can do without a label of its own. */
function labelOf(before: Content, columns: readonly Column<Content, Draft>[], scope: Scope): Label {
  const label = labelBefore(before, scope);
  if (label) return label;
  const names = columns.flatMap(({ name }) => (name === '' ? [] : [name]));
  const text = labelText(names.join(', '));
  // Its author was told of each column.
  return text === '' ? { text: scope.heading, standsIn: true } : { text };
}
