// Pairs: every left side has a list to choose its right side from. Nothing has to be dragged (WCAG 2.5.7).
import type { ElementContent } from 'hast';
import { labelWords, plainWords, words } from '../../activities/form-words';
import { h } from '../../markdown/elements';
import { partId, type QuestionForm, saidId, saidOfEntry, scrambled, wordsOf } from '../question-form';
import type { Shape } from '../quiz';

type MatchingShape = Extract<Shape, { kind: 'matching' }>;

export function renderMatching({ heads, left, right }: MatchingShape, form: QuestionForm): ElementContent[] {
  const options = scrambled(right, form.id).map(({ id, content }) => h('option', { value: id }, [plainWords(content)]));
  const headed = heads.some((head) => plainWords(head) !== '');
  return [
    headed
      ? h('div', { className: ['pair', 'pair-heads'] }, [h('p', {}, words(heads[0])), h('p', {}, words(heads[1]))])
      : undefined,
    h('ul', { className: ['pairs'] }, [
      ...left.map(({ id, content }) => {
        const { label, rest } = labelWords(content);
        const name = `${form.key.id}.${id}`;
        const answer = wordsOf(right, form.key.kind === 'matching' ? form.key.pairs[id] : '');
        return h('li', { className: ['answer', 'pair'] }, [
          h('div', {}, [h('label', { htmlFor: [partId(form, id)] }, label), ...rest]),
          h(
            'select',
            {
              id: partId(form, id),
              name,
              dataShuffle: 'right',
              ariaDescribedBy: [saidId(form, id)],
            },
            [h('option', { value: '' }, [form.texts.choose]), ...structuredClone(options)],
          ),
          saidOfEntry(saidId(form, id), form, name, answer),
        ]);
      }),
    ]),
  ].filter((part) => part !== undefined);
}
