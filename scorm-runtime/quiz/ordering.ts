// Lists to put in order: Move up and Move down, the new position spoken, the focus kept where it was.
import type { QuizRuntimeTexts } from '../../src/model/texts';
import { fillText } from '../../src/model/texts';

/** Wires the lists of `form`. `allowed` says whether the question can still be changed; `say` speaks. */
export function offerMoves(
  form: HTMLFormElement,
  texts: QuizRuntimeTexts,
  { allowed, say }: { allowed(question: Element): boolean; say(words: string): void },
) {
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-move]');
    const item = button?.closest('li');
    const list = item?.parentElement;
    const question = button?.closest('.question');
    if (!button || !item || !list || !question || !allowed(question)) return;
    if (button.dataset.move === 'up') item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    // From the first press the order is the learner's answer, even where nothing could move.
    for (const input of list.querySelectorAll('input')) input.disabled = false;
    button.focus();
    item.dispatchEvent(new Event('input', { bubbles: true }));
    const items = [...list.children];
    const position = items.indexOf(item) + 1;
    say(fillText(texts.position, { item: wordsOf(item), position, count: items.length }));
  });
}

export function wordsOf(item: Element | null | undefined): string {
  return item?.querySelector('.item-words')?.textContent?.trim() ?? '';
}
