// The table of contents and the progress bar: where the learner is, what is done, what is left.
import { CONTENTS_ID, DONE_ID, DONE_MARK, FINISHED_ID, PROGRESS_ID } from '../src/model/document-ids';
import { actionButton, byId, onAction } from './document-parts';
import type { Session } from './session';

/** Marks the contents, and on narrow screens opens and closes them. */
export function showContents(session: Session) {
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
        // Of a worksheet a field is left, whose id begins with its own.
        const state = `${isSeen ? (activity ?? DONE_MARK) : ''}--`;
        for (const mark of link.children as HTMLCollectionOf<HTMLElement>)
          mark.hidden = !state.startsWith(`${mark.dataset.mark}--`);
      }
      const done = nav.querySelectorAll('[data-seen]').length;
      byId<HTMLProgressElement>(PROGRESS_ID).value = done;
      byId(DONE_ID).textContent = `${done}`;
      byId(FINISHED_ID).hidden = !finished;
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
