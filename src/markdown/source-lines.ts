// For the preview: which line of the author's file each block of a page comes from.
import type { Root } from 'hast';
import { eachElement } from './elements';

/** Blocks beside which a message can stand. */
const BLOCKS = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote pre table tr figure img details div dl dt dd hr audio video iframe aside section fieldset form'.split(
    ' ',
  ),
);

/** Writes the line that each block begins on into the tree. Never on the way to a package. */
export function markLines(root: Root): void {
  eachElement(root as Parameters<typeof eachElement>[0], ({ tagName, position, properties }) => {
    if (position && BLOCKS.has(tagName)) properties.dataLine = position.start.line;
  });
}
