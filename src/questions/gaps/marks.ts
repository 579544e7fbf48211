// `[blank: …]` and `[choose: …]` in running text: found, taken out, and replaced by marks that keep their places.
import type { Nodes, PhrasingContent, RootContent, Text } from 'mdast';
import { visit } from '../../activities/read-words';
import { type Container, ownContainer } from '../../markdown/nodes';
import type { Place } from '../../model/message';

const OPENING = /\[\s*(blank|choose)\s*:/i;

/** Stands for a gap in the page's tree. */
export const GAP_MARK = 'quiz-gap';

/** A gap as it is written: the parts between its bars. */
export interface WrittenGap {
  kind: 'blank' | 'choose';
  alternatives: PhrasingContent[][];
  /** False: its bracket is never closed. */
  closed: boolean;
  mark: Container;
  place?: Place;
}

export function hasGaps(node: Nodes): boolean {
  let found = false;
  visit([node], (inner) => {
    found ||= inner.type === 'text' && OPENING.test(inner.value);
  });
  return found;
}

/** Puts a mark in place of every gap below `blocks`, and returns the gaps in order. */
export function takeGaps(blocks: readonly RootContent[], lines: readonly string[]): WrittenGap[] {
  const gaps: WrittenGap[] = [];
  for (const block of blocks) {
    const places = openingsIn(block, lines);
    const before = gaps.length;
    if ('children' in block)
      block.children = replaceGaps(block.children as Nodes[], gaps, (gap) => gap.mark as Nodes) as never;
    gaps.slice(before).forEach((gap, index) => {
      gap.place = places[index] ?? gap.place;
      if (gap.place) gap.mark.fence.place = gap.place;
    });
  }
  return gaps;
}

/** The words of a heading, with `…` for every gap. */
export function withoutGaps(children: readonly PhrasingContent[]): PhrasingContent[] {
  return replaceGaps(structuredClone([...children]), [], () => ({ type: 'text', value: '…' })) as PhrasingContent[];
}

/** Everything up to a gap, the gap, and so on to the end, also within bold text: in the order in which they are read. */
function replaceGaps(children: readonly Nodes[], gaps: WrittenGap[], replacement: (gap: WrittenGap) => Nodes): Nodes[] {
  const result: Nodes[] = [];
  const queue = [...children];
  for (let node = queue.shift(); node; node = queue.shift()) {
    const match = node.type === 'text' ? OPENING.exec(node.value) : null;
    if (!match || node.type !== 'text') {
      if ('children' in node) node.children = replaceGaps(node.children, gaps, replacement) as never;
      result.push(node);
      continue;
    }
    if (match.index > 0) result.push({ ...node, value: node.value.slice(0, match.index) });
    queue.unshift({ ...node, value: node.value.slice(match.index + match[0].length) });
    const gap = gapFrom(match[1]?.toLowerCase() === 'choose' ? 'choose' : 'blank', node, queue);
    gaps.push(gap);
    result.push(replacement(gap));
  }
  return result;
}

/** Takes a gap's inside off the front of `queue`, up to its closing bracket. */
function gapFrom(kind: WrittenGap['kind'], { position }: Text, queue: Nodes[]): WrittenGap {
  const place = position && { line: position.start.line, column: position.start.column };
  const gap: WrittenGap = {
    kind,
    alternatives: [[]],
    closed: false,
    mark: ownContainer(GAP_MARK, { place, position }),
    place,
  };
  while (!gap.closed) {
    const node = queue.shift();
    if (!node) return gap;
    if (node.type !== 'text') {
      gap.alternatives.at(-1)?.push(node as PhrasingContent);
      continue;
    }
    const end = node.value.indexOf(']');
    const [first = '', ...others] = node.value.slice(0, end === -1 ? undefined : end).split('|');
    gap.alternatives.at(-1)?.push({ ...node, value: first });
    for (const other of others) gap.alternatives.push([{ ...node, value: other }]);
    if (end === -1) continue;
    gap.closed = true;
    if (end + 1 < node.value.length) queue.unshift({ ...node, value: node.value.slice(end + 1) });
  }
  return gap;
}

/** Places of all openings in the lines of `block`: a text's own position is only that of its beginning. */
function openingsIn({ position }: RootContent, lines: readonly string[]): Place[] {
  const places: Place[] = [];
  for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line++) {
    const text = (lines[line - 1] ?? '').replace(/`+[^`]*`+/g, (code) => ' '.repeat(code.length));
    for (const match of text.matchAll(new RegExp(OPENING, 'gi'))) {
      const close = text.indexOf(']', match.index);
      const end = close === -1 ? text.length : close + 1;
      places.push({ line, column: match.index + 1, endLine: line, endColumn: end + 1 });
    }
  }
  return places;
}
