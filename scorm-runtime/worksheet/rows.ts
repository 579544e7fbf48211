// The rows of a table or list that the learner adds and removes. They differ in nothing but their number: what stands in them
// is put there from the answers, so that a change needs only as many rows as there are now.
import { fillText } from '../../src/model/texts';

/** Cloned ids get a new end each time. */
let cloned = 0;

export function rowsOf(group: Element): HTMLElement[] {
  return [...group.children].filter((child): child is HTMLElement => child.hasAttribute('data-row'));
}

/** Makes it `count` rows, of which the last one that is left cannot be removed. */
export function setRows(group: Element, count: number) {
  const rows = rowsOf(group);
  for (let last = rows[rows.length - 1]; last && rows.length < count; ) {
    last = cloneOf(last, rows.length + 1);
    group.append(last);
    rows.push(last);
  }
  for (const row of rows.splice(count)) row.remove();
  for (const button of group.querySelectorAll<HTMLElement>('[data-remove]')) button.hidden = count === 1;
}

/** Ids are unique in the document; what refers to one inside the row refers to the new one. */
function cloneOf(row: HTMLElement, n: number): HTMLElement {
  const clone = row.cloneNode(true) as HTMLElement;
  const parts = [...clone.querySelectorAll<HTMLElement>('*')];
  const ids = parts.map(({ id }) => id).filter(Boolean);
  cloned += 1;
  for (const part of parts) {
    const { label } = part.dataset;
    if (label) part.setAttribute('aria-label', fillText(label, { n }));
    if (part.matches('.row-number')) part.textContent = String(n);
    for (const name of ['id', 'for']) {
      const id = part.getAttribute(name);
      if (id && ids.includes(id)) part.setAttribute(name, `${id}_${cloned}`);
    }
  }
  return clone;
}
