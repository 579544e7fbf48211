// What `share=instructor` sends: each field's text once it has changed, as one interaction.
import type { FieldKey, WorksheetData } from '../../src/model/field';
import type { Progress } from '../../src/model/progress';
import type { Answers } from '../../src/model/question';
import type { TrackingEvent } from '../../src/model/tracking';
import { hashOf } from '../progress-codec';
import { rowsIn } from './answers';
import { asideOf } from './aside';

/**
 * What is news for the instructor, and the progress that knows it was sent; undefined when nothing is. It is kept there, and not
 * in memory, so that what a lost tab could not send is sent at the next launch, and nothing twice.
 */
export function sharing(all: readonly WorksheetData[]) {
  const worksheets = all.filter(({ share }) => share);
  /** Where something stood in this session: only what was seen to go was emptied; the rest may have given way for room. */
  const begun = new Set<string>();

  return (progress: Progress, at: number) => {
    const shared = { ...progress.shared };
    const events: TrackingEvent[] = [];
    for (const { id: worksheet, fields, words = {} } of worksheets) {
      const answers = progress.worksheets?.[worksheet] ?? {};
      for (const field of fields) {
        const place = `${worksheet}.${field.id}`;
        // By its ids: a choice that the author words anew is no news.
        const ids = textOf(field, answers, {});
        if (ids) begun.add(place);
        const hash = hashOf(`.${ids}`);
        // An empty field is only news where something was sent before.
        if (!begun.has(place) || hash === (shared[place] ?? hashOf('.'))) continue;
        shared[place] = hash;
        const text = textOf(field, answers, words);
        events.push({ type: 'worksheet-shared', worksheet, field: field.id, label: field.label, text, at });
      }
    }
    return events.length > 0 ? { progress: { ...progress, shared }, events } : undefined;
  };
}

/** A field as one text: a row as its cells, other parts each with the name of the row and column it belongs to. */
function textOf({ id, names, row = [] }: FieldKey, answers: Answers, words: Readonly<Record<string, string>>): string {
  const said = (name: string, value = '') => words[`${name}=${value}`] ?? value;
  const parts = names.map((name) => {
    const values = [...(answers[name] ?? []), ...(answers[asideOf(name)] ?? [])];
    const text = values.map((value) => said(name, value)).join(', ');
    return [text && name !== id && (words[name] ?? name), text].filter(Boolean).join(': ');
  });
  const rows = Array.from({ length: rowsIn(answers, row) }, (_, at) =>
    row.map((name) => said(name, answers[name]?.[at])).join(', '),
  );
  return [...parts, ...rows].filter(Boolean).join('; ');
}
