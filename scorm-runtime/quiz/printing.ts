// On paper a field shows only what fits into it: for printing every answer stands beside its field as text, in full.
import { element } from '../document-parts';

/** Writes the answers of all quizzes out while the document is printed. */
export function printAnswers() {
  let written: HTMLElement[] = [];
  window.addEventListener('beforeprint', () => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      '.quiz :is(input[type="text"],textarea,select)',
    );
    written = [...fields].flatMap((field) => {
      const words = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value;
      if (!field.value || !words) return [];
      const answer = element('span', { class: 'printed' }, words);
      field.before(answer);
      return [answer];
    });
  });
  window.addEventListener('afterprint', () => {
    for (const answer of written) answer.remove();
  });
}
