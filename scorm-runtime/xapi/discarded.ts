// The learner chose to have nothing left on this device: carrel.js shows the closing page that says so.

/** Calls `forget` when they have chosen: as they leave, or on the page that comes then. */
export function onDiscarded(forget: () => void) {
  // At the window, where a click arrives after the listeners of carrel.js. A button that is pressed by a key is clicked, too.
  window.addEventListener('click', () => {
    if (document.querySelector('[data-exit="discarded"]')) forget();
  });
}
