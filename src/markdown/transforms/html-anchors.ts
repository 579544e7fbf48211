// Ids and names that raw HTML on a page gives its elements: links may lead to them.
import type { Nodes } from 'mdast';

export function htmlAnchors(node: Nodes): string[] {
  if (node.type === 'html')
    return [...node.value.matchAll(/\s(?:id|name)\s*=\s*["']?([^\s"'>]+)/gi)].map((match) => match[1] ?? '');
  return 'children' in node ? node.children.flatMap(htmlAnchors) : [];
}
