// What becomes of progress in a module with worksheets: beyond what fits as plain JSON it is written by the coder, what was
// written gives way first, and two accounts of it lose nothing of either. Pure.
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import type { Progress } from '../../src/model/progress';
import type { Answers } from '../../src/model/question';
import type { TextCoder } from '../coder/coder';
import { hashOf, PLAIN_CODEC, type ProgressCodec, plainProgress } from '../progress-codec';
import { lighten } from './fitting';

/** Behind what the coder wrote: one letter that is altered makes other words of all that follow, which may well be JSON. */
const CHECK_LENGTH = 3;

function checkOf(text: string): string {
  return hashOf(text).slice(-CHECK_LENGTH);
}

/** `held`: the answers of a worksheet as the page can show them. */
export function wordCodec(coder: TextCoder, held = (answers: Answers, _worksheet: string) => answers): ProgressCodec {
  return {
    encode(progress) {
      const value = PLAIN_CODEC.encode(progress);
      const plain = plainProgress(progress);
      const coded = value.length > SUSPEND_DATA_LENGTH ? coder.encode(plain) : plain;
      // What is too much for the coder stays JSON, which with a check behind it would be none.
      return coded === plain ? value : coded + checkOf(plain);
    },
    read(value) {
      if (/^\s*{/.test(value)) return PLAIN_CODEC.read(value);
      const plain = coder.decode(value.slice(0, -CHECK_LENGTH));
      return value.endsWith(checkOf(plain)) ? PLAIN_CODEC.read(plain) : undefined;
    },
    merge(older, newer, apart) {
      const { worksheets, ...words } = mergeWords(older, newer, apart);
      const shown = Object.entries(worksheets ?? {}).map(([id, answers]) => [id, held(answers, id)]);
      const merged = { ...PLAIN_CODEC.merge(older, newer), ...words };
      return { ...merged, worksheets: worksheets && Object.fromEntries(shown) };
    },
    lighten,
  };
}

/**
 * Nothing that either account has is lost: a name that only one of them has stays. What both have is as in the one that was
 * edited later, by the clocks of the devices it was written on: a learner who went on elsewhere meets the later words, not
 * those that an older tab left on this device. Without that, `newer`, which is this device's, is believed. A field that was
 * emptied is not in the record, so an account that still has it brings it back: better than losing it. Of words that were written
 * `apart` the later ones stand before the others: more rows, or what is shown, the others being put aside.
 */
function mergeWords(older: Progress, newer: Partial<Progress> = {}, apart?: boolean): Partial<Progress> {
  const [early, late] = (older.edited ?? 0) > (newer.edited ?? 0) ? [newer, older] : [older, newer];
  const both = (one: readonly string[], other: readonly string[]) =>
    apart && `${one}` !== `${other}` ? [...other, ...one] : other;
  return {
    worksheets: joined(early.worksheets, late.worksheets, (one, other) => joined(one, other, both)),
    edited: late.edited,
    shared: joined(early.shared, late.shared),
  };
}

/** What both name is `late`'s, or `both` of them. What stands last in the record stays last: it is what was edited last. */
function joined<V>(
  early: Readonly<Record<string, V>> | undefined,
  late: Readonly<Record<string, V>> | undefined,
  both: (early: V, late: V) => V | undefined = (_, value) => value,
): Readonly<Record<string, V>> | undefined {
  if (!early || !late) return late ?? early;
  const all = new Map(Object.entries(early));
  for (const [name, value] of Object.entries(late)) {
    const before = all.get(name) ?? value;
    all.delete(name);
    all.set(name, both(before, value) ?? value);
  }
  return Object.fromEntries(all);
}
