// Lists to put in order: Move up and Move down, the new position spoken, the focus kept where it was.
import { fillText, type QuizRuntimeTexts } from '../../src/model/texts';

/** Moves the item of `button` one place, and returns what is to be spoken. */
export function moveItem(button: HTMLElement, way: string, texts: QuizRuntimeTexts): string {
  const item = button.closest('li') as HTMLElement;
  const list = item.parentElement as HTMLElement;
  if (way === 'up') item.previousElementSibling?.before(item);
  else item.nextElementSibling?.after(item);
  // From the first press the order is the learner's answer, even where nothing could move.
  for (const input of list.querySelectorAll('input')) input.disabled = false;
  button.focus();
  item.dispatchEvent(new Event('input', { bubbles: true }));
  const words = item.querySelector('.item-words')?.textContent?.trim() ?? '';
  const items = [...list.children];
  return fillText(texts.position, { item: words, position: items.indexOf(item) + 1, count: items.length });
}
