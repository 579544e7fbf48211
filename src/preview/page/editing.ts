// Buttons that open a file in an editor which the server starts.
import { ADDRESSES } from '../data';
import { say } from './elements';

/** In this document, for every button that says which file. */
export function openInEditor(inside: Document = document) {
  inside.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-open]');
    if (!button) return;
    const { open: file, line, column } = button.dataset;
    const answer = await fetch(ADDRESSES.open, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ file, line: Number(line), column: Number(column) }),
    });
    say(answer.ok ? 'The file is open in your editor.' : await answer.text());
  });
}
