// A list of lines to write on, which can be lengthened.
import { h } from '../../markdown/elements';
import { fillText } from '../../model/texts';
import { addButton, control, controlId, type RenderField, removeButton } from '../form';

export const renderList: RenderField<'list'> = ({ ordered, count }, { id, label }, form) => {
  const { texts } = form;
  const spoken = fillText(texts.line, { label });
  const rows = Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    const naming = {
      id: controlId(form, id, n),
      name: id,
      ariaLabel: fillText(spoken, { n }),
      dataLabel: spoken,
    };
    return h('li', { dataRow: '' }, [control({ kind: 'box' }, naming, form), removeButton(texts.removeLine, n)]);
  });
  return [
    h('div', { className: ['field'] }, [
      h(ordered ? 'ol' : 'ul', { className: ['field-list'], dataGrows: id }, rows),
      addButton(texts.addLine),
    ]),
  ];
};
