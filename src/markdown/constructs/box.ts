// Side matter in a box: note, example, card, activity, objectives, resources, event. The first heading is the title.
import type { Element, ElementContent } from 'hast';
import type { BoxTitles } from '../../languages/texts';
import { type ContainerElement, documentId } from '../context';
import { h, isBlankText, isElement } from '../elements';
import type { BlockRenderer, Construct } from './construct';

export type BoxKind = keyof BoxTitles | 'card';

/** A construct that puts its content, rendered, into a box of `kind`. */
export function box(kind: BoxKind): Construct {
  return (node, renderer) => [boxAround(kind, node, renderer.render(node.children), renderer)];
}

/** The box itself. Named by its title, or by what it is where the author gave none. */
export function boxAround(
  kind: BoxKind,
  node: ContainerElement,
  content: ElementContent[],
  renderer: BlockRenderer,
): Element {
  const children = content.filter((child) => !isBlankText(child));
  const [first] = children;
  const className = ['box', `box-${kind}`];
  const id = node.fence.attributes.id ? { id: documentId(renderer.context.page.id, node.fence.attributes.id) } : {};
  if (isElement(first, 'h2', 'h3', 'h4', 'h5', 'h6')) {
    first.properties.className = ['box-title'];
    return h('div', { ...id, className, role: 'group', ariaLabelledBy: [String(first.properties.id)] }, children);
  }
  if (kind === 'card') return h('div', { ...id, className }, children);
  const label = renderer.context.texts.boxes[kind];
  return h('div', { ...id, className, role: 'group', ariaLabel: label }, [
    h('p', { className: ['box-label'], ariaHidden: 'true' }, [label]),
    ...children,
  ]);
}
