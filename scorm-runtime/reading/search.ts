// The search field: looks through the text of all pages and lists those that have every word.
import { ANNOUNCER_ID, RESULTS_ID, SEARCH_ID } from '../../src/model/document-ids';
import { fillText, type RuntimeTexts } from '../../src/model/texts';
import { byId, element, titleOf } from '../document-parts';
import { findWords, fold, type Hit, searchWords } from './search-text';

interface IndexedPage {
  page: HTMLElement;
  title: string;
  text: string;
  folded: string;
}

/** Wires the search field; the index is made when the first letter is typed. */
export function offerSearch(sections: readonly HTMLElement[], texts: RuntimeTexts) {
  const field = byId<HTMLInputElement>(SEARCH_ID);
  const box = byId(RESULTS_ID);
  const [count, list] = [box.querySelector('p'), box.querySelector('ul')];
  let index: IndexedPage[] | undefined;
  if (!count || !list) return;

  function search() {
    const words = searchWords(field.value);
    box.hidden = words.length === 0;
    if (box.hidden || !list || !count) return;
    index ??= sections.map(indexed);
    const found = resultsFor(index, words);
    list.replaceChildren(...found.map(({ page, hit }) => element('li', {}, resultLink(page, hit))));
    const text = found.length === 0 ? texts.resultsNone : found.length === 1 ? texts.resultsOne : texts.resultsMany;
    count.textContent = fillText(text, { count: found.length });
    // Heard from a region that was there before: what appears together with its words is passed over by screen readers.
    byId(ANNOUNCER_ID).textContent = count.textContent;
  }

  field.addEventListener('input', search);
  field.addEventListener('focus', search);
  box.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) box.hidden = true;
  });
  // Leaving closes the results, by focus or by a click anywhere else.
  for (const event of ['focusin', 'pointerdown']) {
    document.addEventListener(event, ({ target }) => {
      if (target !== field && !box.contains(target as Node)) box.hidden = true;
    });
  }
  field.parentElement?.addEventListener('keydown', (event) => pressed(event, field, box));
}

/** Arrows move between the field and the results, Enter in the field opens the first one, Escape closes them. */
function pressed(event: KeyboardEvent, field: HTMLInputElement, box: HTMLElement) {
  // Enter and arrows of an input method are not ours.
  if (box.hidden || event.isComposing) return;
  const stops: HTMLElement[] = [field, ...box.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
  else if (event.key === 'Enter' && at === 0) stops[1]?.click();
  else if (event.key === 'Escape') {
    field.focus();
    box.hidden = true;
  } else return;
  event.preventDefault();
}

function indexed(page: HTMLElement): IndexedPage {
  const text = readableText(page).normalize('NFC').replace(/\s+/g, ' ').trim();
  return { page, title: fold(titleOf(page.id).normalize('NFC')), text, folded: fold(text) };
}

const BLOCKS = 'p,li,td,th,h1,h2,h3,h4,h5,h6,pre,dt,dd,summary,figcaption,caption,div,section';
/** Not part of the text: buttons, heads that cells repeat, the number of a footnote, and what is not said yet – a search must not find a quiz's answers, but its questions. */
const UNREAD = 'button,.visually-hidden,.cell-words,[data-footnote-ref],[data-say]:not(fieldset)';

/** The text with a space between blocks: `textContent` would join the last word of one to the first of the next. */
function readableText(page: HTMLElement): string {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  let text = '';
  let last: Element | null | undefined;
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent?.closest(UNREAD)) continue;
    const block = parent?.closest(BLOCKS);
    text += (block === last ? '' : ' ') + walker.currentNode.nodeValue;
    last = block;
  }
  return text;
}

/** Pages whose title has a word come first. */
function resultsFor(index: readonly IndexedPage[], words: readonly string[]) {
  return index
    .map(({ page, title, text, folded }) => ({
      page,
      hit: findWords(text, folded, words),
      inTitle: words.some((word) => title.includes(word)),
    }))
    .filter((result): result is { page: HTMLElement; hit: Hit; inTitle: boolean } => result.hit !== undefined)
    .sort((one, other) => Number(other.inTitle) - Number(one.inTitle));
}

function resultLink(page: HTMLElement, { before, found, after }: Hit): HTMLAnchorElement {
  const snippet = element('span', { class: 'snippet' }, before, element('mark', {}, found), after);
  return element(
    'a',
    { href: `#${page.id}` },
    element('span', { class: 'result-title' }, titleOf(page.id)),
    ' ',
    snippet,
  );
}
