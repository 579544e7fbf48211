// What `share=instructor` sends: each field's text once it has changed, as one interaction.
import type { FieldKey, WorksheetData } from '../../src/model/field';
import type { Progress } from '../../src/model/progress';
import type { Answers } from '../../src/model/question';
import type { TrackingEvent } from '../../src/model/tracking';
import { hashOf } from '../progress-codec';
import { rowsIn } from './answers';
import { asideOf } from './aside';

/** How a learner sees the parts of a field, whose names and choices have only ids in the record. */
export interface FieldWords {
  /** Empty where the answer needs no name. */
  nameOf(worksheet: string, name: string): string;
  valueOf(worksheet: string, name: string, value: string): string;
}

/**
 * What is news for the instructor, and the progress that knows it was sent; undefined when nothing is. It is kept there, and not
 * in memory, so that what a lost tab could not send is sent at the next launch, and nothing twice.
 */
export function sharing(worksheets: readonly WorksheetData[], words: FieldWords) {
  /** Where something stood in this session: only what was seen to go was emptied; the rest may have given way for room. */
  const begun = new Set<string>();
  /** The field's text, when it is news; what it knows of it is noted in `shared`. */
  function newText(worksheet: string, field: FieldKey, answers: Answers, shared: Record<string, string>) {
    const place = `${worksheet}.${field.id}`;
    const ids = textOf(field, answers, (name) => name.slice(field.id.length + 1), String);
    if (ids) begun.add(place);
    // By its ids: a choice that the author words anew is no news.
    const hash = hashOf(`.${ids}`);
    // An empty field is only news where something was sent before.
    if (!begun.has(place) || hash === (shared[place] ?? hashOf('.'))) return undefined;
    shared[place] = hash;
    const nameOf = (name: string) => (name === field.id ? '' : words.nameOf(worksheet, name));
    return textOf(field, answers, nameOf, (value, name) => words.valueOf(worksheet, name, value));
  }

  return (progress: Progress, at: number) => {
    const shared = { ...progress.shared };
    const events: TrackingEvent[] = [];
    for (const { id: worksheet, fields, share } of worksheets) {
      for (const field of share ? fields : []) {
        const text = newText(worksheet, field, progress.worksheets?.[worksheet] ?? {}, shared);
        if (text !== undefined)
          events.push({ type: 'worksheet-shared', worksheet, field: field.id, label: field.label, text, at });
      }
    }
    return events.length > 0 ? { progress: { ...progress, shared }, events } : undefined;
  };
}

/** A field as one text: a row as its cells, other parts each with the name of the row and column it belongs to. */
function textOf(
  { names, row = [] }: FieldKey,
  answers: Answers,
  nameOf: (name: string) => string,
  said: (value: string, name: string) => string,
): string {
  const parts = names.map((name) => {
    const values = [...(answers[name] ?? []), ...(answers[asideOf(name)] ?? [])];
    const text = values.map((value) => said(value, name)).join(', ');
    return [text && nameOf(name), text].filter(Boolean).join(': ');
  });
  const rows = Array.from({ length: rowsIn(answers, row) }, (_, at) =>
    row.map((name) => said(answers[name]?.[at] ?? '', name)).join(', '),
  );
  return [...parts, ...rows].filter(Boolean).join('; ');
}
