// Frozen ids (AUTHORING, section 6): which of the things that learners' saved work hangs on each thing of today is. Pages, quizzes and all their parts go by it.

/**
 * Names that every object has. Answers, quizzes and worksheets are looked up by their ids: under `constructor` there
 * would be a function, and a module with a question or quiz of that title did not start.
 */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether nothing may have this id. */
export function isInherited(id: string): boolean {
  return INHERITED.has(id);
}

/** What an id was once given to. */
export interface FrozenEntry {
  id: string;
  /** Nothing has this id now, and nothing else may ever get it. */
  retired?: true;
}

/** How one kind of things is recognised. */
export interface Recognition<Item, Entry extends FrozenEntry> {
  explicitId(item: Item): string | undefined;
  /** From the surest likeness to the least sure; each is tried for all things before the next. */
  alike: readonly ((item: Item, entry: Entry) => boolean)[];
  /** "The only unmatched one" is the only one of its kind. */
  kindOf(thing: Item | Entry): string;
  /** An id that `isUsed` does not know. */
  newId(item: Item, isUsed: (id: string) => boolean): string;
  /** Ids that are taken by something else. */
  reserved: readonly string[];
}

export interface FrozenIds<Entry> {
  /** In the order of the things. */
  ids: string[];
  /** The entry that each thing was matched with. */
  matches: (Entry | undefined)[];
  /** What nothing of today was matched with. */
  unmatched: Entry[];
  /** Things without an id of their author's that got a new one, although older ids of their kind lie unmatched. */
  orphaning: { index: number; orphans: Entry[] }[];
}

/** Gives each of `items` its id, by: explicit id; likeness; the only unmatched one of its kind; else a new id that was never used. */
export function freezeIds<Item extends object, Entry extends FrozenEntry>(
  items: readonly Item[],
  locked: readonly Entry[],
  rules: Recognition<Item, Entry>,
): FrozenIds<Entry> {
  const explicitId = (item: Item) => {
    const id = rules.explicitId(item);
    return id === undefined || isInherited(id) ? undefined : id;
  };
  const recognition = { ...rules, explicitId };
  // A module with such an id did not start, so nothing was ever saved under it.
  const usable = locked.filter(({ id }) => !isInherited(id));
  const matches = matchEntries(items, usable, recognition);
  const matched = new Set(matches);
  const unmatched = locked.filter((entry) => !matched.has(entry));
  const lost = unmatched.filter(({ id, retired }) => !retired && !isInherited(id));
  const explicit = items.map(explicitId);
  const used = new Set([
    ...INHERITED,
    ...recognition.reserved,
    ...locked.map(({ id }) => id),
    ...explicit.filter((id) => id !== undefined),
  ]);
  const orphaning: FrozenIds<Entry>['orphaning'] = [];
  const ids = items.map((item, index) => {
    const known = matches[index]?.id ?? explicit[index];
    if (known !== undefined) return known;
    const orphans = lost.filter((entry) => recognition.kindOf(entry) === recognition.kindOf(item));
    if (orphans.length > 0) orphaning.push({ index, orphans });
    const id = recognition.newId(item, (candidate) => used.has(candidate));
    used.add(id);
    return id;
  });
  return { ids, matches, unmatched, orphaning };
}

function matchEntries<Item extends object, Entry extends FrozenEntry>(
  items: readonly Item[],
  locked: readonly Entry[],
  { explicitId, alike, kindOf }: Recognition<Item, Entry>,
): (Entry | undefined)[] {
  const free = new Set(locked);
  const matches: (Entry | undefined)[] = items.map(() => undefined);
  const match = (same: (item: Item, entry: Entry) => boolean) => {
    items.forEach((item, index) => {
      if (matches[index]) return;
      for (const entry of free) {
        if (!same(item, entry)) continue;
        free.delete(entry);
        matches[index] = entry;
        break;
      }
    });
  };
  match((item, entry) => explicitId(item) === entry.id);
  for (const same of alike) match((item, entry) => explicitId(item) === undefined && same(item, entry));
  const unmatched = items.filter((item, index) => !matches[index] && explicitId(item) === undefined);
  const lost = [...free].filter((entry) => !entry.retired);
  const lonely = new Set(onlyOnes(unmatched.map(kindOf)));
  const lonelyLost = new Set(onlyOnes(lost.map(kindOf)).filter((kind) => lonely.has(kind)));
  const candidates = new Set<Item>(unmatched.filter((item) => lonelyLost.has(kindOf(item))));
  match((item, entry) => candidates.has(item) && !entry.retired && kindOf(entry) === kindOf(item));
  return matches;
}

/** The kinds that come only once. */
function onlyOnes(kinds: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].filter(([, count]) => count === 1).map(([kind]) => kind);
}
