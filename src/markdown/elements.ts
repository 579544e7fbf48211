// Small constructors for HTML trees; `hastscript` without its parser of selectors.
import type { Element, ElementContent, Properties, Text } from 'hast';

export function h(
  tagName: string,
  properties: Properties,
  children: (ElementContent | string | undefined)[] = [],
): Element {
  const content = children.flatMap((child) =>
    child === undefined ? [] : typeof child === 'string' ? [text(child)] : [child],
  );
  return { type: 'element', tagName, properties, children: content };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

export function isElement(node: ElementContent | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

export function classesOf(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** White space between blocks is no content. */
export function isBlankText(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** The text of a tree, containers included. */
export function textOf(node: ElementContent | { type: 'root'; children: ElementContent[] }): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Visits every element below `node`, parents first. */
export function eachElement(
  node: { children: ElementContent[] },
  visit: (element: Element, parent: { children: ElementContent[] }, index: number) => void,
): void {
  for (let index = 0; index < node.children.length; index++) {
    const child = node.children[index];
    if (child?.type === 'element') visit(child, node, index);
    const current = node.children[index];
    if (current && 'children' in current) eachElement(current as { children: ElementContent[] }, visit);
  }
}
