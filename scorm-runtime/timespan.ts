// Durations in SCORM 1.2's notation.
import { TIMESPAN_HOURS } from '../src/formats/scorm12/limits';

/**
 * CMITimespan as `HHHH:MM:SS.cc`. Always two decimals: Moodle reads `.5` as five hundredths.
 * A clock that was set back gives zero; more than 9,999 hours gives the most that can be said.
 */
export function timespan(milliseconds: number): string {
  const most = TIMESPAN_HOURS * 360_000 + 359_999;
  const hundredths = Math.min(most, Math.max(0, Math.round(milliseconds / 10)));
  const seconds = Math.floor(hundredths / 100);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
