// Answers that no control of this edition can hold: a choice that is gone, words where there is a date now. They are put aside,
// under a name that no field has: so they fill no field, nothing is written over them, and the workbook still shows them.
import type { Answers } from '../../src/model/question';
import { type Control, controlsIn, isTick } from './controls';

/** In no frozen id. */
const ASIDE = '~';

export function asideOf(name: string): string {
  return name + ASIDE;
}

/** `answers` with that put aside, and taken back where it can be held again; the same object when there is nothing to do. */
export function putAside(answers: Answers, forms: readonly HTMLFormElement[]): Answers {
  const next: Record<string, readonly string[]> = { ...answers };
  const names = Object.keys(answers).map((name) => name.replace(ASIDE, ''));
  for (const name of new Set(names)) {
    const controls = controlsIn(forms, [name]);
    const aside = next[asideOf(name)] ?? [];
    const values = next[name] ?? [];
    const isHeld = (value: string) => value === '' || controls.some((control) => canHold(control, value));
    if (controls.length === 0 || (aside.length === 0 && values.every(isHeld))) continue;
    const ticks = controls.every(isTick);
    const held = values.map((value) => (isHeld(value) ? value : '')).filter((value) => value || !ticks);
    // Boxes can have it beside others; of anything else there is one.
    const back = aside.filter((value) => isHeld(value) && (controls[0]?.type === 'checkbox' || !held.some(Boolean)));
    put(name, back.length > 0 ? [...held.filter(Boolean), ...back] : held);
    put(asideOf(name), [
      ...new Set([...aside.filter((value) => !back.includes(value)), ...values.filter((value) => !isHeld(value))]),
    ]);
  }
  return JSON.stringify(next) === JSON.stringify(answers) ? answers : next;

  function put(name: string, values: readonly string[]) {
    if (values.some(Boolean)) next[name] = values;
    else delete next[name];
  }
}

/** The browser's own judgement: what it would not show it does not take. */
function canHold(control: Control, value: string): boolean {
  if (isTick(control)) return control.value === value;
  if (control.type === 'textarea') return true;
  const probe = control.cloneNode(true) as Control;
  probe.value = value;
  return probe.value === value;
}
