// Adding and removing rows, with the focus where the learner goes on.
import { fillText } from '../../src/model/texts';
import { element, wordButton } from '../document-parts';
import type { Control } from './controls';
import { rowsOf } from './rows';
import type { RunningSheet } from './worksheets';

/** Adds a row behind which `button` stands, or removes the one that it stands in. */
export function changeRows(sheet: RunningSheet, button: HTMLElement) {
  const row = button.closest<HTMLElement>('[data-row]');
  const group = row?.parentElement ?? button.parentElement?.querySelector<HTMLElement>('[data-grows]');
  const field = sheet.data.fields.find(({ id }) => id === group?.dataset.grows);
  if (!group || !field) return;
  const { id, row: names = [] } = field;
  const rows = () => rowsOf(group);
  /** In the answers, and with them in every form; the rows that are empty count, too. */
  const change = (by: number, edit: (values: string[], name: string) => void) => {
    sheet.rows[id] = rows().length + by;
    sheet.edit(names, edit);
    sheet.changed();
  };
  if (!row) {
    change(1, () => undefined);
    return focusIn(rows().pop());
  }
  const at = rows().indexOf(row);
  const removed: Record<string, string> = {};
  const undoing = wordButton(said(sheet.texts.undo), () => {
    const place = rows().filter((one) => one.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING).length;
    line.remove();
    change(1, (values, name) => {
      while (values.length < place) values.push('');
      values.splice(place, 0, removed[name] ?? '');
    });
    sheet.say(said(sheet.texts.rowRestored));
    focusIn(rows()[place]);
  });
  const line = lineWith(undoing, row);
  change(-1, (values, name) => {
    [removed[name] = ''] = values.splice(at, 1);
  });
  // What was written comes back with the button that stands in its place; nothing is asked.
  if (names.some((name) => removed[name])) {
    group.insertBefore(line, rows()[at] ?? null);
    undoing.focus();
    sheet.say(said(sheet.texts.rowRemoved));
  } else focusIn(rows()[at] ?? rows().pop());

  function said(text: string): string {
    return fillText(text, { n: at + 1 });
  }
}

/** A line of a table, or of a list. */
function lineWith(button: HTMLElement, row: HTMLElement): HTMLElement {
  const attributes = { class: 'row-undo' };
  const { cells } = row as Partial<HTMLTableRowElement>;
  return cells
    ? element('tr', attributes, element('td', { colspan: String(cells.length) }, button))
    : element('li', attributes, button);
}

function focusIn(row: HTMLElement | undefined) {
  row?.querySelector<Control>('input,select,textarea')?.focus();
}
