// Answers that no control of this edition can hold: a choice that is gone, words where there is a date now. They are put aside,
// under a name that no field has: so they fill no field, nothing is written over them, and the workbook still shows them.
import { WORKBOOK_ID } from '../../src/model/document-ids';
import type { Answers } from '../../src/model/question';
import { type Control, controlsIn, formsOf, isTick } from './controls';

/** In no frozen id. */
const ASIDE = '~';

export function asideOf(name: string): string {
  return name + ASIDE;
}

/** The answers of a worksheet with that put aside, and taken back where it can be held again. */
export function putAside(answers: Answers, worksheet: string): Answers {
  const all = controlsIn(formsOf(worksheet, `#${WORKBOOK_ID}`));
  const next = new Map(Object.entries(answers));
  for (const name of new Set(all.map((control) => control.name))) {
    const controls = all.filter((control) => control.name === name);
    const fits = (value: string) => !value || controls.some((control) => canHold(control, value));
    const values = next.get(name) ?? [];
    const aside = next.get(asideOf(name)) ?? [];
    const isBox = controls[0]?.type === 'checkbox';
    // Of boxes and rows there can be more; anything else shows one, and its next edit would write over the others.
    const most = isBox || controls[0]?.closest('[data-grows]') ? Number.POSITIVE_INFINITY : 1;
    const held =
      most > 1 ? values.map((value) => (fits(value) ? value : '')) : values.filter((value) => value && fits(value));
    // Boxes can have it beside others. In which row it stood nobody knows any more: it stays aside, sooner than in a wrong one.
    const hasRoom = isBox || (most === 1 && !held.some(Boolean));
    const kept = hasRoom ? [...held, ...aside.filter(fits)].filter(Boolean).slice(-most) : held.slice(0, most);
    next.set(name, kept);
    next.set(
      asideOf(name),
      [...new Set([...aside, ...values])].filter((value) => value && !kept.includes(value)),
    );
  }
  return Object.fromEntries([...next].filter(([, values]) => values.some(Boolean)));
}

/** The browser's own judgement: what it would not show it does not take. */
function canHold(control: Control, value: string): boolean {
  if (isTick(control)) return control.value === value;
  if (control.type === 'textarea') return true;
  const probe = control.cloneNode(true) as Control;
  probe.value = value;
  return probe.value === value;
}
