// The table of contents and the progress bar: where the learner is, what is done, what is left.
import { CONTENTS_ID, PROGRESS_TEXT_ID } from '../src/model/document-ids';
import { fillText, type RuntimeTexts } from '../src/model/texts';
import { actionButton, byId, onAction } from './document-parts';
import type { Place } from './notices';
import type { Session } from './session';

/** Marks the contents, and on narrow screens opens and closes them. `about`: what an activity is that is left on a page. */
export function showContents(session: Session, total: number, texts: RuntimeTexts, about: (id: string) => Place) {
  const nav = byId(CONTENTS_ID);
  const button = actionButton('contents');
  const links = [...nav.querySelectorAll('a')];

  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  const open = (wanted: boolean) => button.setAttribute('aria-expanded', String(wanted));
  onAction('contents', () => open(!isOpen()));
  nav.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen()) return;
    open(false);
    button.focus();
  });

  return {
    /** Marks what is done. */
    update() {
      const left = session.left();
      const seen = session.seen();
      const { finished } = session.progress();
      for (const link of links) {
        const id = link.hash.slice(1);
        const isSeen = seen.includes(id);
        const activity = left.find((one) => one.startsWith(`${id}--`));
        link.parentElement?.toggleAttribute('data-seen', isSeen && !activity);
        const words = isSeen ? (activity ? about(activity).toDo : texts.done) : '';
        // An appendix has none behind its title.
        const mark = link.lastElementChild;
        if (mark) mark.textContent = ` (${words || texts.notDone})`;
      }
      const done = nav.querySelectorAll('[data-seen]').length;
      const bar = document.querySelector('progress');
      if (bar) bar.value = done;
      const count = fillText(texts.pagesDone, { seen: done, total });
      byId(PROGRESS_TEXT_ID).textContent = finished ? `${texts.moduleFinished} · ${count}` : count;
    },
    /** Marks the page that is shown. */
    turn(current: string) {
      open(false);
      for (const link of links) {
        link.removeAttribute('aria-current');
        if (link.hash !== `#${current}`) continue;
        link.setAttribute('aria-current', 'page');
        keepInView(link, nav.parentElement as HTMLElement);
      }
    },
  };
}

/** Scrolls the contents, and nothing but the contents, to the current entry. */
function keepInView(link: HTMLElement, side: HTMLElement) {
  const entry = link.getBoundingClientRect();
  const frame = side.getBoundingClientRect();
  if (entry.top < frame.top || entry.bottom > frame.bottom) side.scrollTop += entry.top - frame.top - frame.height / 3;
}
