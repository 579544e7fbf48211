// HTML that only groups – `<div>`, `<section>` – and containers that nobody knows: their content, as it is.
import type { ElementContent } from 'hast';
import { documentId } from '../context';
import { h, isElement } from '../elements';
import type { Construct } from './construct';

export const group: Construct = (node, renderer) => {
  const children = renderer.render(node.children);
  const { id, classes } = node.fence.attributes;
  const prefixed = id === undefined ? {} : { id: documentId(renderer.context.page.id, id) };
  if (node.fence.tag === 'figure') return [figure(children, prefixed)];
  if (classes.includes('videotime')) return [h('p', { ...prefixed, className: ['videotime'] }, unwrapped(children))];
  const title: ElementContent[] =
    node.title && node.title.length > 0 ? [h('p', {}, [h('strong', {}, node.title)])] : [];
  return id === undefined ? [...title, ...children] : [h('div', prefixed, [...title, ...children])];
};

/** A figure's picture and caption stand in it directly, not in a paragraph. */
function figure(children: ElementContent[], properties: { id?: string }): ElementContent {
  return h('figure', properties, unwrapped(children));
}

function unwrapped(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) => (isElement(child, 'p') ? child.children : [child]));
}
