// A conflict as it is put to the learner: in the words of the form, a table row by row, not in the ids that are saved.
import { WORKBOOK_ID } from '../../src/model/document-ids';
import type { Answers } from '../../src/model/question';
import { shownIn } from '../shown';
import { type Control, controlsIn, formsOf, isTick } from '../worksheet/controls';
import type { WorkUnit } from './work-file';

export interface ConflictWords {
  label: string;
  mine: string;
  theirs: string;
}

export function conflictWords({ worksheet, label, names, mine, theirs }: WorkUnit): ConflictWords {
  const controls = controlsIn(formsOf(worksheet, `#${WORKBOOK_ID}`)).filter(({ name }) => names.includes(name));
  const cell = names.length === 1 && cellWords(controls[0]);
  const say = (answers: Answers) => rowsOf(answers, names, controls).filter(Boolean).join(' · ');
  return { label: cell ? `${label}: ${cell}` : label, mine: say(mine), theirs: say(theirs) };
}

/** Which cell of a table it is: every other one has the same label. A row that the learner added has no name to call it by. */
function cellWords(control: Control | undefined): string | undefined {
  const row = control?.closest('tr');
  if (!control || !row || row.hasAttribute('data-row')) return undefined;
  // A tick is called by its column, too, which is what it says.
  return (isTick(control) ? row.querySelector('th')?.textContent : control.getAttribute('aria-label'))?.trim();
}

function rowsOf(answers: Answers, names: readonly string[], controls: readonly Control[]): string[] {
  const cells = names.map((name) => (answers[name] ?? []).map((value) => wordsFor(name, value, controls)));
  const [only = []] = cells;
  if (cells.length === 1) return only;
  const count = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: count }, (_, row) => cells.flatMap((column) => column[row] || []).join(', '));
}

/** Of what was picked, the words beside it; what was written is its own words. */
function wordsFor(name: string, value: string, controls: readonly Control[]): string {
  for (const control of controls) {
    if (control.name !== name) continue;
    if (isTick(control)) {
      if (control.value === value) return control.labels?.[0]?.textContent?.trim() || value;
      continue;
    }
    // As the control would show it; what that cannot hold is said as it is.
    const probe = control.cloneNode(true) as typeof control;
    probe.value = value;
    return shownIn(probe).trim() || value.trim();
  }
  return value.trim();
}
