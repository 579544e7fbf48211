// One page at a time. The address's hash says which, so that Back, Forward and links work as everywhere.
import { pageTitleId } from '../src/model/document-ids';
import { byId } from './document-parts';

/**
 * Shows the page that the address names, or the appendix, else `bookmark`, else the first, and from then on the one each link
 * or button leads to. `opened` is told of each; `focused` is false at the launch, which takes the focus from nobody.
 */
export function startPages(
  pages: readonly HTMLElement[],
  bookmark: string | undefined,
  opened: (page: HTMLElement, focused: boolean) => void,
) {
  const all = document.querySelectorAll<HTMLElement>('.page,.appendix');
  const home = pages.find(({ id }) => id === bookmark) ?? pages[0];
  let current: HTMLElement | undefined;

  function show(page: HTMLElement, target: HTMLElement, focused: boolean) {
    const turned = page !== current;
    current = page;
    for (const one of all) one.hidden = one !== page;
    if (turned || target === page) opened(page, focused);
    if (focused) reveal(page, target);
  }

  function follow(focused: boolean) {
    const target = hashTarget();
    const page = target?.closest<HTMLElement>('.page,.appendix');
    if (target && page) show(page, target, focused);
    // No hash: the page of the launch. A hash outside the pages (the skip link's): the browser has done it.
    else if (home && !(location.hash && current)) show(home, home, focused);
    return page;
  }

  window.addEventListener('hashchange', () => follow(true));
  document.addEventListener('click', (event) => {
    const { value, href } = (event.target as Element).closest<HTMLButtonElement & HTMLAnchorElement>('.turn,a') ?? {};
    if (value) location.hash = value;
    // A link to where the address is already changes no hash, but is still a wish to go there. The browser, left to itself, would
    // then take the focus from the heading again.
    if (href === location.href && follow(true)) event.preventDefault();
  });
  follow(false);
}

/** The element that the address's hash names; looked up by id, for a hash is nobody's selector. */
function hashTarget(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch (_malformedEscape) {
    return null;
  }
}

/**
 * Focus to the page's heading (WCAG 2.4.3), or to the place on the page that the link named: of a quiz to its title, for a form is
 * not what it seems where a control is called `focus` (HTML, 4.10.3, named properties).
 */
function reveal(page: HTMLElement, target: HTMLElement) {
  const place = byId(pageTitleId(target.id)) ?? target;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
  if (target === page) scrollTo(0, 0);
  else place.scrollIntoView();
}
