// Starts the worksheets of a module: fills them with what was saved, and follows what is entered and pressed in them.
import type { ModuleData } from '../../src/model/module-data';
import type { Answers } from '../../src/model/question';
import { shareWork } from '../bridges';
import { editedNow } from '../edited';
import type { Surroundings } from '../main';
import type { Session } from '../session';
import { edited } from './answers';
import { putAside } from './aside';
import { type Control, controlsIn, fill, formsOf, valuesIn, worksheetOf } from './controls';
import { changeRows } from './grow';
import { namesOf } from './rows';

/** Worksheets while they are open. */
export interface Running extends Surroundings {
  texts: NonNullable<ModuleData['worksheetTexts']>;
  /** Changes the values of some names of a worksheet, in the record and in all forms. */
  edit(worksheet: string, names: readonly string[], change: (values: string[], name: string) => void): void;
}

export function offerWorksheets(
  { worksheets = [], worksheetTexts: texts }: ModuleData,
  session: Session,
  around: Surroundings,
) {
  const written = () => session.progress().worksheets ?? {};
  const show = (id: string) => {
    for (const form of formsOf(id)) fill(form, written()[id] ?? {});
  };
  const showAll = () => {
    for (const { id } of worksheets) show(id);
  };
  /** What was edited last stands last. */
  const write = (id: string, answers: Answers) => {
    const { [id]: _before, ...others } = written();
    session.write({ worksheets: { ...others, [id]: answers }, edited: editedNow(session.progress().edited) });
    show(id);
  };
  showAll();
  follow({
    ...around,
    texts: texts as Running['texts'],
    edit: (id, names, change) => write(id, edited(written()[id] ?? {}, names, change)),
  });
  shareWork([
    written,
    (id, answers) => {
      write(id, putAside(answers, id));
      around.changed();
    },
    () => session.mode === 'recording',
  ]);
  return showAll;
}

function follow(running: Running) {
  // Enter in a field of one line.
  document.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.target as Element).matches('.line')) event.preventDefault();
  });
  document.addEventListener('input', ({ target }) => enter(running, target as Control));
  document.addEventListener('change', running.changed);
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-add],[data-remove]');
    if (button) changeRows(running, worksheetOf(button.form), button);
  });
}

/** With a cell of a row that can be repeated its whole row is edited, so that all columns stay of one length. */
function enter({ edit }: Running, control: Control) {
  const { form, name, type } = control;
  const worksheet = worksheetOf(form);
  if (!form || !worksheet) return;
  const group = control.closest<HTMLElement>('[data-grows]');
  edit(worksheet, group ? namesOf(group) : [name], (values, column) => {
    if (column !== name) return;
    // Boxes of a column that only another form has stay ticked.
    const offered = controlsIn([form]).map((one) => one.name === name && one.value);
    const others = values.filter((value) => type === 'checkbox' && !offered.includes(value));
    values.splice(0, values.length, ...others, ...valuesIn(form, name));
  });
}
