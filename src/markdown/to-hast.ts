// Markdown tree → HTML tree; containers pass through as nodes of their own, raw HTML as text still to be parsed.
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { List, ListItem } from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { fillText } from '../model/texts';
import { type ContainerElement, documentId, type RenderContext } from './context';
import { h } from './elements';
import type { Container } from './nodes';

/** Footnotes are numbered for each page, and their ids carry the page's. */
export function pageToHast(context: RenderContext): HastRoot {
  const { page, texts } = context;
  const tree = toHast(page.tree, {
    allowDangerousHtml: true,
    clobberPrefix: documentId(page.id, ''),
    footnoteLabel: texts.footnotes,
    footnoteLabelTagName: 'h2',
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, again) =>
      fillText(texts.backToReference, { number: again > 1 ? `${index + 1}-${again}` : index + 1 }),
    handlers: handlersFor(context),
  }) as HastRoot;
  // The library gives the footnotes' heading one fixed id, which the next page's footnotes would repeat.
  prefixFootnoteLabel(tree, documentId(page.id, 'footnotes'));
  return tree;
}

function handlersFor({ page, texts }: RenderContext): Handlers {
  return {
    container: (state: State, node: Container): ContainerElement => ({
      type: 'container',
      fence: node.fence,
      title: node.title && (state.all({ type: 'paragraph', children: node.title }) as ElementContent[]),
      children: state.all(node) as ElementContent[],
      position: node.position,
    }),
    heading(state, node) {
      const element = defaultHandlers.heading(state, node) as Element;
      const slug = (node.data as { slug?: string } | undefined)?.slug;
      if (slug !== undefined) element.properties.id = documentId(page.id, slug);
      return element;
    },
    listItem(state, node: ListItem, parent) {
      const { checked } = node;
      if (typeof checked !== 'boolean') return defaultHandlers.listItem(state, node, parent);
      const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent) as Element;
      const first = item.children.find((child) => child.type === 'element' && child.tagName === 'p') as
        | Element
        | undefined;
      (first ?? item).children.unshift(
        h('span', { ariaHidden: 'true' }, [checked ? '☑ ' : '☐ ']),
        h('span', { className: ['visually-hidden'] }, [`${checked ? texts.taskDone : texts.taskOpen} `]),
      );
      return item;
    },
    list(state, node: List) {
      const list = defaultHandlers.list(state, node) as Element;
      delete list.properties.className;
      if (node.children.some((item) => typeof item.checked === 'boolean')) list.properties.className = ['task-list'];
      return list;
    },
  };
}

function prefixFootnoteLabel(node: HastRoot | Element, id: string): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.properties.id === 'footnote-label') child.properties.id = id;
    if (child.properties.ariaDescribedBy !== undefined && child.properties.dataFootnoteRef !== undefined)
      child.properties.ariaDescribedBy = [id];
    prefixFootnoteLabel(child, id);
  }
}
