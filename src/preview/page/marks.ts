// The problems inside the module's own pages, each beside the paragraph that it is about.
import type { Problem } from '../data';
import { SEVERITIES } from '../problem-list';
import { element } from './elements';

/** Parents that cannot hold a note between their children. */
const CLOSED_PARENTS = 'ul, ol, dl, table, thead, tbody, tfoot, tr, p, figure, fieldset, summary';

/** Puts a note beside each block that has a problem. */
export function markProblems(content: Document, problems: readonly Problem[]) {
  const placed = problems.filter(({ page }) => page !== undefined);
  if (placed.length === 0) return;
  const styles = content.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = '/assets/problems.css';
  content.head.append(styles);
  // From the last to the first: each is put right behind its block, so that several stay in order.
  for (const problem of [...placed].reverse()) placeOf(content, problem)?.after(note(problem));
}

/** Turns to the page and brings the note of this line into view. */
export function showLine(content: Document, page: string, line: number) {
  const noted = [...content.querySelectorAll<HTMLElement>('.carrel-problem')];
  const block = noted.find(({ dataset }) => dataset.place === placeName(page, line)) ?? blockAt(content, page, line);
  if (!block) return;
  const inside = content.defaultView;
  if (inside) inside.location.hash = page;
  // The module's own script turns the page when the hash has changed, in an event after this one.
  setTimeout(() => {
    // It may stand in something to open.
    for (let fold = block.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    // Of a question that comes later, or was not drawn, only the quiz can be shown.
    const shown = block.checkVisibility() ? block : (block.closest('form') ?? block);
    shown.scrollIntoView({ block: shown === block ? 'center' : 'start' });
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
  }, 50);
}

function placeName(page: string | undefined, line: number | undefined): string {
  return `${page}:${line ?? 1}`;
}

function placeOf(content: Document, { page, line }: Problem): Element | undefined {
  let place: Element | null = blockAt(content, page ?? '', line ?? 0);
  while (place?.parentElement?.matches(CLOSED_PARENTS)) place = place.parentElement;
  // A question is hidden, drawn and moved with all that is in it.
  if (place?.matches('.question')) return [...place.children].filter((part) => !part.matches('.carrel-problem')).at(-1);
  return place ?? undefined;
}

/** The last block that begins on this line or before it; the page's heading for what is above them all. */
function blockAt(content: Document, page: string, line: number): HTMLElement | null {
  const section = content.getElementById(page);
  const blocks = [...(section?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  const before = blocks.filter(({ dataset }) => Number(dataset.line) <= line);
  const nearest = Math.max(...before.map(({ dataset }) => Number(dataset.line)));
  // Of nested blocks that begin on one line the outermost comes first.
  return before.find(({ dataset }) => Number(dataset.line) === nearest) ?? section?.querySelector('h1') ?? null;
}

function note({ severity, reason, note, file, line, column, page, editAddress }: Problem): HTMLElement {
  const { sign, word } = SEVERITIES[severity];
  const mark = element('span', 'carrel-problem-sign', sign);
  mark.setAttribute('aria-hidden', 'true');
  const place = element('div', `carrel-problem ${severity}`);
  place.setAttribute('role', 'note');
  place.dataset.place = placeName(page, line);
  place.setAttribute('aria-label', `${word} in the source`);
  place.append(element('p', '', mark, ' ', element('strong', '', `${word}: `), reason));
  if (note) place.append(element('p', '', note));
  place.append(element('p', '', edit({ file, line, column, editAddress })));
  return place;
}

function edit({
  file,
  line,
  column,
  editAddress,
}: Pick<Problem, 'file' | 'line' | 'column' | 'editAddress'>): HTMLElement {
  const words = `Edit ${file}${line === undefined ? '' : `, line ${line}`}`;
  if (editAddress !== undefined) {
    const link = element('a', '', words);
    link.href = editAddress;
    // In the frame, an editor that is not there would leave an error in the module's place.
    link.target = '_top';
    return link;
  }
  const button = element('button', 'carrel-problem-edit', words);
  button.type = 'button';
  Object.assign(button.dataset, { open: file, line: line ?? 1, column: column ?? 1 });
  return button;
}
