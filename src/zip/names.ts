// Which entry names a zip may hold: relative paths in plain ASCII that name the same file on every system.

/** Printable ASCII without the characters that Windows refuses in a file name: `" * : < > ? |`. */
const SAFE = /^[ !#-)+-.0-9;=@-Z[\]^-{}~/]*$/;

/**
 * Says what is wrong with an entry name, in words that complete "The name …"; undefined when nothing is.
 * A name with a fault must never become a path on disk.
 */
export function faultOfName(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.includes('\\')) return 'contains a backslash';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'is absolute';
  if (!SAFE.test(name)) return 'has a character that is not safe everywhere: plain ASCII without " * : < > ? | is';
  for (const part of withoutFinalSlash(name).split('/')) {
    if (part === '') return 'has an empty part';
    if (part === '.' || part === '..') return `has the part "${part}"`;
    // Windows drops these when it unpacks, so the file would no longer be found under its name.
    if (/[. ]$/.test(part)) return 'has a part that ends with a dot or a space';
  }
  return undefined;
}

/** A directory is an entry whose name ends with a slash (APPNOTE 4.3.8). */
export function isDirectoryName(name: string): boolean {
  return name.endsWith('/');
}

function withoutFinalSlash(name: string): string {
  return isDirectoryName(name) ? name.slice(0, -1) : name;
}
