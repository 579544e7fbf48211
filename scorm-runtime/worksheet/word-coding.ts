// What was written in worksheets, to and from the JSON of progress; and two accounts of it made one. Pure.
import type { Progress } from '../../src/model/progress';
import { isObject, longAnswers, mapValues, shortAnswers } from '../answers-codec';
import type { WordCoding } from '../progress-codec';
import { lighten } from './fitting';

export function wordCoding(coder: WordCoding['coder']): WordCoding {
  return { coder, short, long, merge, lighten };
}

/** Short names, for every character is one less for a learner's words. Frozen, for records are written with them. */
function short({ worksheets, edited, shared }: Progress) {
  return { w: worksheets && mapValues(worksheets, shortAnswers), e: edited, h: shared };
}

function long({ w, e, h }: Record<string, unknown>): Partial<Progress> {
  return {
    ...(isObject(w) ? { worksheets: mapValues(w, longAnswers) } : {}),
    ...(typeof e === 'number' ? { edited: e } : {}),
    ...(isObject(h) ? { shared: mapValues(h, String) } : {}),
  };
}

/**
 * Nothing that either account has is lost: a name that only one of them has stays. What both have is as in the one that was
 * edited later, by the clocks of the devices it was written on: a learner who went on elsewhere meets the later words, not
 * those that an older tab left on this device. Without that, `newer`, which is this device's, is believed. A field that was
 * emptied is not in the record, so an account that still has it brings it back: better than losing it.
 */
function merge(older: Progress, newer: Progress): Partial<Progress> {
  const [early, late] = (older.edited ?? 0) > (newer.edited ?? 0) ? [newer, older] : [older, newer];
  if (!early.worksheets && !late.worksheets) return {};
  return {
    worksheets: joined(early.worksheets, late.worksheets, joined),
    ...(late.edited ? { edited: late.edited } : {}),
    ...(early.shared || late.shared ? { shared: { ...early.shared, ...late.shared } } : {}),
  };
}

/** What both name is `late`'s, or `both` of them. What stands last in the record stays last: it is what was edited last. */
function joined<V>(
  early: Readonly<Record<string, V>> = {},
  late: Readonly<Record<string, V>> = {},
  both?: (early: V | undefined, late: V) => V,
): Record<string, V> {
  const names = Object.keys(late);
  const all = [...Object.keys(early).filter((name) => !names.includes(name)), ...names];
  return Object.fromEntries(
    all.map((name) => {
      const value = (late[name] ?? early[name]) as V;
      return [name, both ? both(early[name], value) : value];
    }),
  );
}
