// What has changed between two packages, as sentences with a name that programs can filter by.

export type ChangeKind = 'course' | 'page' | 'quiz' | 'question' | 'worksheet' | 'field' | 'item' | 'file' | 'size';

export interface Change {
  kind: ChangeKind;
  /** A whole sentence. */
  text: string;
}

/** So many names are told in one sentence; the others are counted. */
const TOLD = 8;

/** `"A", "B" and 3 more` */
function namesOf(things: readonly { title: string }[]): string {
  return listOf(things.map(({ title }) => `"${title}"`));
}

/** `a, b and 3 more` */
export function listOf(words: readonly string[]): string {
  const told = words.slice(0, TOLD).join(', ');
  return words.length > TOLD ? `${told} and ${words.length - TOLD} more` : told;
}

/** One sentence about several things alike; none about none. */
export function changeOf(
  kind: ChangeKind,
  things: readonly { title: string }[],
  one: string,
  many: (count: number) => string,
): Change[] {
  if (things.length === 0) return [];
  return [{ kind, text: `${things.length === 1 ? one : many(things.length)}: ${namesOf(things)}.` }];
}

/** Something has other words than before. */
export function retitled<T extends { title: string }>(
  kind: ChangeKind,
  what: string,
  kept: readonly { before: T; after: T }[],
): Change[] {
  return kept
    .filter(({ before, after }) => before.title !== after.title)
    .map(({ before, after }) => ({ kind, text: `The ${what} "${before.title}" is now called "${after.title}".` }));
}
