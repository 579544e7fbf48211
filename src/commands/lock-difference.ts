// With --frozen: where the file of frozen ids first differs from what this build would write, so that its author need not compare long lists.
import { NAMES } from '../activities/part-kinds';
import type { LockedModule, LockedPart } from '../read/lock';

/** The first page, activity or part that a build would write otherwise, in a sentence. */
export function firstDifference(written: LockedModule, current: LockedModule): string {
  for (const list of ['pages', 'quizzes', 'worksheets'] as const) {
    const found = differenceIn(written[list] ?? [], current[list] ?? [], list === 'pages' ? 'page' : undefined, '');
    if (found) return found;
  }
  return 'They stand in another order.';
}

type LockedEntry = LockedModule['pages'][number] | LockedPart;

function differenceIn(
  written: readonly LockedEntry[],
  current: readonly LockedEntry[],
  kind: string | undefined,
  inside: string,
): string | undefined {
  const nameOf = (entry: LockedEntry) =>
    `the ${kind ?? ('kind' in entry ? NAMES[entry.kind] : 'page')} "${entry.id}"${inside}`;
  const gone = written.find(({ id }) => current.every((entry) => entry.id !== id));
  if (gone) return `The first that differs is ${nameOf(gone)}: it is in the file only.`;
  for (const entry of current) {
    const before = written.find(({ id }) => id === entry.id);
    if (!before) return `The first that differs is ${nameOf(entry)}: it is not in the file.`;
    const inner = differenceIn(partsOf(before), partsOf(entry), undefined, ` in ${nameOf(entry)}`);
    if (inner) return inner;
    if (JSON.stringify(before) === JSON.stringify(entry)) continue;
    return `The first that differs is ${nameOf(entry)}: ${howItDiffers(before, entry)}.`;
  }
  return undefined;
}

function howItDiffers(before: LockedEntry, now: LockedEntry): string {
  if (before.retired === now.retired) return 'its words, its kind or its place have changed';
  return now.retired ? 'nothing has this id now' : 'it is back';
}

function partsOf(entry: LockedEntry): readonly LockedPart[] {
  return 'parts' in entry ? (entry.parts ?? []) : [];
}
