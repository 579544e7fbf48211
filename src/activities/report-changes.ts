// What an author is told when answers that learners have saved would be lost, or would go to something else (AUTHORING, section 6).

import type { LockedPart } from '../read/lock';
import { slugify } from '../read/slug';
import type { Draft } from './draft';
import { FORMS, NAMES } from './part-kinds';
import { ID_LENGTH } from './read-attributes';
import { shortened } from './read-words';

/** A message names so many at most. */
const MAX_NAMED = 5;

/** New parts of one kind, and what is left over in the lock of that kind, each in its order. */
export interface Orphaning {
  draft: Draft;
  orphans: readonly LockedPart[];
}

/**
 * Every new part may be one of `orphans` in other words. Where there are as many of both, each is told its own; where enough share
 * a word with them, the others are something new.
 */
export function reportChanged(changes: readonly Orphaning[]): void {
  const turns = new Map<LockedPart | undefined, number>();
  for (const { draft, orphans } of changes) {
    const [first] = orphans;
    const alike = changes.filter((change) => change.orphans[0] === first);
    const likely = alike.filter((change) => orphans.some(({ text }) => shareWord(change.draft.text, text)));
    if (likely.length >= orphans.length && !likely.some((change) => change.draft === draft)) continue;
    const turn = turns.get(first) ?? 0;
    turns.set(first, turn + 1);
    const own = alike.length === orphans.length ? orphans[turn] : undefined;
    const ids = orphans.slice(0, MAX_NAMED).map(({ id }) => `{#${id}}`);
    draft.report('id-changed', {
      place: draft.place,
      reason: `The ${NAMES[draft.kind]} "${shortened(draft.text)}" gets the new id "${draft.id}". What learners have answered and saved for ${listed(orphans, 'or')} would be lost.`,
      note:
        own && orphans.length > 1
          ? `If this is "${shortened(own.text, 40)}" in other words, say so:  {#${own.id}}  at its end.`
          : orphans.length === 1
            ? `If this is that in other words, say so:  {#${first?.id}}  at its end.`
            : `If this is one of those in other words, say which, each only once:  ${ids.join('  or  ')}  at its end.`,
      actual: draft.id,
      expected: orphans.slice(0, MAX_NAMED).map(({ id }) => id),
    });
  }
}

/** The same words in the same place, but what was saved for `lost` cannot be shown in it. */
export function reportOtherKind(draft: Draft, lost: LockedPart): void {
  const was = FORMS[lost.kind] ?? `a ${NAMES[lost.kind]}`;
  const is = FORMS[draft.kind] ?? `a ${NAMES[draft.kind]}`;
  draft.report('id-changed', {
    place: draft.place,
    reason: `"${shortened(draft.text)}" was ${was} and is ${is} now, so it gets the new id "${draft.id}". What learners have answered and saved for ${listed([lost], 'and')} would be lost.`,
    note: `Make it ${was} again if learners have worked with it; otherwise leave it as it is.`,
    actual: draft.id,
    expected: [lost.id],
  });
}

/** Parts that stand in another activity now. */
export function reportMovedParts(moved: readonly { draft: Draft; lost: LockedPart }[], from: string, to: string): void {
  const [first] = moved;
  if (!first) return;
  const orphans = moved.map(({ lost }) => lost);
  const are = moved.length === 1 ? 'stands' : 'stand';
  first.draft.report('id-changed', {
    place: first.draft.place,
    reason: `${listed(orphans, 'and')} ${are} in "${shortened(to, 40)}" now, and stood in "${shortened(from, 40)}". What learners have answered and saved there would be lost.`,
    note: `Put ${moved.length === 1 ? 'it' : 'them'} back if learners have worked with ${moved.length === 1 ? 'it' : 'them'}; answers stay where they were given.`,
    actual: first.draft.id,
    expected: orphans.slice(0, MAX_NAMED).map(({ id }) => id),
  });
}

/** The kinds whose answers are words of their own: what stands in one may be wrong in another. */
const ASKING: ReadonlySet<string> = new Set(['question', 'text', 'date', 'choose', 'list', 'checklist', 'grid']);

/** A part that was taken for another in other words, and shares none with it: is it not something else? */
export function reportKept(draft: Draft, entry: LockedPart, isUsed: (id: string) => boolean): void {
  if (!ASKING.has(draft.kind) || shareWord(draft.text, entry.text)) return;
  const slug = slugify(draft.text, NAMES[draft.kind])
    .slice(0, draft.longest ?? ID_LENGTH)
    .replace(/-+$/, '');
  const id = isUsed(slug) ? `${slug}-2` : slug;
  draft.report('id-kept', {
    place: draft.place,
    reason: `"${shortened(draft.text)}" keeps the saved answers of "${shortened(entry.text)}".`,
    note: `If it asks something else, give it an id of its own:  {#${id}}  at its end.`,
    actual: entry.id,
    expected: [id],
  });
}

/** So many letters tell words apart: "hope" and "hopes" are one. */
const STEM = 4;

function shareWord(a: string, b: string): boolean {
  const stems = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, STEM));
  const known = new Set(stems(a));
  return stems(b).some((stem) => known.has(stem));
}

function listed(orphans: readonly LockedPart[], word: 'or' | 'and'): string {
  const named = orphans.slice(0, MAX_NAMED).map(({ id, text }) => `"${shortened(text, 40)}" (${id})`);
  const more = orphans.length - MAX_NAMED;
  if (more <= 0) return named.join(` ${word} `);
  return word === 'or' ? `${named.join(', ')} or one of ${more} more` : `${named.join(', ')} and ${more} more`;
}
