// On paper nothing can be opened, and a field shows only what fits into it: for printing what is folded is unfolded, and every
// answer stands beside its field as text, in full.
import { element } from './document-parts';

/** Opens every `details` while the document is printed. */
export function unfoldForPrinting() {
  whilePrinting(() => {
    const folded = [...document.querySelectorAll('details')].filter(({ open }) => !open);
    for (const fold of folded) fold.open = true;
    return () => {
      for (const fold of folded) fold.open = false;
    };
  });
}

/** Writes out what stands in the fields of all activities while the document is printed. */
export function printAnswers() {
  whilePrinting(() => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      'main :is([type="text"],select,textarea)',
    );
    const written = [...fields].flatMap((field) => {
      const words = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value;
      if (!field.value || !words) return [];
      const answer = element('span', { class: 'printed' }, words);
      field.before(answer);
      return [answer];
    });
    return () => {
      for (const answer of written) answer.remove();
    };
  });
}

/** `prepare` returns what undoes it. */
function whilePrinting(prepare: () => () => void) {
  let undo = () => {};
  window.addEventListener('beforeprint', () => {
    undo = prepare();
  });
  window.addEventListener('afterprint', () => undo());
}
