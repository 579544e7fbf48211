// Two lists of things with ids → what was added, taken away, given a new id, and moved.

export interface Named {
  id: string;
  /** What people call it. */
  title: string;
}

export interface ListDifference<T> {
  added: T[];
  removed: T[];
  /** In both, by id. */
  kept: { before: T; after: T }[];
  /** Most likely the same thing under another id. */
  renamed: { before: T; after: T }[];
  /** The fewest things whose moving explains the new order. */
  moved: T[];
}

/** `sameThing` says whether two things of different ids are one: by their title, unless it is told otherwise. */
export function compareLists<T extends Named>(
  older: readonly T[],
  newer: readonly T[],
  sameThing: (before: T, after: T) => boolean = (one, other) => one.title === other.title,
): ListDifference<T> {
  const [old, current] = [byId(older), byId(newer)];
  // Each id once: in a hostile package each of a hundred thousand of one id would be compared with all that is in the other.
  const [before, after] = [[...old.values()], [...current.values()]];
  const kept = after.flatMap((thing) => {
    const other = old.get(thing.id);
    return other ? [{ before: other, after: thing }] : [];
  });
  const gone = before.filter(({ id }) => !current.has(id));
  const fresh = after.filter(({ id }) => !old.has(id));
  const renamed = pairUp(gone, fresh, sameThing);
  const [from, to] = [new Set(renamed.map((pair) => pair.before)), new Set(renamed.map((pair) => pair.after))];
  const places = new Map(before.map(({ id }, index) => [id, index]));
  return {
    added: fresh.filter((thing) => !to.has(thing)),
    removed: gone.filter((thing) => !from.has(thing)),
    kept,
    renamed,
    moved: outOfOrder(
      kept.map(({ after: thing }) => thing),
      (thing) => places.get(thing.id) ?? 0,
    ),
  };
}

function byId<T extends Named>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Far more than a module has of anything; it bounds what a hostile package can make of comparing all with all. */
const MAX_PAIRED = 500;

function pairUp<T>(
  gone: readonly T[],
  fresh: readonly T[],
  sameThing: (before: T, after: T) => boolean,
): { before: T; after: T }[] {
  const free = new Set(fresh.slice(0, MAX_PAIRED));
  return gone.slice(0, MAX_PAIRED).flatMap((before) => {
    const after = [...free].find((candidate) => sameThing(before, candidate));
    if (after === undefined) return [];
    free.delete(after);
    return [{ before, after }];
  });
}

/** What is left when the longest run that is still in its old order is taken out (patience sorting). */
function outOfOrder<T>(things: readonly T[], placeOf: (thing: T) => number): T[] {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, thing] of things.entries()) {
    const place = placeOf(thing);
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(things[ends[middle] ?? 0] as T) < place) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1]);
    ends[low] = index;
  }
  const inOrder = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) inOrder.add(at);
  return things.filter((_, index) => !inOrder.has(index));
}
