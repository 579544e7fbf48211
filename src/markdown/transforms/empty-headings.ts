// Headings without words: nobody sees them, and screen readers announce them (WCAG 2.4.6).
import type { Heading, Nodes, Parents } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from '../../report/report';
import { placeOf } from '../nodes';

/** Leaves them out, and says so; of a container's own empty `[]`, which is one of `titles`, nothing has to be said. */
export function dropEmptyHeadings(node: Parents, titles: ReadonlySet<Heading>, report: Report): void {
  const children = node.children as Nodes[];
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child?.type !== 'heading') {
      if (child && 'children' in child) dropEmptyHeadings(child, titles, report);
      continue;
    }
    if (textOf(child).trim() !== '' || child.children.some(({ type }) => type === 'image') || hasId(child)) continue;
    children.splice(index, 1);
    if (titles.has(child)) continue;
    report('markup-stray', {
      place: placeOf(child),
      reason: 'This heading has no words, so it is left out.',
      note: 'Write its words behind the signs, or take the line out.',
    });
  }
}

/** Links may lead to it. */
function hasId({ data }: Heading): boolean {
  return (data as { explicitId?: string } | undefined)?.explicitId !== undefined;
}
