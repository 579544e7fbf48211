// Parts that went from one activity to another, or activities that became another kind of one: their answers stay behind.
import type { LockedPart } from '../read/lock';
import type { Draft } from './draft';
import { reportMovedParts, reportOtherKind } from './report-changes';

/** Compares what `after`, the lock of these `drafts`, has newly retired since `before` with what is new, by its words. */
export function reportMoves(
  drafts: readonly Draft[],
  before: readonly LockedPart[],
  after: readonly LockedPart[],
): void {
  const left = before.filter(({ retired }) => !retired).map((old) => leftBehind(old, after));
  for (const draft of drafts) {
    const known = before.find(({ id }) => id === draft.id);
    if (!known) {
      const lost = left.filter(({ isGone }) => isGone).map(({ old }) => old);
      // Its author was told already: it may be one of those in other words.
      if (lost.some(({ kind }) => kind === draft.kind)) continue;
      const twin = lost.find(({ text }) => text === draft.text);
      if (twin) {
        reportOtherKind(draft, twin);
        continue;
      }
    }
    const ids = new Set(known?.parts?.map(({ id }) => id));
    const added = draft.parts.filter(({ id }) => !ids.has(id));
    for (const { old, parts } of left) if (old !== known) reportFrom(old, parts, added, draft);
  }
}

interface Left {
  old: LockedPart;
  /** Nothing is that activity now. */
  isGone: boolean;
  /** What it had and has no more. */
  parts: LockedPart[];
}

function leftBehind(old: LockedPart, after: readonly LockedPart[]): Left {
  const current = after.find(({ id }) => id === old.id);
  const isGone = current?.retired === true;
  const live = new Set(isGone ? [] : current?.parts?.filter(({ retired }) => !retired).map(({ id }) => id));
  const parts = (old.parts ?? []).filter(({ id, retired }) => !retired && !live.has(id));
  return { old, isGone, parts };
}

function reportFrom(old: LockedPart, parts: readonly LockedPart[], added: readonly Draft[], draft: Draft): void {
  const moved = added.flatMap((part) => {
    const lost = parts.find(({ text }) => text === part.text);
    return lost ? [{ draft: part, lost }] : [];
  });
  reportMovedParts(moved, old.text, draft.text);
}
