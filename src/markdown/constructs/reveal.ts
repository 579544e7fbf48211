// `:::reveal[Title]` and `<details>`: shown when the learner asks for it; open in print and without JavaScript styles.
import { documentId } from '../context';
import { h, isBlankText, isElement, textOf } from '../elements';
import type { Construct } from './construct';

export const reveal: Construct = (node, renderer) => {
  const children = renderer.render(node.children).filter((child) => !isBlankText(child));
  const [first, ...rest] = children;
  const heading = isElement(first, 'h2', 'h3', 'h4', 'h5', 'h6') ? first : undefined;
  const written = isElement(first, 'summary') ? first : undefined;
  const title = node.title ?? heading?.children ?? written?.children ?? [];
  const content = node.title === undefined && (heading || written) ? rest : children;
  const words = textOf({ type: 'root', children: title }).trim();
  const id = node.fence.attributes.id
    ? { id: documentId(renderer.context.page.id, node.fence.attributes.id) }
    : heading?.properties.id
      ? { id: heading.properties.id }
      : {};
  return [
    h('details', { ...id, className: ['reveal'] }, [
      h('summary', {}, words === '' ? [renderer.context.texts.reveal] : title),
      ...content,
    ]),
  ];
};
