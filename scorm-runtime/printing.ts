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
      'main :is([type="text"],[type="date"],select,textarea)',
    );
    const written = [...fields].flatMap((field) => {
      const words = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value;
      // What is empty becomes a rule to write on, or as many as its box has lines.
      const count = field.value ? 1 : ((field as Partial<HTMLTextAreaElement>).rows ?? 1);
      const answers = Array.from({ length: count }, () =>
        element('span', { class: 'printed' }, (field.value && words) || ''),
      );
      field.before(...answers);
      return answers;
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
