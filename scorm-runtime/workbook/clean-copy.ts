// The workbook as plain text with structure: headings, paragraphs, lists and tables, every control replaced by what is in it.
// Both downloads are written from it, so that they cannot say different things.
import type { WorkbookRuntimeTexts } from '../../src/model/appendix-texts';
import { element } from '../document-parts';
import { shownIn } from '../shown';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const CONTROLS = 'input,textarea,select';

/** What only makes sense on the screen: buttons, spoken helps, the workbook's own words about itself. */
const DROPPED =
  'button,script,style,svg,[hidden],[data-chrome],[aria-hidden=true],.visually-hidden,.worksheet-notice,.row-tools,.row-undo,.printed';

const KEPT = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li table caption thead tbody tfoot tr th td strong b em i del s sub sup code pre blockquote br hr dl dt dd a'.split(
    ' ',
  ),
);

/** Blocks whose meaning is lost with their controls; what is in them stands in a block of its own. */
const BLOCKS = new Set('section form fieldset div details figure aside article'.split(' '));
const LINES = new Set('legend summary figcaption'.split(' '));

const ATTRIBUTES = ['scope', 'colspan', 'rowspan', 'lang', 'start', 'dir', 'data-column'];

export const ANSWER = 'answer';
export const EMPTY = 'empty';
/** Of a list whose items begin with a box to tick. */
export const TICKS = 'ticks';
/** Of a cell to tick: what a tick in it says, where the table's head is not seen. */
export const CHOICE = 'data-choice';

/** A new `main` with the content of `section` as it is now. */
export function cleanCopy(section: Element, texts: WorkbookRuntimeTexts): HTMLElement {
  return element('main', {}, ...[...section.childNodes].flatMap((node) => tidy(node, texts)));
}

function tidy(node: Node, texts: WorkbookRuntimeTexts): (Node | string)[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof HTMLElement)) return [];
  // Not the form's own: a field called `matches` hides that (HTML, 4.10.3, named properties), and nothing could be downloaded.
  const isAny = (selectors: string) => Element.prototype.matches.call(node, selectors);
  if (isAny(CONTROLS)) return answerOf(node as Control, texts);
  if (isAny(DROPPED) || (isAny('[data-row]') && isSpare(node))) return [];
  if (node instanceof HTMLImageElement) return [node.alt];
  const inside = [...node.childNodes].flatMap((child) => tidy(child, texts));
  const name = node.localName;
  // A paragraph cannot hold the block that a box becomes.
  if (BLOCKS.has(name) || (name === 'p' && node.querySelector('textarea:not(.line)')))
    return [element('div', {}, ...inside)];
  if (LINES.has(name)) return [element('p', {}, ...inside)];
  if (!KEPT.has(name) || (name === 'a' && !/^https?:/.test(node.getAttribute('href') ?? ''))) return inside;
  return [element(name as 'p', attributesOf(node), ...inside)];
}

function attributesOf(node: HTMLElement): Record<string, string> {
  const names = node.localName === 'a' ? ['href', ...ATTRIBUTES] : ATTRIBUTES;
  const kept = names.filter((name) => node.hasAttribute(name)).map((name) => [name, node.getAttribute(name) ?? '']);
  // What only screen readers are told of a table they are told here too.
  const label = node.querySelector(':scope > caption.visually-hidden')?.textContent;
  const choice = node.querySelector(':scope > .cell > .cell-words')?.textContent;
  return {
    ...Object.fromEntries(kept),
    ...(label ? { 'aria-label': label } : {}),
    ...(choice ? { [CHOICE]: choice } : {}),
    ...(node.classList.contains(TICKS) ? { class: TICKS } : {}),
  };
}

/** A row that nobody has written in, where others are written; of empty ones the first stays, to show what was asked. */
function isSpare(row: HTMLElement): boolean {
  if (isFilled(row)) return false;
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? [])];
  return rows.some(isFilled) || rows[0] !== row;
}

function isFilled(row: HTMLElement): boolean {
  return [...row.querySelectorAll<Control>(CONTROLS)].some((control) => textIn(control).trim() !== '');
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}

function textIn(control: Control): string {
  return isTick(control) && !control.checked ? '' : control.value;
}

function answerOf(control: Control, texts: WorkbookRuntimeTexts): (Node | string)[] {
  const inCell = control.closest('td') !== null;
  if (isTick(control)) return tickOf(control.checked, inCell, texts);
  const words = shownIn(control);
  // Of an empty cell the column and the row say all there is to say.
  if (!words.trim()) return inCell ? [] : [element('span', { class: EMPTY }, texts.notFilled)];
  const name = control.matches('textarea:not(.line)') && !inCell ? 'div' : 'span';
  return [element(name, { class: ANSWER }, words)];
}

function tickOf(checked: boolean, inCell: boolean, texts: WorkbookRuntimeTexts): (Node | string)[] {
  if (checked) return [element('span', { class: ANSWER, role: 'img', 'aria-label': texts.chosen }, '☑'), ' '];
  return inCell ? [] : [element('span', { role: 'img', 'aria-label': texts.notChosen }, '☐'), ' '];
}
