// One page at a time. The address's hash says which, so that Back, Forward and links work as everywhere.
import { pageTitleId } from '../src/model/document-ids';

export interface PageSection {
  id: string;
  title: string;
  element: HTMLElement;
}

export interface Pages {
  current(): string;
  go(id: string | undefined): void;
}

/** The document's pages, in order; or its appendices. */
export function pageSections(kind: 'page' | 'appendix' = 'page'): PageSection[] {
  return [...document.querySelectorAll<HTMLElement>(`.${kind}`)].map((section) => ({
    id: section.id,
    title: document.getElementById(pageTitleId(section.id))?.textContent ?? '',
    element: section,
  }));
}

/**
 * Shows the page that the address names, or the appendix, else `bookmark`, else the first, and from then on the one each link
 * leads to. `opened` is told of each; `focused` is false at the launch, which takes the focus from nobody.
 */
export function startPages(
  sections: readonly PageSection[],
  bookmark: string | undefined,
  opened: (page: PageSection, focused: boolean) => void,
): Pages {
  const all = [...sections, ...pageSections('appendix')];
  const pageOf = (target: Element | null) => all.find(({ element }) => element.contains(target));
  const home = sections.find(({ id }) => id === bookmark) ?? sections[0];
  let current = '';

  function show(page: PageSection, target: HTMLElement, focused: boolean) {
    const turned = page.id !== current;
    current = page.id;
    for (const { id, element } of all) element.hidden = id !== current;
    if (turned || target === page.element) opened(page, focused);
    if (focused) reveal(page, target);
  }

  function follow(focused: boolean) {
    const target = hashTarget();
    const page = target ? pageOf(target) : undefined;
    if (target && page) show(page, target, focused);
    // No hash: the page of the launch. A hash outside the pages (the skip link's): the browser has done it.
    else if (home && (location.hash === '' || current === '')) show(home, home.element, focused);
  }

  onHash(() => follow(true));
  follow(false);
  return {
    current: () => current,
    go(id) {
      if (id === undefined) return;
      if (location.hash === `#${id}`) follow(true);
      else location.hash = id;
    },
  };
}

/** A link to where the address is already changes no hash, but is still a wish to go there. */
function onHash(follow: () => void) {
  window.addEventListener('hashchange', follow);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link && link.getAttribute('href') === location.hash && location.hash !== '') follow();
  });
}

/** The element that the address's hash names; looked up by id, for a hash is nobody's selector. */
function hashTarget(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch (_malformedEscape) {
    return null;
  }
}

/** Focus to the page's heading (WCAG 2.4.3), or to the place on the page that the link named. */
function reveal(page: PageSection, target: HTMLElement) {
  if (target === page.element) {
    scrollTo(0, 0);
    document.getElementById(pageTitleId(page.id))?.focus({ preventScroll: true });
    return;
  }
  for (let node: Element | null = target; node; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement) node.open = true;
  }
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus();
  target.scrollIntoView();
}
