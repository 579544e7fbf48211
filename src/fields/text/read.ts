// Lines of underscores → a box to write in, one line of height each.
import type { RootContent } from 'mdast';
import type { PageReading } from '../../activities/draft';
import { placeOf } from '../../markdown/nodes';
import { addField } from '../draft';
import type { FieldBlock, FieldShape } from '../field-shape';
import { labelBefore, neededLabel } from '../label';

/** `___` is a rule, as anywhere (AUTHORING, section 5: four or more). */
const LINE = /(?:_[ \t]*){4,}$/;

export const box: FieldShape = {
  recognises: isLine,
  read(at) {
    const { blocks, index, before, scope } = at;
    const block = blocks[index] as RootContent;
    const rows = linesFrom(at, index);
    const label = neededLabel(labelBefore(before, scope), block, scope, 'What I hope for:');
    // The paragraph becomes the label itself.
    if (label.paragraph) before.pop();
    const { mark } = addField(scope, label, {
      shape: { kind: 'text', rows, ...(label.paragraph ? { words: label.paragraph.children } : {}) },
      parts: [],
      place: placeOf(block),
    });
    before.push(mark);
    return rows;
  },
};

/** How many lines to write on stand one after the other. */
export function linesFrom({ blocks, scope }: Pick<FieldBlock, 'blocks' | 'scope'>, from: number): number {
  let to = from;
  while (to < blocks.length && isLine(blocks[to] as RootContent, scope.reading)) to++;
  return to - from;
}

/** To Markdown such a line is a rule. */
export function isLine(block: RootContent, { lines }: PageReading): boolean {
  if (block.type !== 'thematicBreak') return false;
  return LINE.test((lines[(block.position?.start.line ?? 0) - 1] ?? '').trimEnd());
}
