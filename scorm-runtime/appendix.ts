// What the scripts of the appendices have in common: an appendix is brought up to date when it is opened, and leads back.

/** Runs `show` now if the appendix is shown, and whenever it is opened; its link back leads to the page it was opened from. */
export function onOpen(section: HTMLElement, show: () => void) {
  const back = section.querySelector<HTMLAnchorElement>('[data-back]');
  const update = () => {
    const page = document.querySelector('.page:not([hidden])');
    if (page && back) back.hash = page.id;
    if (!section.hidden) show();
  };
  // The runtime's own listener was there first: when this one runs, the right section is shown.
  window.addEventListener('hashchange', update);
  update();
}
