// Adding and removing rows, with the focus where the learner goes on.
import { fillText } from '../../src/model/texts';
import { element, wordButton } from '../document-parts';
import type { Control } from './controls';
import { namesOf, rowsOf, setRows } from './rows';
import type { Running } from './worksheets';

/** Adds a row behind which `button` stands, or removes the one that it stands in. */
export function changeRows({ texts, edit, say, changed }: Running, worksheet: string, button: HTMLElement) {
  const row = button.closest<HTMLElement>('[data-row]');
  const group = button.closest('.field')?.querySelector<HTMLElement>('[data-grows]');
  if (!group) return;
  const rows = () => rowsOf(group);
  const names = namesOf(group);
  const at = row ? rows().indexOf(row) : rows().length;
  const said = (text: string) => fillText(text, { n: at + 1 });
  /** In the answers, and with them in every form; the rows that are empty count, too. */
  const change = (by: number, values: (values: string[], name: string) => void) => {
    const count = rows().length + by;
    const all = `[data-worksheet="${worksheet}"] [data-grows="${group.dataset.grows}"]`;
    for (const one of document.querySelectorAll<HTMLElement>(all)) setRows(one, count);
    edit(worksheet, names, values);
    changed();
  };
  const focusIn = (place: number) => (rows()[place] ?? rows().pop())?.querySelector<Control>('[name]')?.focus();

  if (!row) {
    change(1, () => undefined);
    return focusIn(at);
  }
  const words = texts[row.localName as 'tr' | 'li'];
  const removed: Record<string, string> = {};
  const undoing = wordButton(said(words.undo), () => {
    // Rows may have come and gone meanwhile: for a moment it counts as one of them.
    line.dataset.row = '';
    const place = rows().indexOf(line);
    line.remove();
    change(1, (values, name) => {
      values.length = Math.max(values.length, place);
      values.splice(place, 0, removed[name] ?? '');
    });
    say(said(words.back));
    focusIn(place);
  });
  const line = lineWith(undoing, row);
  change(-1, (values, name) => {
    [removed[name] = ''] = values.splice(at, 1);
  });
  // What was written comes back with the button that stands in its place; nothing is asked.
  if (names.some((name) => removed[name])) {
    group.insertBefore(line, rows()[at] ?? null);
    undoing.focus();
    say(said(words.gone));
  } else focusIn(at);
}

/** A line of a table, or of a list. */
function lineWith(button: HTMLElement, { localName, children }: Element): HTMLElement {
  const content = localName === 'tr' ? element('td', { colspan: String(children.length) }, button) : button;
  return element(localName as 'tr' | 'li', { class: 'row-undo' }, content);
}
