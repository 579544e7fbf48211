// A table to fill in. Every control is named by its column and its row; on a narrow screen each row is a card (worksheet.css).
import type { Element, ElementContent } from 'hast';
import { words } from '../../activities/form-words';
import { h } from '../../markdown/elements';
import { fillText } from '../../model/texts';
import { addButton, control, controlId, removeButton, type WorksheetForm } from '../form';
import { cellName, fieldKey } from '../keys';
import type { Cell, Column, Field, Grid, Row } from '../worksheet';

/** Lines of a box in a cell; it grows with what is written. */
const CELL_LINES = 2;

/** One table on its way into a form. */
interface Table {
  field: Field;
  columns: { column: Column<ElementContent[], string>; index: number; name: string; isOpen: boolean }[];
  grows: boolean;
  form: WorksheetForm;
}

export function renderGrid(shape: Grid, field: Field, form: WorksheetForm): ElementContent[] {
  const columns = shape.columns.map((column, index) => ({
    column,
    index,
    name: column.name || fillText(form.texts.column, { n: index + 1 }),
    isOpen: !column.later || form.isOpen(field.id, column.id),
  }));
  const free = shape.rows.filter(({ id }) => id === undefined);
  const fixed = shape.rows.filter(({ id }) => id !== undefined);
  const table: Table = { field, columns: columns.filter(({ isOpen }) => isOpen), grows: free.length > 0, form };
  return [
    h('div', { className: ['field'] }, [
      h('table', { className: ['fields', 'matrix'] }, [
        h('caption', { className: ['visually-hidden'] }, [field.label]),
        headRow(table),
        ...(fixed.length > 0
          ? [
              h(
                'tbody',
                {},
                fixed.map((row, index) => tableRow(row, index + 1, table)),
              ),
            ]
          : []),
        ...(free.length > 0
          ? [
              h(
                'tbody',
                { dataGrows: fieldKey(field).row?.join(' ') },
                free.map((row, index) => tableRow(row, index + 1, table)),
              ),
            ]
          : []),
      ]),
      ...(free.length > 0 ? [addButton(form.texts.addRow)] : []),
      ...form.followUps(field.id),
    ]),
  ];
}

function headRow({ columns, grows, form }: Table): Element {
  return h('thead', {}, [
    h('tr', {}, [
      ...columns.map(({ column }) =>
        column.name === '' && column.content.length === 0
          ? h('td', {})
          : h('th', { scope: 'col' }, words(form.render(column.content))),
      ),
      ...(grows ? [h('td', { className: ['row-tools'] })] : []),
    ]),
  ]);
}

function tableRow(row: Row<ElementContent[], string>, n: number, table: Table): Element {
  const isFree = row.id === undefined;
  const naming = row.cells.findIndex(({ kind }) => kind === 'words');
  const cells = table.columns.map(({ index }) => {
    const cell = row.cells[index] ?? { kind: 'box' as const };
    return cell.kind === 'words'
      ? wordsCell(cell.content, index, index === naming, table)
      : entryCell(cell, index, row, n, table);
  });
  const tools = h('td', { className: ['row-tools'] }, isFree ? rowTools(n, table.form) : []);
  return h('tr', isFree ? { dataRow: '' } : {}, [...cells, ...(table.grows ? [tools] : [])]);
}

function rowTools(n: number, { texts }: WorksheetForm): ElementContent[] {
  const [before = '', after = ''] = texts.row.split('{n}');
  return [
    h('span', { className: ['visually-hidden'] }, [
      before,
      h('span', { className: ['row-number'] }, [String(n)]),
      after,
    ]),
    removeButton(texts.removeRow, n),
  ];
}

function wordsCell(content: ElementContent[], index: number, isNaming: boolean, table: Table): Element {
  const rendered = words(table.form.render(content));
  // What names a row stands above its card; everything else says there which column it is in.
  return isNaming && index === 0
    ? h('th', { scope: 'row' }, rendered)
    : h('td', { dataColumn: columnName(table, index) }, rendered);
}

function columnName({ columns }: Table, index: number): string {
  return columns.find((column) => column.index === index)?.name ?? '';
}

function entryCell(
  cell: Exclude<Cell<never, string>, { kind: 'words' }>,
  index: number,
  row: Row<ElementContent[], string>,
  n: number,
  table: Table,
): Element {
  const { field, form } = table;
  const column = columnName(table, index);
  const id = table.columns.find((candidate) => candidate.index === index)?.column.id ?? '';
  const unnumbered =
    row.name === '' ? fillText(form.texts.cellOfRow, { column }) : fillText(form.texts.cell, { column, row: row.name });
  const ariaLabel = fillText(unnumbered, { n });
  if (cell.kind === 'pick' || cell.kind === 'tick') return choiceCell(cell.kind, id, column, ariaLabel, row, table);
  const isFree = row.id === undefined;
  const name = cellName(field.id, row.id, id);
  const naming = {
    id: controlId(form, name, isFree ? n : undefined),
    name,
    ariaLabel,
    ...(isFree ? { dataLabel: unnumbered } : {}),
  };
  return h('td', { dataColumn: column }, [control(cell, naming, form, CELL_LINES)]);
}

/** One of its row, or as many as wanted. */
function choiceCell(
  kind: 'pick' | 'tick',
  id: string,
  column: string,
  ariaLabel: string,
  row: Row<ElementContent[], string>,
  { field, form }: Table,
): Element {
  const isPick = kind === 'pick';
  return h('td', { className: ['answer'] }, [
    h('label', { className: ['cell'] }, [
      h('input', {
        type: isPick ? 'radio' : 'checkbox',
        id: controlId(form, `${field.id}.${row.id}.${id}`),
        name: isPick ? `${field.id}.${row.id}` : field.id,
        value: isPick ? id : `${row.id}.${id}`,
        ariaLabel,
      }),
      // Seen where the table is too narrow for its head row.
      h('span', { className: ['cell-words'], ariaHidden: 'true' }, [column]),
    ]),
  ]);
}
