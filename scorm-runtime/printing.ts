// On paper nothing can be opened: what is folded is unfolded for printing, and folded again after it.

/** Opens every `details` while the document is printed. */
export function unfoldForPrinting() {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details')].filter(({ open }) => !open);
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}
