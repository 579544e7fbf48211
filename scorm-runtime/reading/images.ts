// Loads the images of all pages in the background, so that no later page turn waits, or breaks when the LMS session has timed out.

/** The images of the page that is shown first, then all others in page order, one at a time. */
export function loadImagesInOrder(pages: readonly HTMLElement[]) {
  const shown = pages.filter(({ hidden }) => !hidden);
  const waiting = [...new Set([...shown, ...pages])].flatMap((page) => [...page.querySelectorAll('img')]);

  function next() {
    const image = waiting.shift();
    if (!image) return;
    // A lazy image on a hidden page would never load.
    image.loading = 'eager';
    if (image.complete) return next();
    image.addEventListener('load', next, { once: true });
    image.addEventListener('error', next, { once: true });
  }

  if (document.readyState === 'complete') next();
  else window.addEventListener('load', next, { once: true });
}
