// Lists to put in order: Move up and Move down, the new position spoken, the focus kept where it was.
import { fillText } from '../../src/model/texts';

/** Moves the item of `button` one place, and returns what is to be spoken. */
export function moveItem(button: HTMLElement): string {
  const item = button.closest('li') as HTMLElement;
  const list = item.parentElement as HTMLElement;
  if (button.dataset.move === 'up') item.previousElementSibling?.before(item);
  else item.nextElementSibling?.after(item);
  // From the first press the order is the learner's answer, even where nothing could move.
  for (const input of list.querySelectorAll('input')) input.checked = true;
  button.focus();
  item.dispatchEvent(new Event('input', { bubbles: true }));
  const items = [...list.children];
  return fillText(item.dataset.moved ?? '', { position: items.indexOf(item) + 1, count: items.length });
}
