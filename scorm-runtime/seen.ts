// When is a page seen? When its end is on screen, or focused, in a visible tab. (Next and Finish count elsewhere.)
import type { PageSection } from './pages';

/** Calls `seen` whenever a page's end is reached. */
export function watchEnds(sections: readonly PageSection[], seen: (page: string) => void) {
  const onScreen = new Set<PageSection>();

  function check() {
    if (document.visibilityState !== 'visible') return;
    for (const page of onScreen) {
      // Before its images have their height a long page looks short, and its end as if it were on screen.
      if (!page.element.hidden && imagesSettled(page)) seen(page.id);
    }
  }

  if ('IntersectionObserver' in window) {
    const ends = new Map(sections.map((page) => [page.element.querySelector('.page-end'), page] as const));
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const page = ends.get(target);
        if (page && isIntersecting) onScreen.add(page);
        else if (page) onScreen.delete(page);
      }
      check();
    });
    for (const end of ends.keys()) if (end) observer.observe(end);
  }
  document.addEventListener('visibilitychange', check);
  // Neither bubbles; an image that fails has settled too. Its new height reaches the observer a frame later.
  for (const event of ['load', 'error']) {
    document.addEventListener(event, () => requestAnimationFrame(() => requestAnimationFrame(check)), true);
  }
  document.addEventListener('focusin', ({ target }) => {
    if (!(target as Element).closest('.page-end, .turns') || document.visibilityState !== 'visible') return;
    const page = sections.find(({ element }) => !element.hidden);
    if (page) seen(page.id);
  });
}

function imagesSettled({ element }: PageSection): boolean {
  return [...element.querySelectorAll('img')].every((image) => image.complete);
}
