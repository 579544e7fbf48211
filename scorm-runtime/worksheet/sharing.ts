// What `share=instructor` sends: each field's text once it has changed, as one interaction. Pure.
import type { FieldKey, WorksheetData } from '../../src/model/field';
import type { Progress } from '../../src/model/progress';
import type { Answers } from '../../src/model/question';
import type { TrackingEvent } from '../../src/model/tracking';
import { hashOf } from '../progress-codec';
import { rowsIn } from './answers';

/**
 * What is news for the instructor, and the progress that knows it was sent. It is kept there, and not in memory, so that what
 * a lost tab could not send is sent at the next launch, and nothing twice.
 */
export function newsIn(worksheets: readonly WorksheetData[], progress: Progress, at: number) {
  const shared = { ...progress.shared };
  const events: TrackingEvent[] = [];
  for (const { id: worksheet, fields, share } of worksheets) {
    for (const field of share ? fields : []) {
      const place = `${worksheet}.${field.id}`;
      const text = textOf(field, progress.worksheets?.[worksheet] ?? {});
      const hash = hashOf(`.${text}`);
      // An empty field is only news where something was sent before.
      if (hash === (shared[place] ?? hashOf('.'))) continue;
      shared[place] = hash;
      events.push({ type: 'worksheet-shared', worksheet, field: field.id, label: field.label, text, at });
    }
  }
  return events.length > 0 ? { progress: { ...progress, shared }, events } : undefined;
}

/** A field as one text: a row as its cells, other parts each with the name of the row and column it belongs to. */
function textOf({ id, names, row = [] }: FieldKey, answers: Answers): string {
  const parts = names.map((name) => {
    const text = (answers[name] ?? []).join(', ');
    return text && name !== id ? `${name.slice(id.length + 1)}: ${text}` : text;
  });
  const rows = Array.from({ length: rowsIn(answers, row) }, (_, at) =>
    row.map((name) => answers[name]?.[at] ?? '').join(', '),
  );
  return [...parts, ...rows].filter(Boolean).join('; ');
}
