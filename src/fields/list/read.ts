// Bullets with nothing behind them → a list that the learner can lengthen.
import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { PageReading } from '../../activities/draft';
import { plainText } from '../../activities/read-words';
import { placeOf } from '../../markdown/nodes';
import { addField, type Label, type Scope } from '../draft';
import type { FieldBlock, FieldShape } from '../field-shape';
import { labelBefore, neededLabel } from '../label';
import { isLine } from '../text/read';

export const blanks: FieldShape = {
  recognises: (block, reading) => block.type === 'list' && block.children.some((item) => isBlank(item, reading)),
  read({ blocks, index, before, scope, read }) {
    const list = blocks[index] as List;
    const runs = runsOf(list, scope.reading);
    const above = labelBefore(before, scope);
    // A box without words is said to be one; that it has no label either comes from that.
    const isMistake = runs.every(({ items, empty }) => !empty || items.every(isBox));
    const label: Label =
      above || !isMistake
        ? neededLabel(above, list, scope, 'What I hope for:')
        : { text: scope.heading, standsIn: true };
    for (const [index, { items, empty }] of runs.entries()) {
      const first = scope.fields.length;
      if (empty) addBlank(items, list, label, before, scope);
      else before.push(...read([{ ...list, children: items }], scope));
      // The runs of one list share what stands above it.
      for (const field of scope.fields.slice(first))
        if (index > 0 && [label.text, scope.heading].includes(field.label)) field.standsIn = true;
    }
    return 1;
  },
};

function addBlank(items: ListItem[], list: List, label: Label, before: FieldBlock['before'], scope: Scope): void {
  const [first] = items;
  for (const item of items) if (isBox(item)) reportBox(item, scope);
  const { mark } = addField(scope, label, {
    shape: { kind: 'list', ordered: list.ordered === true, count: items.length },
    parts: [],
    place: first && placeOf(first),
  });
  before.push(mark);
}

/** The items that are empty and those that are not, as they follow each other. */
function runsOf(list: List, reading: PageReading): { items: ListItem[]; empty: boolean }[] {
  const runs: { items: ListItem[]; empty: boolean }[] = [];
  for (const item of list.children) {
    const empty = isBlank(item, reading);
    const run = runs.at(-1);
    if (run?.empty === empty) run.items.push(item);
    else runs.push({ items: [item], empty });
  }
  return runs;
}

/** `-`, `- ____` and `- [ ]`: nothing but room. */
function isBlank({ children, checked }: ListItem, reading: PageReading): boolean {
  if (children.every((child) => isLine(child, reading))) return true;
  const [only, ...others] = children as RootContent[];
  const words = only?.type === 'paragraph' ? plainText(only as Paragraph) : 'more';
  return others.length === 0 && (/^[\s_]*$/.test(words) || (typeof checked !== 'boolean' && /^\[ ?\]$/.test(words)));
}

function isBox(item: ListItem): boolean {
  return plainText(item).includes('[');
}

function reportBox(item: ListItem, { reading }: Scope): void {
  reading.report('worksheet-repaired', {
    place: placeOf(item),
    reason: 'This box has no words behind it, so nobody knows what to tick; it is read as a line to write on.',
    note: 'Write what is to be ticked:  - [ ] Bring a pencil  – or, for a line to write on:  - ____',
    actual: '- [ ]',
    expected: ['- ____'],
  });
}
