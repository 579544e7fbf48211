// A box of several lines under the words that label it.
import { h } from '../../markdown/elements';
import { control, controlId, type RenderField } from '../form';

export const renderText: RenderField<'text'> = ({ rows, words }, { id, label, spoken }, form) => {
  const own = controlId(form, id);
  const named = words && !spoken ? {} : { ariaLabel: label };
  return [
    ...(words ? [h('p', { className: ['field-label'] }, [h('label', { htmlFor: [own] }, form.render(words))])] : []),
    h('p', { className: ['field'] }, [control({ kind: 'box' }, { id: own, name: id, ...named }, form, rows)]),
  ];
};
