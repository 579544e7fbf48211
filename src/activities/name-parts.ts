// Gives a module's activities and all their parts the ids that the lock has for them, and says when a learner's answer would be lost.
import { type FrozenIds, freezeIds } from '../read/frozen-ids';
import type { LockedPart } from '../read/lock';
import { slugify } from '../read/slug';
import type { Draft } from './draft';
import { NAMES, withTypes } from './part-kinds';
import { ID_LENGTH } from './read-attributes';
import { type Orphaning, reportChanged, reportKept, reportOtherKind } from './report-changes';

/** The page's own heading and its footnotes have these; a quiz's form stands beside them in the document. */
const RESERVED = ['title', 'footnotes'];

/**
 * Sets `id` and `rank` of `drafts` and of all their parts. Returns what the lock should hold from now on: what it held,
 * in its order, then what is new. `isWhole` is false when something could not be read: then nobody is told what else seems lost.
 * `taken`: ids of other activities, which stand in the same document.
 */
export function nameParts(
  drafts: readonly Draft[],
  before: readonly LockedPart[],
  isWhole: boolean,
  taken: readonly string[] = [],
): LockedPart[] {
  refuseTwice(drafts);
  const locked = withTypes(before, drafts);
  const frozen = freezeIds<Draft, LockedPart>(drafts, locked, {
    explicitId: ({ explicitId }) => explicitId,
    alike: [
      (draft, entry) => isSame(draft, entry) && draft.page === entry.page && haveSameParts(draft, entry),
      (draft, entry) => isSame(draft, entry) && draft.page === entry.page,
      isSame,
    ],
    // A gap to choose for never becomes one to write in.
    kindOf: ({ kind, parts = [] }) => (kind === 'gap' && parts.length > 0 ? 'choose' : kind),
    newId: idMaker(),
    reserved: [...RESERVED, ...taken],
  });
  drafts.forEach((draft, index) => {
    draft.id = frozen.ids[index] ?? draft.stem;
  });
  if (isWhole) reportLosses(drafts, frozen);
  const draftOf = new Map(frozen.matches.flatMap((entry, index) => (entry ? [[entry, drafts[index]] as const] : [])));
  const known = locked.map((entry) => entryOf(draftOf.get(entry), entry, isWhole));
  const added = drafts.filter((_, index) => !frozen.matches[index]).map((draft) => entryOf(draft, undefined, isWhole));
  const entries = [...known, ...added];
  const ranks = new Map(entries.map(({ id }, rank) => [id, rank]));
  for (const draft of drafts) draft.rank = ranks.get(draft.id) ?? 0;
  return entries;
}

/** The entry of `draft`, parts included; one that belongs to nothing any more keeps its id for ever. */
function entryOf(draft: Draft | undefined, known: LockedPart | undefined, isWhole: boolean): LockedPart {
  const { id, kind, text, page } = draft ?? known ?? { id: '', kind: 'option', text: '' };
  const parts = draft ? nameParts(draft.parts, known?.parts ?? [], isWhole) : (known?.parts ?? []);
  return {
    id,
    kind,
    text,
    ...(page === undefined ? {} : { page }),
    ...(draft ? {} : { retired: true as const }),
    ...(parts.length > 0 ? { parts } : {}),
  };
}

function isSame(draft: Draft, entry: LockedPart): boolean {
  return draft.kind === entry.kind && draft.text === entry.text;
}

/** "Which is right?" may be asked twice: its choices tell which is which. */
function haveSameParts(draft: Draft, entry: LockedPart): boolean {
  return wordsOfParts(draft) === wordsOfParts(entry);
}

/** Kept, because a quiz of the same question over and over would ask for each of them each time. */
const knownWords = new WeakMap<Draft | LockedPart, string>();

function wordsOfParts(whole: Draft | LockedPart): string {
  const parts: readonly (Draft | LockedPart)[] = whole.parts ?? [];
  const current = parts.filter((part) => !('retired' in part && part.retired)).map(({ text }) => text);
  const words = knownWords.get(whole) ?? JSON.stringify(current.sort());
  knownWords.set(whole, words);
  return words;
}

/** Makes ids that were never used; it remembers how far it has counted, for a text may have thousands of gaps. */
function idMaker(): (draft: Draft, isUsed: (id: string) => boolean) => string {
  const counts = new Map<string, number>();
  return ({ kind, stem, longest = ID_LENGTH }, isUsed) => {
    const base = shortId(slugify(stem, NAMES[kind].replace(' ', '-')), longest);
    // Gaps are numbered from the first, for they have no name of their own.
    if (kind !== 'gap' && !isUsed(base)) return base;
    for (let n = counts.get(base) ?? (kind === 'gap' ? 1 : 2); ; n++) {
      const id = `${shortId(base, longest - String(n).length - 1)}-${n}`;
      if (isUsed(id)) continue;
      counts.set(base, n + 1);
      return id;
    }
  };
}

/** At most `length` characters, whole words where that leaves enough of them. */
function shortId(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length);
  const end = slug.charAt(length) === '-' ? length : cut.lastIndexOf('-');
  return (end > length / 2 ? cut.slice(0, end) : cut).replace(/-+$/, '');
}

function refuseTwice(drafts: readonly Draft[]): void {
  const seen = new Map<string, Draft>();
  for (const draft of drafts) {
    const { explicitId, kind, place, report } = draft;
    if (explicitId === undefined) continue;
    const other = seen.get(explicitId);
    // Two quizzes on one page are found where all ids of a page are.
    if (other && !(['quiz', 'survey'].includes(kind) && other.page === draft.page)) {
      report('id-duplicate', {
        place,
        reason: `The id "${explicitId}" is given to a second ${NAMES[kind]} here.`,
        note: "Give each its own id; learners' answers are kept by it.",
        actual: explicitId,
      });
    }
    seen.set(explicitId, draft);
  }
}

/** Tells the authors of `drafts`, which have their ids, whose saved answers would be lost or go to something else. */
function reportLosses(drafts: readonly Draft[], frozen: FrozenIds<LockedPart>): void {
  const { matches, unmatched, ids } = frozen;
  const lost = unmatched.filter(({ retired }) => !retired);
  const others = new Set<Draft>();
  drafts.forEach((draft, index) => {
    const entry = matches[index];
    if (entry) {
      if (draft.explicitId === undefined && !entry.retired && draft.text !== entry.text)
        reportKept(draft, entry, (id) => ids.includes(id) || unmatched.some((other) => other.id === id));
      return;
    }
    const twin = lost.find(({ kind, text }) => kind !== draft.kind && text === draft.text && draft.page === undefined);
    if (!twin) return;
    others.add(draft);
    reportOtherKind(draft, twin);
  });
  const orphaning = frozen.orphaning.flatMap(({ index, orphans }): Orphaning[] => {
    const draft = drafts[index];
    return draft && !others.has(draft) ? [{ draft, orphans }] : [];
  });
  reportChanged(orphaning);
  reportRenamed(drafts, matches, lost);
}

/** An id that its author gives to what already had another one. */
function reportRenamed(
  drafts: readonly Draft[],
  matches: readonly (LockedPart | undefined)[],
  lost: readonly LockedPart[],
): void {
  drafts.forEach((draft, index) => {
    if (draft.explicitId === undefined || matches[index]) return;
    const before = lost.find((entry) => isSame(draft, entry));
    if (before) reportChanged([{ draft, orphans: [before] }]);
  });
}
