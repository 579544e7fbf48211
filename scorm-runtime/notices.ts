// The one notice region: quiet, spoken, never in the way, and each notice can be put away.
import { NOTICES_ID } from '../src/model/document-ids';
import type { NoticeKind, RuntimeTexts } from '../src/model/texts';
import { byId, element } from './document-parts';

/** Something that is left to do. */
export interface Place {
  /** Where a link to it leads. */
  id: string;
  title: string;
  /** What the contents say of it behind its page. */
  toDo: string;
}

/** Of these only the latest is true. */
const ABOUT_SAVING: NoticeKind[] = ['not-saved', 'kept-on-device', 'kept-alone', 'saved-again'];
const ABOUT_FINISHING: NoticeKind[] = ['left', 'finished'];
/** Said once; over with the page on which they were said. */
const PASSING: NoticeKind[] = ['saved-again', 'left'];

export interface Notices {
  /** `places` become links under the notice, and `file` a download. */
  show(kind: NoticeKind, places?: readonly Place[], file?: string): void;
  /** A page was turned. */
  turn(): void;
}

/**
 * Writes notices into the region that has been in the document from the start, or screen readers would not speak them.
 * `more`: what else belongs to a notice.
 */
export function showNotices(texts: RuntimeTexts, more?: (kind: NoticeKind) => HTMLElement[]): Notices {
  const region = byId(NOTICES_ID);

  function remove(kinds: readonly NoticeKind[]) {
    for (const kind of kinds) region.querySelector(`[data-notice="${kind}"]`)?.remove();
  }

  function show(kind: NoticeKind, places: readonly Place[] = [], file?: string) {
    remove([ABOUT_SAVING, ABOUT_FINISHING].find((group) => group.includes(kind)) ?? [kind]);
    const close = element('button', { type: 'button', class: 'notice-close', 'aria-label': texts.dismiss }, '×');
    const links = places.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title)));
    const words = element('div', {}, element('p', {}, texts.notices[kind]));
    if (links.length > 0) words.append(element('ul', {}, ...links));
    if (file) {
      const href = `data:,${encodeURIComponent(file)}`;
      words.append(element('a', { href, download: `${kind}.txt` }, texts.unreadFile));
    }
    words.append(...(more?.(kind) ?? []));
    const notice = element('div', { class: 'notice', 'data-notice': kind }, words, close);
    close.addEventListener('click', () => {
      notice.remove();
      keepFocusInView(region);
    });
    region.append(notice);
    keepFocusInView(region);
  }

  function turn() {
    remove(PASSING);
    keepFocusInView(region);
  }

  return { show, turn };
}

/** The region stays at the bottom of the window: what has the focus never disappears behind it (WCAG 2.4.11). */
function keepFocusInView(region: HTMLElement) {
  document.documentElement.style.scrollPaddingBottom = `${region.offsetHeight + 16}px`;
  const focused = document.activeElement?.getBoundingClientRect();
  const inView = focused && focused.top < innerHeight && focused.bottom > 0;
  if (!inView || document.activeElement?.contains(region) || region.contains(document.activeElement)) return;
  if (focused.bottom > region.getBoundingClientRect().top) document.activeElement?.scrollIntoView({ block: 'nearest' });
}
