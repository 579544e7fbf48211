// The learner chose to have nothing left on this device; carrel.js says so on its closing page, and has no other word for it.
import type { ModuleData } from '../../src/model/module-data';

/** Calls `forget` when they have chosen: as they leave, or on the page that comes then. */
export function onDiscarded({ texts }: ModuleData, forget: () => void) {
  // A button that is pressed by a key is clicked, too; its own listener was there first.
  document.addEventListener('click', () => {
    if (document.querySelector('.closing p')?.textContent === texts.exit.discarded.text) forget();
  });
}
