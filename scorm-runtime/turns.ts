// The buttons at a page's end: what they lead to, and Finish in the place of Next on the last page.
import { actionButton, titleOf } from './document-parts';

/** Puts the buttons in step with the page that is shown. */
export function showTurns(pages: readonly string[], current: string) {
  const at = pages.indexOf(current);
  const lead = (action: string, page: string | undefined) => {
    const button = actionButton(action);
    button.hidden = page === undefined;
    const title = button.querySelector('.turn-title');
    if (title) title.textContent = titleOf(page ?? '');
  };
  lead('previous', pages[at - 1]);
  lead('next', pages[at + 1]);
  actionButton('finish').hidden = at < pages.length - 1;
}
