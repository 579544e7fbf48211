// The browser's ways of taking a page away: hidden, closed, and kept to be shown again.

/** Calls `hidden` while there is still time to save, and `leaving` when the page goes, as a safety net. */
export function watchLifecycle(hidden: () => void, leaving: () => void) {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hidden();
  });
  // Not unload: it keeps pages out of the back/forward cache and Chrome is removing it (chromestatus 5760325231050752).
  window.addEventListener('pagehide', () => leaving());
  window.addEventListener('pageshow', (event) => {
    // Its session is finished, and a second LMSInitialize after LMSFinish makes Moodle throw: start afresh.
    if (event.persisted) location.reload();
  });
}
