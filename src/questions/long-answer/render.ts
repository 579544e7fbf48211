// Several lines to write on, under a notice that says who gets to read them.
import type { ElementContent } from 'hast';
import { h } from '../../markdown/elements';
import { partId, type QuestionForm } from '../question-form';
import type { Shape } from '../quiz';

export function renderLongAnswer(_shape: Shape, form: QuestionForm): ElementContent[] {
  const [id, notice] = [partId(form, 'answer'), partId(form, 'answer', 'notice_')];
  return [
    h('div', { className: ['answer', 'written'] }, [
      h('label', { htmlFor: [id] }, [form.texts.answer]),
      h('p', { className: ['notice-at-field'], id: notice }, [form.texts.longAnswerNotice]),
      h('textarea', { id, name: form.key.id, rows: 6, ariaDescribedBy: [notice] }),
    ]),
  ];
}
