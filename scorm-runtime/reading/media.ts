// Films of the package: what can no longer be seen is no longer heard.

/** Pauses each when it disappears: with its page, in something folded, at the exit. A learner would search for where to stop it. */
export function pauseWhatDisappears() {
  for (const film of document.querySelectorAll('video')) {
    new ResizeObserver(() => {
      // In a window of its own it is still to be seen.
      if (!film.getClientRects()[0] && document.pictureInPictureElement !== film) film.pause();
    }).observe(film);
  }
}
