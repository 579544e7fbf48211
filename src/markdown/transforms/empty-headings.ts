// Headings without words: nobody sees them, and screen readers announce them (WCAG 2.4.6).
import type { Heading, Nodes, Parents } from 'mdast';
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
    if (!isEmpty(child) || hasId(child)) continue;
    children.splice(index, 1);
    if (titles.has(child)) continue;
    report('markup-stray', {
      place: placeOf(child),
      reason: 'This heading has no words, so it is left out.',
      note: 'Write its words behind the signs, or take the line out.',
    });
  }
}

/** A picture is something to see, also in a link or in bold, and so is a note's sign. */
function isEmpty(node: Nodes): boolean {
  if ('children' in node) return node.children.every(isEmpty);
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** Links may lead to it. */
function hasId({ data }: Heading): boolean {
  return (data as { explicitId?: string } | undefined)?.explicitId !== undefined;
}
