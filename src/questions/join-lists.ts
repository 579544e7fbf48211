// Feedback without indentation divides a list of choices into several for Markdown; to its author it is one, and the feedback is the choice's.
import type { Blockquote, List, Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Content } from '../activities/draft';
import type { Notes, Words } from './draft';
import { addNotes, readNotes } from './read-notes';

/** `- [x]` with nothing after it is no task to Markdown, but it is a choice whose words were forgotten. */
const LONE_BOX = /^\[[ xX]?\]$/;

/** Whether a list has boxes to tick. */
export function hasBoxes(list: List): boolean {
  return list.children.some((item) => typeof item.checked === 'boolean' || LONE_BOX.test(textOf(item).trim()));
}

/** Joins every list of choices or of steps with the quotations under its items and the rest of it. What they say of the whole question goes to `notes`. */
export function joinLists(blocks: readonly RootContent[], notes: Notes, words: Words): Content {
  const joined: Content = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    joined.push(block);
    if (block.type === 'list' && (block.ordered || hasBoxes(block)))
      index += absorb(block, blocks.slice(index + 1), notes, words);
  }
  return joined;
}

/** Takes what belongs to `list` out of the blocks behind it; returns how many those were. */
function absorb(list: List, following: readonly RootContent[], notes: Notes, words: Words): number {
  let used = 0;
  let above: Nodes = list;
  for (const [index, block] of following.entries()) {
    if (block.type === 'list' && goesOn(list, block)) list.children.push(...block.children);
    else if (block.type === 'blockquote' && isRightUnder(above, block)) {
      const next = following[index + 1];
      // Under its last step a note is about the whole order; under a choice it is the choice's.
      if (!hasBoxes(list) && !(next?.type === 'list' && goesOn(list, next))) break;
      attach(list, block, notes, words);
    } else break;
    used = index + 1;
    above = block;
  }
  return used;
}

function goesOn(list: List, next: List): boolean {
  if (hasBoxes(list)) return hasBoxes(next);
  return next.ordered === true && !hasBoxes(next) && next.start === (list.start ?? 1) + list.children.length;
}

function isRightUnder(above: Nodes, { position }: Blockquote): boolean {
  return position !== undefined && position.start.line === (above.position?.end.line ?? 0) + 1;
}

/** Words without a label are the last item's feedback; labelled ones are the question's. */
function attach(list: List, quote: Blockquote, notes: Notes, words: Words): void {
  const said = readNotes(quote, words);
  if (said.unlabelled.length > 0) {
    const children = said.unlabelled as Blockquote['children'];
    list.children.at(-1)?.children.push({ type: 'blockquote', children, position: quote.position });
  }
  addNotes(notes, { unlabelled: [], notes: said.notes });
}
