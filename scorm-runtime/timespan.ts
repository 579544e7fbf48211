// Durations in SCORM 1.2's notation.
import { TIMESPAN_HOURS } from '../src/formats/scorm12/limits';

const HOUR = 3_600_000;

/**
 * CMITimespan as `HHHH:MM:SS.cc`. Always two decimals: Moodle reads `.5` as five hundredths.
 * A clock that was set back gives zero; more than 9,999 hours gives the most that can be said.
 */
export function timespan(milliseconds: number): string {
  // Half of a hundredth more, for the rest is cut off.
  const time = Math.min((TIMESPAN_HOURS + 1) * HOUR - 1, Math.max(0, milliseconds + 5));
  // ISO 8601 has the minutes and seconds as we want them: `1970-01-01T00:12:34.560Z`.
  const rest = new Date(time).toISOString().slice(13, 22);
  return String(Math.floor(time / HOUR)).padStart(4, '0') + rest;
}
