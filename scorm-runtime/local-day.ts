// The date that the learner's calendar shows.

/** `2026-04-30`, as ISO 8601 writes it, where the learner is: late in the evening UTC has the next day already. */
export function localDay(at: number): string {
  const date = new Date(at);
  date.setMinutes(date.getMinutes() - date.getTimezoneOffset());
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
