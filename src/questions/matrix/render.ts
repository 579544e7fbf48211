// A table with one choice in each row; every radio button is named by its row and its column.
import type { Element, ElementContent } from 'hast';
import { plainWords, words } from '../../activities/form-words';
import { h } from '../../markdown/elements';
import { partId, type QuestionForm, saidId, saidOfChoice } from '../question-form';
import type { Part, Shape } from '../quiz';

type MatrixShape = Extract<Shape, { kind: 'matrix' }>;

export function renderMatrix({ corner, rows, columns }: MatrixShape, form: QuestionForm): ElementContent[] {
  const lang = form.language;
  const head = (column: Part) =>
    h('th', { scope: 'col', id: partId(form, column.id, 'column_') }, words(column.content));
  return [
    h('table', { className: ['matrix'] }, [
      h('caption', { className: ['visually-hidden'] }, [form.title]),
      h('thead', { lang }, [
        h('tr', {}, [
          plainWords(corner) === '' ? h('td', {}) : h('th', { scope: 'col' }, words(corner)),
          ...columns.map(head),
        ]),
      ]),
      h('tbody', { lang }, [...rows.map((row) => tableRow(row, columns, form))]),
    ]),
  ];
}

function tableRow(row: Part, columns: readonly Part[], form: QuestionForm): Element {
  const heading = partId(form, row.id, 'row_');
  const { key } = form;
  const correct = key.kind === 'matrix' ? key.rows.find(({ id }) => id === row.id)?.correct : undefined;
  const control = ({ id }: Part) => ({ name: `${form.key.id}.${row.id}`, value: id });
  return h('tr', {}, [
    h('th', { scope: 'row', id: heading }, words(row.content)),
    ...columns.map((column) =>
      h('td', { className: ['answer'] }, [
        h('label', { className: ['cell'] }, [
          h('input', {
            type: 'radio',
            id: partId(form, row.id, column.id),
            ...control(column),
            ariaLabelledBy: [heading, partId(form, column.id, 'column_')],
            ariaDescribedBy: correct === undefined ? undefined : [saidId(form, row.id, column.id)],
          }),
          // Seen where the table is too narrow for its head row.
          h('span', { className: ['cell-words'], ariaHidden: 'true' }, [plainWords(column.content)]),
        ]),
        correct === undefined
          ? undefined
          : saidOfChoice(saidId(form, row.id, column.id), form, control(column), correct === column.id),
      ]),
    ),
  ]);
}
