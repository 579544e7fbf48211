// What one script of a package leaves for the others: each script's names are shortened for itself, so only what has its name as
// text is known to all.

/** Under names that begin with `carrel`. */
export const shared = window as unknown as Record<string, unknown>;
