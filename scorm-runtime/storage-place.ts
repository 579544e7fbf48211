// Where a module keeps what among all that is in a browser's storage: the packages of an LMS share it.

/** Part of a place, or of an address. Half a character, where a text was cut, is none that encodeURIComponent takes: it throws, and nothing would start. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** Where things of one owner are. A slash in a name is encoded, so that no owner's place begins with another's. */
export function placeOf(kind: string, owner: readonly string[]): string {
  return [kind, ...owner.map(encoded)].join('/');
}
