// Starts the worksheets of a module: fills them with what was saved, and follows what is entered and pressed in them.
import type { ModuleData } from '../../src/model/module-data';
import type { Answers } from '../../src/model/question';
import { shareWork } from '../appendix';
import type { Session } from '../session';
import { edited } from './answers';
import { putAside } from './aside';
import { type Control, controlsIn, fill, formsOf, isTick, rowOf, type Sheet } from './controls';
import { changeRows } from './grow';

const MINUTE = 60_000;

/** What the worksheets need of the page around them. */
interface Surroundings {
  say(words: string): void;
  /** Something may be done now that was not. */
  changed(): void;
}

/** A worksheet while it is open. */
export interface RunningSheet extends Sheet, Surroundings {
  texts: NonNullable<ModuleData['worksheetTexts']>;
  /** Changes the values of some names, in the record and in all forms. */
  edit(names: readonly string[], change: (values: string[], name: string) => void): void;
}

export function offerWorksheets(
  { worksheets = [], worksheetTexts: texts }: ModuleData,
  session: Session,
  around: Surroundings,
) {
  const written = () => session.progress().worksheets ?? {};
  /** What was edited last stands last. */
  const write = (id: string, answers: Answers) => {
    const others = { ...written() };
    delete others[id];
    session.write({ worksheets: { ...others, [id]: answers }, edited: Math.floor(Date.now() / MINUTE) });
  };
  const shows = worksheets.map((data) => {
    const sheet: Sheet = { data, forms: formsOf(data), rows: {} };
    const answers = () => written()[data.id] ?? {};
    const names = data.fields.flatMap((field) => [...field.names, ...(field.row ?? [])]);
    const edit: RunningSheet['edit'] = (changing, change) => {
      write(data.id, edited(answers(), changing, change));
      fill(sheet, answers(), changing);
    };
    const show = () => {
      const before = answers();
      const held = putAside(before, sheet.forms);
      if (held !== before) session.write({ worksheets: { ...written(), [data.id]: held } });
      fill(sheet, held, names);
    };
    show();
    if (texts) for (const form of sheet.forms) follow({ ...sheet, ...around, texts, edit }, form);
    return show;
  });
  const showAll = () => {
    for (const show of shows) show();
  };
  shareWork([
    written,
    (id, answers) => {
      write(id, answers);
      showAll();
      around.changed();
    },
    () => session.mode === 'recording',
  ]);
  return showAll;
}

function follow(sheet: RunningSheet, form: HTMLFormElement) {
  // Hidden as long as nothing would answer them.
  for (const button of form.querySelectorAll<HTMLElement>('[data-add]')) button.hidden = false;
  // Enter in a field of one line.
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.target as Element).matches('.line')) event.preventDefault();
  });
  form.addEventListener('input', ({ target }) => enter(sheet, form, target as Control));
  form.addEventListener('change', sheet.changed);
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-add],[data-remove]');
    if (button) changeRows(sheet, button);
  });
}

/** With a cell of a row that can be repeated its whole row is edited, so that all columns stay of one length. */
function enter({ data, edit }: RunningSheet, form: HTMLFormElement, control: Control) {
  const { name, value } = control;
  const names = data.fields.find(({ row }) => row?.includes(name))?.row ?? [name];
  edit(names, (values, column) => {
    if (column !== name) return;
    if (isTick(control)) values.splice(0, values.length, ...ticksIn(form, name));
    else values[rowOf(control)] = value;
  });
}

function ticksIn(form: HTMLFormElement, name: string): string[] {
  return controlsIn([form], [name]).flatMap((control) => (isTick(control) && control.checked ? control.value : []));
}
