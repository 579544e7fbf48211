// What a learner wrote in fields that this build no longer has: kept in the progress, and shown here and in the downloads.
import { element } from '../document-parts';
import { controlsIn, isTick, worksheetOf } from '../worksheet/controls';
import { type Work, wordsOf } from './work-file';

interface RemovedAnswer {
  label: string;
  values: readonly string[];
}

/** The answers in `work` that no control of the workbook shows. */
export function removedAnswers(work: Work, section: ParentNode): RemovedAnswer[] {
  const forms = new Map([...section.querySelectorAll('form')].map((form) => [worksheetOf(form), form]));
  return Object.entries(work).flatMap(([id, answers]) => {
    const form = forms.get(id);
    const title = form ? titleIn(form) : wordsOf(id);
    return Object.entries(answers).flatMap(([name, values]) => {
      const left = form && isShown(form, name) ? [] : values.filter((value) => value.trim() !== '');
      const said = form && ticksIn(form, name) ? left.map(wordsOf) : left;
      return left.length > 0 ? [{ label: `${title}: ${wordsOf(name)}`, values: said }] : [];
    });
  });
}

/** What the controls of a name cannot hold the runtime has put aside, under another name. */
function isShown(form: HTMLFormElement, name: string): boolean {
  return controlsIn([form]).some((control) => control.name === name);
}

/** Of a thing to tick that is gone only its id is left, which is no word that the learner wrote. */
function ticksIn(form: HTMLFormElement, name: string): boolean {
  return controlsIn([form]).some((control) => control.name === name.replace(/~$/, '') && isTick(control));
}

function titleIn(form: HTMLFormElement): string {
  return form.querySelector('.box-title,.box-label')?.textContent?.trim() || wordsOf(worksheetOf(form));
}

/** Shows them under their heading, which is not there when there is nothing under it. */
export function showRemovedAnswers(removed: readonly RemovedAnswer[], place: HTMLElement) {
  place.hidden = removed.length === 0;
  place
    .querySelector('dl')
    ?.replaceChildren(
      ...removed.flatMap(({ label, values }) => [
        element('dt', {}, label),
        ...values.map((value) => element('dd', {}, value)),
      ]),
    );
}
