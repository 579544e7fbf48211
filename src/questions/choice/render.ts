// Options to tick: radio buttons where one is right, boxes where several are.
import type { ElementContent } from 'hast';
import { labelWords, plainWords } from '../../activities/form-words';
import { h } from '../../markdown/elements';
import { partId, type QuestionForm, saidId, saidOfChoice } from '../question-form';
import type { Part, Shape } from '../quiz';

type ChoiceShape = Extract<Shape, { options: Part[] }>;

export function renderChoice({ kind, options }: ChoiceShape, form: QuestionForm): ElementContent[] {
  const { texts, key } = form;
  const last = texts.lastChoices.split('|');
  const correct: readonly string[] = 'options' in key ? key.correct : [];

  return [
    // True and false are not shuffled: readers look for them in their order.
    h('ul', { className: ['options'], dataShuffle: kind === 'true-false' || form.fixed ? undefined : 'options' }, [
      ...options.map(({ id, content, feedback }) => {
        const { label, rest } = labelWords(content);
        const isLast = last.some((start) => plainWords(content).toLowerCase().startsWith(start));
        const said = correct.length > 0 ? saidId(form, id) : undefined;
        return h('li', { className: ['answer', 'option'], dataLast: isLast ? '' : undefined }, [
          h('input', {
            type: kind === 'multiple' ? 'checkbox' : 'radio',
            id: partId(form, id),
            name: key.id,
            value: id,
            ariaDescribedBy: said === undefined ? undefined : [said],
          }),
          h('label', { htmlFor: [partId(form, id)] }, label),
          rest.length > 0 ? h('div', { className: ['option-more'] }, rest) : undefined,
          said === undefined
            ? undefined
            : saidOfChoice(said, form, { name: key.id, value: id }, correct.includes(id), feedback),
        ]);
      }),
    ]),
  ];
}
