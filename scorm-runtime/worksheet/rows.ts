// The rows of a table or list that the learner adds and removes. They differ in nothing but their number: what stands in them
// is put there from the answers, so that a change needs only as many rows as there are now.
import { fillText } from '../../src/model/texts';

/** The names of the controls in each row. */
export function namesOf({ dataset }: HTMLElement): string[] {
  return dataset.grows?.split(' ') ?? [];
}

export function rowsOf(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('[data-row]')];
}

/** Makes it `count` rows, of which the last one that is left cannot be removed. */
export function setRows(group: HTMLElement, count: number) {
  const rows = rowsOf(group);
  for (const row of rows.slice(count)) row.remove();
  for (let n = rows.length; n < count; n += 1) if (rows[0]) group.append(cloneOf(rows[0], n + 1));
  for (const button of group.querySelectorAll<HTMLElement>('[data-remove]')) button.hidden = count === 1;
}

/** Ids end with the number of their row. Nothing refers to them: the controls of a row have labels of their own. */
function cloneOf(row: HTMLElement, n: number): HTMLElement {
  const clone = row.cloneNode(true) as HTMLElement;
  for (const part of clone.querySelectorAll<HTMLElement>('*')) {
    const { label } = part.dataset;
    if (label) part.setAttribute('aria-label', fillText(label, { n }));
    if (part.matches('.row-number')) part.textContent = String(n);
    if (part.id) part.id = part.id.replace(/\d+$/, String(n));
  }
  return clone;
}
