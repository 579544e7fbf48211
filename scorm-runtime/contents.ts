// The table of contents and the progress bar: where the learner is, what is done, what is left.
import { CONTENTS_ID, PROGRESS_TEXT_ID, pageTitleId } from '../src/model/document-ids';
import { fillText, type RuntimeTexts } from '../src/model/texts';
import { actionButton, byId } from './document-parts';
import type { Place } from './notices';
import type { Session } from './session';

/** Marks the contents, and on narrow screens opens and closes them. `about`: what an activity is that is left on a page. */
export function showContents(texts: RuntimeTexts, about: (id: string) => Place) {
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
    update(session: Session, pages: readonly string[], current: string) {
      const left = session.left();
      const { seen, finished } = session.progress();
      let done = 0;
      for (const link of links) {
        const id = link.hash.slice(1);
        const activity = left.find((one) => one.startsWith(`${id}--`));
        const isDone = seen.includes(id) && !activity;
        if (isDone) done += 1;
        const todo = activity && seen.includes(id) && about(activity).toDo;
        markLink(link, isDone, id === current, isDone ? texts.done : todo || texts.notDone);
      }
      showProgress(done, pages.length, finished, texts);
      if (current === shown) return;
      shown = current;
      open(false);
      keepInView(nav);
    },
  };
}

/** What a page or an activity is called on the page. */
export function titleOf(id: string): string {
  return document.getElementById(pageTitleId(id))?.textContent ?? '';
}

function markLink(link: HTMLAnchorElement, done: boolean, current: boolean, words: string) {
  link.closest('li')?.toggleAttribute('data-seen', done);
  const mark = link.querySelector('[data-mark]');
  if (mark) mark.textContent = ` (${words})`;
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

function showProgress(seen: number, total: number, finished: boolean, texts: RuntimeTexts) {
  const bar = document.querySelector('progress');
  if (bar) bar.value = seen;
  const count = fillText(texts.pagesDone, { seen, total });
  byId(PROGRESS_TEXT_ID).textContent = finished ? `${texts.moduleFinished} · ${count}` : count;
}
