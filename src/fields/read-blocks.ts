// The blocks of a worksheet, one after the other: what is a field becomes its mark, everything else stays as it is.
import type { RootContent } from 'mdast';
import type { Content } from '../activities/draft';
import { plainText } from '../activities/read-words';
import { isExclusive } from '../markdown/constructs/containers';
import { tasks } from './checklist/read';
import type { Scope } from './draft';
import type { FieldShape } from './field-shape';
import { sentence } from './line/read';
import { blanks } from './list/read';
import { grid } from './table/read';
import { box } from './text/read';

/** In the order in which they are tried. */
const SHAPES: readonly FieldShape[] = [box, blanks, tasks, grid, sentence];

/** Reads the fields of `blocks`, and of the blocks in them. Returns what the page keeps. */
export function readBlocks(blocks: readonly RootContent[], scope: Scope): Content {
  const before: Content = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index] as RootContent;
    const shape = SHAPES.find((candidate) => candidate.recognises(block, scope.reading));
    if (shape) {
      index += shape.read({ blocks, index, before, scope, read: readBlocks });
      continue;
    }
    if (block.type === 'heading') scope.heading = plainText(block);
    readInside(block, scope);
    before.push(block);
    index++;
  }
  return before;
}

/** Lists, quotations and boxes may hold fields as well; another activity holds its own. */
function readInside(block: RootContent, scope: Scope): void {
  if (block.type === 'list') for (const item of block.children) readInside(item, scope);
  else if (block.type === 'listItem' || block.type === 'blockquote')
    block.children = readBlocks(block.children, scope) as typeof block.children;
  else if (block.type === 'container' && !isExclusive(block.fence.name) && block.fence.name !== 'video') {
    const title = block.title ? plainText(block.title) : '';
    const inner = title === '' ? scope : { ...scope, heading: title };
    block.children = readBlocks(block.children as RootContent[], inner) as typeof block.children;
  }
}
