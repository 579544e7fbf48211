// `:::resources`: a list of links, each with what kind of file it is, in which form and language.
import type { Element, ElementContent } from 'hast';
import { extensionOf } from '../../read/paths';
import type { ContainerElement } from '../context';
import { h, isBlankText, isElement } from '../elements';
import { boxAround } from './box';
import type { BlockRenderer, Construct } from './construct';

export const resources: Construct = (node: ContainerElement, renderer: BlockRenderer) => {
  const content = renderer.render(node.children);
  for (const child of content) if (isElement(child, 'ul', 'ol')) markList(child);
  return [boxAround('resources', node, content, renderer)];
};

function markList(list: Element): void {
  list.properties.className = ['resource-list'];
  for (const item of list.children) if (isElement(item, 'li')) item.children = markItem(unwrapParagraph(item.children));
}

/** `[Slides](files/slides.pdf) (PDF, English)`: the words in brackets become the kind; a file without any gets its ending. */
function markItem(children: ElementContent[]): ElementContent[] {
  const index = children.findIndex((child) => isElement(child, 'a'));
  const link = children[index];
  if (!isElement(link)) return children;
  const after = children[index + 1];
  const noted = after?.type === 'text' ? /^\s*\(([^()]+)\)(.*)$/s.exec(after.value) : null;
  if (noted) {
    const rest: ElementContent[] = noted[2]?.trim() ? [{ type: 'text', value: noted[2] }] : [];
    return [...children.slice(0, index + 1), ...kind(noted[1] ?? ''), ...rest, ...children.slice(index + 2)];
  }
  const href = String(link.properties.href ?? '');
  const form = href.startsWith('assets/') ? extensionOf(href).toUpperCase() : '';
  return form === '' ? children : [...children.slice(0, index + 1), ...kind(form), ...children.slice(index + 1)];
}

function kind(words: string): ElementContent[] {
  return [{ type: 'text', value: ' ' }, h('span', { className: ['resource-kind'] }, [`(${words})`])];
}

export function unwrapParagraph(children: ElementContent[]): ElementContent[] {
  const content = children.filter((child) => !isBlankText(child));
  const [first, ...others] = content;
  return isElement(first, 'p') ? [...first.children, ...others] : content;
}
