// The kinds of activities and their parts: how messages call them, and which of them hold the same answers.
import type { LockedKind, LockedPart } from '../read/lock';
import type { Draft } from './draft';

/** How a message calls each kind. */
export const NAMES = {
  quiz: 'quiz',
  survey: 'survey',
  question: 'question',
  option: 'choice',
  left: 'left side',
  right: 'right side',
  item: 'step',
  gap: 'gap',
  row: 'row',
  column: 'column',
  'text-column': 'column',
  'date-column': 'column',
  'choose-column': 'column',
  worksheet: 'worksheet',
  field: 'field',
  text: 'field',
  date: 'field',
  choose: 'field',
  list: 'list',
  checklist: 'checklist',
  grid: 'table',
} satisfies Record<LockedKind, string>;

/** What the author wrote, where one thing can be written in several of these ways. */
export const FORMS: Partial<Record<LockedKind, string>> = {
  quiz: 'a quiz',
  survey: 'a survey',
  text: 'room to write in',
  date: 'a date',
  choose: 'a choice',
  'text-column': 'a column to write in',
  'date-column': 'a column of dates',
  'choose-column': 'a column of choices',
  list: 'a list',
  checklist: 'a list of boxes to tick',
  grid: 'a table',
};

/** What locks of earlier versions say, and what a column of mixed cells is: such a part matches any of its types. */
const UNTYPED: Partial<Record<LockedKind, LockedKind>> = {
  text: 'field',
  date: 'field',
  choose: 'field',
  'text-column': 'column',
  'date-column': 'column',
  'choose-column': 'column',
};

/**
 * `locked` with the type of today's part in each entry that has none, or where today's has none: what was written before
 * types were kept is still its answer.
 */
export function withTypes(locked: readonly LockedPart[], drafts: readonly Draft[]): LockedPart[] {
  const typed = drafts.filter(({ kind }) => hasTypes(kind));
  if (typed.length === 0) return [...locked];
  const known = new Set(locked.map(({ text }) => text));
  const reworded = typed.filter(({ text, explicitId }) => explicitId === undefined && !known.has(text));
  const words = new Set(drafts.map(({ text }) => text));
  return locked.map((entry) => {
    if (!hasTypes(entry.kind)) return entry;
    const family = typed.filter(({ kind }) => kind === entry.kind || mayBe(kind, entry.kind));
    const lost = reworded.filter((draft) => family.includes(draft));
    const draft =
      family.find(({ explicitId }) => explicitId === entry.id) ??
      family.find(({ text }) => text === entry.text) ??
      (!entry.retired && !words.has(entry.text) && lost.length === 1 ? lost[0] : undefined);
    return draft && draft.kind !== entry.kind ? { ...entry, kind: draft.kind } : entry;
  });
}

function hasTypes(kind: LockedKind): boolean {
  return UNTYPED[kind] !== undefined || Object.values(UNTYPED).includes(kind);
}

function mayBe(a: LockedKind, b: LockedKind): boolean {
  return UNTYPED[a] === b || UNTYPED[b] === a;
}
