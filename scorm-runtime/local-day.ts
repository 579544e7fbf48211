// The date that the learner's calendar shows.
import { MINUTE } from './clock';

/** `2026-04-30`, as ISO 8601 writes it, where the learner is: late in the evening UTC has the next day already. */
export function localDay(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
