// A task list → things to tick.
import type { List, ListItem, RootContent } from 'mdast';
import type { Content, Draft } from '../../activities/draft';
import { plainText, unwrapped } from '../../activities/read-words';
import { placeOf } from '../../markdown/nodes';
import { addField, type Scope, wordsPart } from '../draft';
import type { FieldBlock, FieldShape } from '../field-shape';
import { labelBefore, labelText } from '../label';
import { reportRepeated } from '../tell-apart';
import type { Item } from '../worksheet';

export const tasks: FieldShape = {
  recognises: (block) => block.type === 'list' && block.children.some(({ checked }) => typeof checked === 'boolean'),
  read(at) {
    const { blocks, index, before, scope } = at;
    const list = blocks[index] as List;
    // Its entries say themselves what they are, so it can do without a label of its own.
    const label = labelBefore(before, scope) ?? { text: labelText(list.children.map(plainText).join(', ')) };
    const items: Item<Content, Draft>[] = [];
    const parts: Draft[] = [];
    const { mark } = addField(scope, label, { shape: { kind: 'checklist', items }, parts, place: placeOf(list) });
    for (const item of list.children) {
      const read = readItem(item, at);
      if (read.id) parts.push(read.id);
      items.push(read);
    }
    reportRepeated(parts, 'box', scope.reading);
    before.push(mark);
    return 1;
  },
};

function readItem(item: ListItem, { scope, read }: FieldBlock): Item<Content, Draft> {
  if (typeof item.checked !== 'boolean') return { content: unwrapped(read(item.children, scope)) };
  if (item.checked) reportTick(item, scope);
  const [first, ...rest] = item.children as RootContent[];
  const words = first ? [first] : [];
  const { draft, name } = wordsPart('option', words, item, 'option', scope.reading);
  // Under an entry its words are what labels a field; they stay beside their box.
  const fields = scope.fields.length;
  const content = read(words, scope);
  // The words are the label of the box already.
  for (const field of scope.fields.slice(fields)) field.spoken = true;
  const inner = { ...scope, heading: name.replace(/[\s_:]+$/, '') };
  return { id: draft, content: unwrapped([...content, ...read(rest, inner)]) };
}

function reportTick(item: ListItem, { reading }: Scope): void {
  const start = item.position?.start;
  reading.report('worksheet-ticked', {
    place: start && { line: start.line, column: start.column },
    reason:
      'Is this a quiz? A box is ticked already here, but in a worksheet it is the learner who ticks; it is shown empty.',
    note: 'Write  - [ ]  here. Where one of the choices is right, make it a question of a quiz:  :::quiz',
    actual: '[x]',
    expected: ['[ ]'],
  });
}
