// The one notice region: quiet, spoken, never in the way, and each notice can be put away.
import { NOTICES_ID } from '../src/model/document-ids';
import type { NoticeKind } from '../src/model/texts';
import { byId, element, onAction } from './document-parts';
import { message } from './messages';
import { encoded } from './storage-place';

/** Something that is left to do. */
export interface Place {
  /** Where a link to it leads. */
  id: string;
  title: string;
}

export interface Notices {
  /** `places` become links under the notice, and `file` a download. */
  show(kind: NoticeKind, file?: string, places?: readonly Place[]): void;
  /** A page was turned. */
  turn(): void;
}

/** Puts notices into the region that has been in the document from the start, or screen readers would not speak them. */
export function showNotices(): Notices {
  const region = byId(NOTICES_ID);
  const remove = (which: string) => {
    for (const notice of region.querySelectorAll(which)) notice.remove();
  };
  onAction('dismiss', (button) => button.closest('.notice')?.remove());
  new ResizeObserver(() => keepFocusInView(region)).observe(region);
  return {
    show(kind, file, places = []) {
      const notice = message(`[data-notice="${kind}"]`);
      remove(`[data-about="${notice.dataset.about}"]`);
      const links = places.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title)));
      notice.querySelector('ul')?.append(...links);
      if (file) notice.querySelector('a')?.setAttribute('href', `data:,${encoded(file)}`);
      region.append(notice);
      // In a low window the region does not stay in view (theme/adaptations.css), and Finish would seem to do nothing.
      if (places[0] && notice.getBoundingClientRect().bottom > innerHeight) notice.scrollIntoView({ block: 'nearest' });
    },
    turn: () => remove('[data-passing]'),
  };
}

/** The region stays at the bottom of the window: what has the focus never disappears behind it (WCAG 2.4.11). */
function keepFocusInView(region: HTMLElement) {
  document.documentElement.style.scrollPaddingBottom = `${region.offsetHeight + 16}px`;
  const { activeElement } = document;
  // What holds the region, as the whole page does, is no focus that could be hidden, nor is one that was out of view before.
  if (!activeElement || activeElement.contains(region) || region.contains(activeElement)) return;
  const { top, bottom } = activeElement.getBoundingClientRect();
  if (top < innerHeight && bottom > region.getBoundingClientRect().top)
    activeElement.scrollIntoView({ block: 'nearest' });
}
