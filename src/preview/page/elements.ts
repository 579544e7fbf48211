// The few things that every script of the preview does with its page.

/** The element that the server has written with this id. */
export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  return document.getElementById(id) as Type;
}

/** For people who cannot see it happen. */
export function say(words: string) {
  byId('status').textContent = words;
}

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
