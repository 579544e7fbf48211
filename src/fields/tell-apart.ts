// Two fields with one label: whoever hears or lists them could not tell which is meant.
import type { Draft, PageReading } from '../activities/draft';
import { recognised, shortened } from '../activities/read-words';
import type { DraftField } from './draft';

/** Gives fields that share a label different ones: by their headings where those differ, else by numbers, and reports that. */
export function tellApart(fields: readonly DraftField[], reading: PageReading): void {
  for (const alike of groups(fields, ({ label }) => label)) {
    const headings = new Set(alike.map(({ heading }) => heading.toLowerCase()));
    if (headings.size === alike.length) {
      for (const field of alike) if (field.heading !== field.label) rename(field, `${field.heading}: ${field.label}`);
      continue;
    }
    for (const field of alike.filter(({ standsIn }) => !standsIn).slice(1)) {
      reading.report('worksheet-same-label', {
        place: field.place,
        reason: `A second field of this worksheet is called "${shortened(field.label)}", so learners cannot tell which of the two is meant.`,
        note: 'Give each its own label, or a heading above it that says what it belongs to.',
        actual: field.label,
      });
    }
    for (const [index, field] of alike.entries()) if (index > 0) rename(field, `${field.label} (${index + 1})`);
  }
}

function rename(field: DraftField, label: string): void {
  Object.assign(field, { label, spoken: true, text: recognised(label), stem: label });
}

/** The same for the columns, rows and choices of one field. `what` is how a message calls one. */
export function reportRepeated(parts: readonly Draft[], what: string, reading: PageReading): void {
  for (const alike of groups(parts, ({ text }) => text)) {
    for (const { text, place } of alike.slice(1)) {
      reading.report('worksheet-same-label', {
        place,
        reason: `A second ${what} is called "${shortened(text)}" here, so learners cannot tell which of the two is meant.`,
        note: 'Give each its own words.',
        actual: text,
      });
    }
  }
}

function groups<T>(things: readonly T[], wordsOf: (thing: T) => string): T[][] {
  const known = new Map<string, T[]>();
  for (const thing of things) {
    const words = wordsOf(thing).toLowerCase();
    const group = known.get(words);
    if (group) group.push(thing);
    else known.set(words, [thing]);
  }
  return [...known.values()].filter((group) => group.length > 1);
}
