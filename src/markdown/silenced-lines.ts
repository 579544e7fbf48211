// What a `carrel-ignore` comment is about: the block below it, whole.
import type { Nodes, Root } from 'mdast';
import type { Silence } from '../model/silence';
import type { SilenceComment } from './source/silence-comment';

interface Lines {
  from: number;
  to: number;
}

/** Each comment with the lines of the outermost block that begins next below it. A comment with nothing below it is about nothing. */
export function withLines(comments: readonly SilenceComment[], tree: Root): Silence[] {
  if (comments.length === 0) return [];
  const blocks: Lines[] = [];
  for (const child of tree.children) collect(child, blocks);
  return comments.map((comment) => {
    const { line } = comment.place;
    return { ...comment, lines: blocks.find(({ from }) => from > line) ?? { from: line, to: line } };
  });
}

/** The blocks in document order, outer ones first. Returns the last line: a container's own end is not in its position. */
function collect(node: Nodes, into: Lines[]): number {
  const lines = { from: node.position?.start.line ?? 0, to: node.position?.end.line ?? 0 };
  into.push(lines);
  const inner = 'children' in node && node.type !== 'paragraph' && node.type !== 'heading' ? node.children : [];
  for (const child of inner) lines.to = Math.max(lines.to, collect(child, into));
  return lines.to;
}
