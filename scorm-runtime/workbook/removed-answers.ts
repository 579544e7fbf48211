// What a learner wrote in fields that this build no longer has: kept in the progress, and shown here and in the downloads.
import { element } from '../document-parts';
import { type Work, wordsOf } from './work-file';

interface RemovedAnswer {
  label: string;
  values: readonly string[];
}

/** The answers in `work` that no control of the workbook shows. */
export function removedAnswers(work: Work, section: ParentNode): RemovedAnswer[] {
  const forms = new Map([...section.querySelectorAll('form')].map((form) => [form.dataset.worksheet ?? '', form]));
  return Object.entries(work).flatMap(([id, answers]) => {
    const form = forms.get(id);
    const title = form ? titleIn(form) : wordsOf(id);
    return Object.entries(answers).flatMap(([name, values]) => {
      const shown = form ? shownValues(form, name) : [];
      const left = shown === 'any' ? [] : values.filter((value) => value.trim() !== '' && !shown.includes(value));
      return left.length > 0 ? [{ label: `${title}: ${wordsOf(name)}`, values: left }] : [];
    });
  });
}

/** What the controls of this name can show: what is typed, anything; what is ticked, the values that there are boxes for. */
function shownValues(form: HTMLFormElement, name: string): 'any' | string[] {
  const controls = ([...form.elements] as HTMLInputElement[]).filter((control) => control.name === name);
  const ticks = controls.filter(({ type }) => type === 'checkbox' || type === 'radio');
  return controls.length > ticks.length ? 'any' : ticks.map(({ value }) => value);
}

function titleIn(form: HTMLFormElement): string {
  return form.querySelector('.box-title,.box-label')?.textContent?.trim() || wordsOf(form.dataset.worksheet ?? '');
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
