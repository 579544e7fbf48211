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
  /** Plain text, never empty: what "still to do" calls it. */
  label: string;
  /**
   * Each of these controls must hold something: a text box, every empty cell of a fixed row, every row of a rating. The boxes
   * of a checklist share one name, and so do those of a matrix (their values are `row.column`): one tick fills them.
   */
  names: readonly string[];
  /** The controls of one row that the learner can add more of; each name holds one value a row. A list has one. */
  row?: readonly string[];
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
  /** `share=instructor`: what is written goes to the LMS as interactions. */
  share: boolean;
  fields: readonly FieldKey[];
}

/** Something is in it: an answer of spaces fills nothing. */
export function isBegun({ names, row = [] }: FieldKey, answers: Answers): boolean {
  return [...names, ...row].some((name) => answers[name]?.some(isWritten));
}

/** Nothing of it is empty. A table that can grow asks for one full row. */
export function isFilled({ names, row }: FieldKey, answers: Answers): boolean {
  if (!names.every((name) => answers[name]?.some(isWritten))) return false;
  const [first] = row ?? [];
  if (!row || first === undefined) return true;
  return (answers[first] ?? []).some((_, index) => row.every((name) => isWritten(answers[name]?.[index])));
}

/** The fields that are still to do, in the author's order; none when the worksheet is done. */
export function fieldsLeft({ required, fields }: WorksheetData, answers: Answers): FieldKey[] {
  if (required === 'all') return fields.filter((field) => !isFilled(field, answers));
  const open = fields.filter((field) => !isBegun(field, answers));
  // More than there are fields cannot be asked for; which ones are left is the learner's choice.
  return fields.length - open.length >= Math.min(required, fields.length) ? [] : open;
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
