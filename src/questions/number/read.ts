// `Answer: 25`, `25 ± 0.5`, `20 to 30`, `20–30` → a number, or the range it may lie in.
import type { RootContent } from 'mdast';
import { refuse } from '../../activities/draft';
import { placeOf } from '../../markdown/nodes';
import type { DraftAnswer, Reading } from '../draft';
import { parseNumber } from './number';

/** A date, a version and a number that begins with a nought are words: `1.5.2`, `12.05.2020`, `007`. */
const NUMBER =
  /^[$€£]?\s*[-+−]?\s*[$€£]?\s*(?:(?:0|[1-9]\d*)(?:[.,]\d+)?|[1-9]\d{0,2}(?:[,.\s'\u00a0]\d{3})+(?:[.,]\d+)?|[.,]\d+)\s*[%€]?$/;

const TOLERANCE = /^(.*?)\s*(?:±|\+\/[-−–]|\+-)\s*(.*)$/;

/** The number that `written` is; `none` when it is a text; undefined, and reported, when it is half a number. */
export function readNumber(written: string, block: RootContent, reading: Reading): DraftAnswer | 'none' | undefined {
  const [, middle, tolerance] = TOLERANCE.exec(written) ?? [];
  if (middle !== undefined && tolerance !== undefined) return around(middle, tolerance, written, block, reading);
  const ends = rangeOf(written, reading);
  if (ends) return between(ends, written, block, reading);
  const value = numberIn(written);
  return value === undefined ? 'none' : { kind: 'number', from: value, to: value };
}

function numberIn(text: string): number | undefined {
  const number = NUMBER.test(text.trim()) ? parseNumber(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function around(
  middle: string,
  tolerance: string,
  written: string,
  block: RootContent,
  reading: Reading,
): DraftAnswer | 'none' | undefined {
  const value = numberIn(middle);
  const given = numberIn(tolerance);
  // Neither side is a number, as in `A +- B`: words.
  if (value === undefined && given === undefined && middle !== '' && tolerance !== '') return 'none';
  if (value === undefined || given === undefined || given < 0)
    return refuseNumber(written, 'has no number on both sides of ±', block, reading);
  const isShare = tolerance.includes('%') && !middle.includes('%');
  const reach = isShare ? Math.abs(value * given) / 100 : given;
  return { kind: 'number', from: exact(value - reach), to: exact(value + reach) };
}

/** The ends of a range in words or with a dash; undefined when it is none. A side may be empty. */
function rangeOf(written: string, { words }: Reading): [string, string] | undefined {
  for (const word of words.to) {
    const [, from, to] = new RegExp(`^(.*?)\\s+${word}(?:\\s+(.*))?$`, 'i').exec(written) ?? [];
    if (from !== undefined && numberIn(from) !== undefined && (!to || numberIn(to) !== undefined))
      return [from, to ?? ''];
  }
  const [, from, to] = /^(.*?[\d%])\s*[-–—−]\s*([$€£]?[\d.,].*)?$/.exec(written) ?? [];
  if (from === undefined || numberIn(from) === undefined || (to && numberIn(to) === undefined)) return undefined;
  return [from, to ?? ''];
}

function between(
  [first, last]: [string, string],
  written: string,
  block: RootContent,
  reading: Reading,
): DraftAnswer | undefined {
  const [from, to] = [numberIn(first), numberIn(last)];
  if (from === undefined || to === undefined)
    return refuseNumber(written, 'has a beginning and no end', block, reading);
  return from <= to
    ? { kind: 'number', from, to }
    : refuseNumber(written, 'goes from the larger number to the smaller', block, reading);
}

function refuseNumber(written: string, what: string, block: RootContent, reading: Reading): undefined {
  return refuse(reading, 'quiz-number', {
    place: placeOf(block),
    reason: `The answer "${written}" ${what}, so nothing could be right.`,
    note: 'Write a number as  25,  with what may be off as  25 ± 0.5,  or a range as  20 to 30.',
    actual: written,
  });
}

/** 25 − 0.1 is 24.9 to an author, and to binary fractions only almost. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
