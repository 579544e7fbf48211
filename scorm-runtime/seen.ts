// When is a page seen? When its end is on screen, or focused, in a visible tab, or one of the buttons there is pressed.

/** Calls `seen` whenever a page's end is reached. */
export function watchEnds(seen: (page: string) => void) {
  /** The end of each page that was on screen when the browser last said so. */
  const onScreen = new Map<Element | null, Element | false>();
  const visiblePage = () =>
    document.visibilityState === 'visible' ? document.querySelector('.page:not([hidden])') : null;

  function check() {
    const page = visiblePage();
    const end = page && onScreen.get(page);
    // Before its images have their height a long page looks short, and its end as if it were on screen; of a height that they get
    // now the observer may hear only later.
    if (
      end &&
      [...page.querySelectorAll('img')].every(({ complete }) => complete) &&
      end.getBoundingClientRect().top <= innerHeight
    )
      seen(page.id);
  }

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) onScreen.set(target.parentElement, isIntersecting && target);
    check();
  });
  for (const end of document.querySelectorAll('.page-end')) observer.observe(end);
  document.addEventListener('visibilitychange', check);
  // Neither bubbles; an image that fails has settled too.
  for (const event of ['load', 'error']) document.addEventListener(event, check, true);
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
