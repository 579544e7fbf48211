// Looks up the parts of the document that src/pages/document.ts writes.
import { MODULE_DATA_ID, pageTitleId } from '../src/model/document-ids';
import type { ModuleData } from '../src/model/module-data';

/** The element with one of the document's own ids. That it exists is the document's promise. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

/** What the build says of the module. */
export function moduleData(): ModuleData {
  return JSON.parse(byId(MODULE_DATA_ID).textContent ?? '');
}

/** The document's pages, in order. */
export function pageSections(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.page')];
}

/** What a page or an activity is called on the page. */
export function titleOf(id: string): string {
  return document.getElementById(pageTitleId(id))?.textContent ?? '';
}

/** The button of an action. */
export function actionButton(action: string): HTMLButtonElement {
  return document.querySelector(`[data-action="${action}"]`) as HTMLButtonElement;
}

/** Does `run` whenever a button of this action is pressed, also one that is not there yet. */
export function onAction(action: string, run: (button: HTMLButtonElement) => void) {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>(`[data-action="${action}"]`);
    if (button) run(button);
  });
}

/** A new element with text in it, never with markup: what it says may come from an LMS or a URL. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}

/** A button with words on it that does `run`. */
export function wordButton(label: string, run: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'button' }, label);
  button.addEventListener('click', run);
  return button;
}
