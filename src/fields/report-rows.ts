// A table whose rows became the learner's to add, or stopped being so: what was written in the rows of before has no place now.
import { shortened } from '../activities/read-words';
import type { LockedPart } from '../read/lock';
import type { DraftField, DraftWorksheet } from './draft';

/** Compares the tables of `drafts`, which have their ids, with what the lock held `before`. */
export function reportRows(drafts: readonly DraftWorksheet[], before: readonly LockedPart[]): void {
  for (const { id, fields } of drafts) {
    const known = before.find((entry) => entry.id === id)?.parts ?? [];
    for (const field of fields) {
      const entry = known.find((part) => part.id === field.id);
      if (entry?.kind === 'grid' && 'columns' in field.shape) reportTable(field, entry, field.shape.rows);
    }
  }
}

function reportTable(field: DraftField, { parts = [] }: LockedPart, rows: readonly { id?: unknown }[]): void {
  const before = parts.filter(({ kind, retired }) => kind === 'row' && !retired);
  const isFixed = rows.every(({ id }) => id !== undefined);
  const growsOnly = rows.every(({ id }) => id === undefined);
  // A lock without rows is that of a table that had none of its author's.
  if (before.length > 0 ? !growsOnly : !isFixed) return;
  const table = `table "${shortened(field.label)}"`;
  const named = before.map(({ id, text }) => `"${shortened(text, 40)}" (${id})`);
  field.report('id-changed', {
    place: field.place,
    reason: growsOnly
      ? `Learners add the rows of the ${table} themselves now. What they have saved in its rows ${named.slice(0, 5).join(', ')}${named.length > 5 ? ' and others' : ''} would be lost.`
      : `The rows of the ${table} are fixed now. What learners have saved in the rows that they added would be lost.`,
    note: growsOnly
      ? 'Put the rows back if learners have worked with them: with their words, or with  {fixed}  on the worksheet where they had none.'
      : 'Leave a row of empty cells at its end, without  {fixed}  on the worksheet, if learners have worked with it.',
    actual: field.id,
  });
}
