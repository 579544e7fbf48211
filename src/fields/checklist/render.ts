// Things to tick, each with its words as the label of its box.
import type { Element, ElementContent } from 'hast';
import { labelWords } from '../../activities/form-words';
import { h } from '../../markdown/elements';
import { controlId, type RenderField } from '../form';
import { FIELD_ELEMENT } from '../slots';
import type { Item } from '../worksheet';

export const renderChecklist: RenderField<'checklist'> = ({ items }, field, form) => {
  const entry = ({ id, content }: Item<ElementContent[], string>): Element => {
    if (id === undefined) return h('li', {}, form.render(content));
    const own = controlId(form, `${field.id}.${id}`);
    const { label, rest } = divided(content);
    return h('li', {}, [
      h('span', { className: ['tick'] }, [
        h('input', { type: 'checkbox', id: own, name: field.id, value: id }),
        h('label', { htmlFor: [own] }, form.render(label)),
      ]),
      ...form.render(rest),
    ]);
  };
  return [h('div', { className: ['field'], role: 'group', ariaLabel: field.label }, [list(items.map(entry))])];
};

function list(entries: Element[]): Element {
  return h('ul', { className: ['ticks', 'task-list'] }, entries);
}

/** Another field in the words ("Other: ____") cannot stand in the label of this one. */
function divided(content: ElementContent[]): { label: ElementContent[]; rest: ElementContent[] } {
  const { label, rest } = labelWords(content);
  const field = label.findIndex((node) => holdsField(node));
  return field === -1 ? { label, rest } : { label: label.slice(0, field), rest: [...label.slice(field), ...rest] };
}

function holdsField(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return node.tagName === FIELD_ELEMENT || node.children.some(holdsField);
}
