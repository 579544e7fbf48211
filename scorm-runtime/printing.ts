// On paper nothing can be opened, and a field shows only what fits into it: for printing what is folded is unfolded, and every
// answer stands beside its field as text, in full.
import { element } from './document-parts';

/** Opens every `details` while the document is printed. */
export function unfoldForPrinting() {
  let folded: NodeListOf<HTMLDetailsElement>;
  const open = (wanted: boolean) => {
    for (const fold of folded) fold.open = wanted;
  };
  window.addEventListener('beforeprint', () => {
    folded = document.querySelectorAll('details:not([open])');
    open(true);
  });
  window.addEventListener('afterprint', () => open(false));
}

/** Writes out what stands in the fields of all activities while the document is printed. */
export function printAnswers() {
  window.addEventListener('beforeprint', () => {
    const fields = document.querySelectorAll<HTMLElement & Partial<HTMLSelectElement & HTMLTextAreaElement>>(
      'main :is([type="text"],[type="date"],select,textarea)',
    );
    for (const field of fields) {
      const { value, selectedOptions, rows = 1 } = field;
      const words = (value && selectedOptions?.[0]?.text) || value || '';
      // What is empty becomes a rule to write on, or as many as its box has lines.
      for (let line = value ? 1 : rows; line > 0; line -= 1) field.before(element('span', { class: 'printed' }, words));
    }
  });
  window.addEventListener('afterprint', () => {
    for (const answer of document.querySelectorAll('.printed')) answer.remove();
  });
}
