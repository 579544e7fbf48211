// What the runtime is told of a worksheet: the names of its controls, field by field.
import type { Element } from 'hast';
import type { Texts } from '../languages/texts';
import type { FieldKey, WorksheetData } from '../model/field';
import { wordsIn } from './words';
import type { Field, Grid, Worksheet } from './worksheet';

/** The name of the control in a cell. Cells of a row that the learner can repeat have no row in their name. */
export function cellName(field: string, row: string | undefined, column: string): string {
  return row === undefined ? `${field}.${column}` : `${field}.${row}.${column}`;
}

/** `form`: one with all of its fields. */
export function worksheetData(worksheet: Worksheet<unknown>, form: Element, texts: Texts): WorksheetData {
  const { id, page, settings, fields } = worksheet;
  const { required, explicit, share } = settings;
  const title = worksheet.title || texts.worksheet.title;
  return {
    id,
    page,
    title,
    required,
    explicit,
    share,
    ...(share ? { words: wordsIn(form) } : {}),
    fields: fields.map((field) => {
      const called = field.label === title ? title : `${title}: ${field.label}`;
      return { ...fieldKey(field), place: `${page}--${id}--${field.id}`, title: called };
    }),
  };
}

/** How the runtime judges whether `field` is filled. */
export function fieldKey(field: Field<unknown>): FieldKey {
  const { id, label, shape } = field;
  if (shape.kind === 'list') return { id, label, names: [], row: [id] };
  return 'columns' in shape ? { id, label, ...gridNames(id, shape) } : { id, label, names: [id] };
}

function gridNames(id: string, { columns, rows }: Grid<unknown>): Pick<FieldKey, 'names' | 'row'> {
  const names = new Set<string>();
  let repeated: string[] | undefined;
  for (const row of rows) {
    const own = row.cells.flatMap((cell, index) => {
      if (cell.kind === 'words') return [];
      if (cell.kind === 'tick') return [id];
      return cell.kind === 'pick' ? [`${id}.${row.id}`] : [cellName(id, row.id, columns[index]?.id ?? '')];
    });
    // All rows that can be repeated have the same names; the runtime makes new ones from the last.
    if (row.id === undefined) repeated = own;
    else for (const name of own) names.add(name);
  }
  return { names: [...names], ...(repeated ? { row: repeated } : {}) };
}
