// Durations as authors write them.

/**
 * `60 min`, `1 h 30`, `1.5 hours`, `1:08` (hours and minutes; `0:58:20` with seconds), or a bare number of minutes → seconds.
 * Undefined when the text is none of these. `unit` says what the first number of `a:b` counts: a module lasts hours, a video minutes.
 */
export function parseDuration(text: string, unit: 'hours' | 'minutes' = 'hours'): number | undefined {
  const value = text.trim().toLowerCase();
  const clock = /^(\d{1,3}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(value);
  if (clock) {
    const [a, b, c] = [Number(clock[1]), Number(clock[2]), clock[3]];
    if (c !== undefined) return a * 3600 + b * 60 + Number(c);
    return unit === 'hours' ? a * 3600 + b * 60 : a * 60 + b;
  }
  const parts =
    /^(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?|oras?)?)?\s*(?:(\d+)\s*(?:m(?:in(?:ute)?s?|inutos?)?)?\.?)?$/.exec(value);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  return Math.round(Number((parts[1] ?? '0').replace(',', '.')) * 3600) + Number(parts[2] ?? 0) * 60;
}

/** How long a recording is: `12:30`, `1:02:00`, or a bare number of minutes → seconds. Around it may stand a bar or brackets, as in `4:10 |`. */
export function parseLength(text: string): number | undefined {
  return parseDuration(text.replace(/[|()]/g, ''), 'minutes');
}

/** A moment of a recording: `12:30`, or a bare number of seconds, as players have it in their addresses → seconds. */
export function parseMoment(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : parseDuration(text, 'minutes');
}
