// Worksheets as both sides know them: which fields there are, which controls hold their answers, and when a field is filled.
import type { Answers } from './question';

/**
 * The kinds of fields; each is a folder of `src/fields`, where ratings and check matrices are tables. The runtime needs no code
 * of its own for any of them.
 */
export type FieldKind = 'text' | 'line' | 'list' | 'table' | 'checklist' | 'rating' | 'matrix';

/** A field as the runtime judges it. Names of controls are the field's id, or begin with it and a point. */
export interface FieldKey {
  /** Frozen, unique in its worksheet. */
  id: string;
  /** Plain text, never empty. */
  label: string;
  /**
   * Each of these controls must hold something: a text box, every empty cell of a fixed row, every row of a rating. The boxes
   * of a checklist share one name, and so do those of a matrix (their values are `row.column`): one tick fills them.
   */
  names: readonly string[];
  /** The controls of one row that the learner can add more of; each name holds one value a row. A list has one. */
  row?: readonly string[];
}

/** A field of a worksheet, as something to do. */
export interface FieldToDo extends FieldKey {
  /** A name for "this field is left"; it is no id of the document, for a field can have many controls. */
  place: string;
  /** What "still to do" calls it: the worksheet's title with its own. */
  title: string;
}

/** What the runtime needs to know of one worksheet; its words and controls it finds in the page. */
export interface WorksheetData {
  /** Frozen, unique in the module. */
  id: string;
  /** The page on which it stands first. */
  page: string;
  /** Plain text, never empty. */
  title: string;
  /** How many of its fields have to be begun (`any` is 1, `none` 0); `all`: every field, and whole. */
  required: 'all' | number;
  /** The author wrote `required`: only such worksheets finish a module that says nothing about completion. */
  explicit: boolean;
  /** The module's rule asks for it. Only as the runtime is told. */
  asked?: boolean;
  /** `share=instructor`: what is written goes to the LMS as interactions. */
  share: boolean;
  /**
   * Only of a shared one: how a learner sees what has only ids in the record. By `name`, the name of a cell, empty where the answer
   * says it all; by `name=value`, a choice.
   */
  words?: Readonly<Record<string, string>>;
  fields: readonly FieldToDo[];
}

/** The fields that are still to do, in the author's order; none when the worksheet is done. */
export function fieldsLeft({ required, fields }: WorksheetData, answers: Answers): FieldToDo[] {
  if (required === 'all') return fields.filter((field) => !isFilled(field, answers));
  const open = fields.filter(
    ({ names, row = [] }) => ![...names, ...row].some((name) => answers[name]?.some(isWritten)),
  );
  // Where three of ten are asked for and one is begun, the next two: which they are in the end is the learner's choice.
  return open.slice(0, Math.max(0, required - fields.length + open.length));
}

/** Nothing of it is empty. A table that can grow asks for one full row. */
function isFilled({ names, row = [] }: FieldKey, answers: Answers): boolean {
  const rows = answers[row[0] ?? ''] ?? [];
  return (
    names.every((name) => answers[name]?.some(isWritten)) &&
    (row.length === 0 || rows.some((_, at) => row.every((name) => isWritten(answers[name]?.[at]))))
  );
}

/** An answer of spaces fills nothing. */
function isWritten(text = ''): boolean {
  return text.trim() !== '';
}
