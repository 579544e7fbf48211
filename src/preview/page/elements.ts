// The few things that every script of the preview does with its page.
import { STATUS_ID, TROUBLE_ID } from '../data';

/** The element that the server has written with this id. */
export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  return document.getElementById(id) as Type;
}

/** Long enough to be read twice. */
const SAID_MS = 8000;

let silence: ReturnType<typeof setTimeout> | undefined;

/** What has just happened, spoken and shown; it is gone again after a while. */
export function say(words: string) {
  byId(STATUS_ID).textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => {
    byId(STATUS_ID).textContent = '';
  }, SAID_MS);
}

/** What stands in the way, until it is over (`undefined`). */
export function complain(words: string | undefined) {
  const place = byId(TROUBLE_ID);
  if (place.textContent !== (words ?? '')) place.textContent = words ?? '';
}

/** What the server says when it has ended, for it cannot say so itself. */
export const AWAY =
  'The preview has ended, so what you save is not shown here any more. Start it again in the terminal:  carrel preview';

/** An element with this text. Text only: nothing that a module or an LMS says is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
