// A paragraph line by line, as it stands on paper: Markdown runs its lines together.
import type { Paragraph, PhrasingContent } from 'mdast';
import type { PageReading } from '../../activities/draft';
import type { Place } from '../../model/message';
import { ENTRY } from '../entry';

/** The paragraph's lines. A line break inside bold or a link divides nothing. */
export function linesOf(paragraph: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of paragraph.children) {
    if (node.type === 'break') lines.push([]);
    else if (node.type !== 'text') lines.at(-1)?.push(node);
    else {
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...node, value });
      }
    }
  }
  return lines.filter((line) => line.length > 0);
}

export function hasEntry(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) =>
    node.type === 'text' ? ENTRY.test(node.value) : 'children' in node && hasEntry(node.children),
  );
}

/** Places of all entries in the author's lines of `paragraph`, in order. */
export function entryPlaces({ position }: Paragraph, { lines }: PageReading): Place[] {
  const places: Place[] = [];
  for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line++) {
    for (const { 0: written, index } of (lines[line - 1] ?? '').matchAll(new RegExp(ENTRY, 'gi')))
      places.push({ line, column: index + 1, endLine: line, endColumn: index + 1 + written.length });
  }
  return places;
}
