// The same content twice in one document: every id in the copy, and what refers to it, gets another beginning.
import type { ElementContent } from 'hast';
import { eachElement } from '../markdown/elements';

const REFERRING = ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor', 'headers'] as const;

/** Puts `to` in the place of `from` at the beginning of all ids below `nodes`. */
export function ownIds(nodes: readonly ElementContent[], from: string, to: string): void {
  const renamed = new Map<string, string>();
  const parent = { children: [...nodes] };
  eachElement(parent, ({ tagName, properties }) => {
    const { id } = properties;
    if (typeof id !== 'string' || tagName.startsWith('carrel-')) return;
    renamed.set(id, `${to}${id.startsWith(from) ? id.slice(from.length) : id}`);
    properties.id = renamed.get(id);
  });
  eachElement(parent, ({ properties }) => {
    const { href } = properties;
    if (typeof href === 'string' && href.startsWith('#'))
      properties.href = `#${renamed.get(href.slice(1)) ?? href.slice(1)}`;
    for (const name of REFERRING) {
      const value = properties[name];
      if (Array.isArray(value)) properties[name] = value.map((id) => renamed.get(String(id)) ?? String(id));
    }
  });
}
