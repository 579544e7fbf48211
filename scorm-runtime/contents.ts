// The table of contents and the progress bar: where the learner is, what is done, what is left.
import { CONTENTS_ID, PROGRESS_TEXT_ID } from '../src/model/document-ids';
import type { Progress } from '../src/model/progress';
import { fillText, type RuntimeTexts } from '../src/model/texts';
import { actionButton, byId } from './document-parts';
import { seenOf } from './session';

/** Marks the contents, and on narrow screens opens and closes them. */
export function showContents(texts: RuntimeTexts) {
  const nav = byId(CONTENTS_ID);
  const button = actionButton('contents');
  const links = [...nav.querySelectorAll('a')];

  function open(wanted: boolean) {
    nav.classList.toggle('open', wanted);
    button.setAttribute('aria-expanded', String(wanted));
  }
  button.addEventListener('click', () => open(button.getAttribute('aria-expanded') !== 'true'));
  nav.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !nav.classList.contains('open')) return;
    open(false);
    button.focus();
  });

  let shown = '';
  return {
    update(progress: Progress, pages: readonly string[], current: string) {
      for (const link of links) {
        const id = link.hash.slice(1);
        markLink(link, progress.seen.includes(id), id === current, texts);
      }
      showProgress(progress, pages, texts);
      if (current === shown) return;
      shown = current;
      open(false);
      keepInView(nav);
    },
  };
}

function markLink(link: HTMLAnchorElement, seen: boolean, current: boolean, texts: RuntimeTexts) {
  link.closest('li')?.toggleAttribute('data-seen', seen);
  const mark = link.querySelector('[data-mark]');
  if (mark) mark.textContent = ` (${seen ? texts.done : texts.notDone})`;
  if (current) link.setAttribute('aria-current', 'page');
  else link.removeAttribute('aria-current');
}

/** Scrolls the contents, and nothing but the contents, to the current entry. */
function keepInView(nav: HTMLElement) {
  const link = nav.querySelector('[aria-current]');
  const side = nav.parentElement;
  if (!link || !side) return;
  const entry = link.getBoundingClientRect();
  const frame = side.getBoundingClientRect();
  if (entry.top < frame.top || entry.bottom > frame.bottom) side.scrollTop += entry.top - frame.top - frame.height / 3;
}

function showProgress(progress: Progress, pages: readonly string[], texts: RuntimeTexts) {
  const seen = seenOf(progress, pages);
  const bar = document.querySelector('progress');
  if (bar) bar.value = seen;
  const count = fillText(texts.pagesDone, { seen, total: pages.length });
  byId(PROGRESS_TEXT_ID).textContent = progress.finished ? `${texts.moduleFinished} · ${count}` : count;
}
