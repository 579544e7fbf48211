// How long something takes, in words.
import { fillText } from '../model/texts';
import type { Texts } from './texts';

const SECONDS_A_MINUTE = 60;
const MINUTES_AN_HOUR = 60;
export const SECONDS_AN_HOUR = SECONDS_A_MINUTE * MINUTES_AN_HOUR;

/** `58 min`, `1 h`, `1 h 8 min`: rounded to minutes, and never to none. */
export function durationText(seconds: number, texts: Texts): string {
  const all = Math.max(1, Math.round(seconds / SECONDS_A_MINUTE));
  const hours = Math.floor(all / MINUTES_AN_HOUR);
  const minutes = all % MINUTES_AN_HOUR;
  if (hours === 0) return fillText(texts.durationMinutes, { minutes });
  return fillText(minutes === 0 ? texts.durationHours : texts.durationHoursMinutes, { hours, minutes });
}
