// When is a page seen? When its end is on screen, or focused, in a visible tab, or one of the buttons there is pressed.

/** Calls `seen` whenever a page's end is reached. */
export function watchEnds(seen: (page: string) => void) {
  const onScreen = new Map<Element | null, boolean>();
  const visiblePage = () =>
    document.visibilityState === 'visible' ? document.querySelector('.page:not([hidden])') : null;

  function check() {
    const page = visiblePage();
    // Before its images have their height a long page looks short, and its end as if it were on screen.
    if (page && onScreen.get(page) && [...page.querySelectorAll('img')].every(({ complete }) => complete))
      seen(page.id);
  }

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) onScreen.set(target.parentElement, isIntersecting);
    check();
  });
  for (const end of document.querySelectorAll('.page-end')) observer.observe(end);
  document.addEventListener('visibilitychange', check);
  // Neither bubbles; an image that fails has settled too. Its new height reaches the observer a frame later.
  for (const event of ['load', 'error']) {
    document.addEventListener(event, () => requestAnimationFrame(() => requestAnimationFrame(check)), true);
  }
  // A button that is clicked has no focus in Safari. Before it turns the page, or leaves.
  for (const event of ['focusin', 'click']) {
    document.addEventListener(
      event,
      ({ target }) => {
        const page = (target as Element).closest('.page-end, .turns') && visiblePage();
        if (page) seen(page.id);
      },
      true,
    );
  }
}
