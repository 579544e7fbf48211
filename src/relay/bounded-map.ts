// A map that never grows beyond its bound, so that a flood cannot fill the memory.

export interface BoundedMap<V> {
  /** Makes the entry the most recently used one. */
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  readonly size: number;
}

/** Holds at most `bound` entries; the least recently used one makes room. */
export function boundedMap<V>(bound: number): BoundedMap<V> {
  // A Map keeps the order of insertion: the first key is the one that was used the longest time ago.
  const entries = new Map<string, V>();
  const set = (key: string, value: V) => {
    entries.delete(key);
    entries.set(key, value);
    const [oldest] = entries.keys();
    if (entries.size > bound && oldest !== undefined) entries.delete(oldest);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    get size() {
      return entries.size;
    },
  };
}
