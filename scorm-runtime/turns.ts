// The buttons at a page's end: what they lead to, and Finish in the place of Next on the last page.
import { actionButton } from './document-parts';
import type { PageSection } from './pages';

/** Keeps the buttons in step with the page that is shown. */
export function showTurns(sections: readonly PageSection[]) {
  const label = (button: HTMLButtonElement, page: PageSection | undefined) => {
    button.hidden = !page;
    const title = button.querySelector('.turn-title');
    if (title) title.textContent = page?.title ?? '';
  };
  return {
    update(current: string) {
      const index = sections.findIndex(({ id }) => id === current);
      label(actionButton('previous'), sections[index - 1]);
      label(actionButton('next'), sections[index + 1]);
      actionButton('finish').hidden = index < sections.length - 1;
    },
  };
}
