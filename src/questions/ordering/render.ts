// A list to put in order by Move up and Move down. Hidden boxes carry the order; the first move ticks them all.
import type { ElementContent } from 'hast';
import { plainWords, words } from '../../activities/form-words';
import { h } from '../../markdown/elements';
import { factName } from '../../model/quiz-facts';
import { fillText } from '../../model/texts';
import { partId, type QuestionForm, saidId, saidOfEntry, scrambled, solutionLine, wordsOf } from '../question-form';
import type { Part, Shape } from '../quiz';

type OrderingShape = Extract<Shape, { kind: 'ordering' }>;

export function renderOrdering({ items }: OrderingShape, form: QuestionForm): ElementContent[] {
  const help = partId(form, 'help_');
  return [
    h('p', { className: ['question-help', 'js'], id: help }, [form.texts.orderingHelp]),
    h(
      'ol',
      {
        className: ['ordering'],
        dataShuffle: isRanking(form) ? (form.fixed ? undefined : 'options') : 'items',
        ariaDescribedBy: [help],
      },
      [
        ...(isRanking(form) ? items : startOrder(items, form)).map(({ id, content }) =>
          h('li', { className: ['answer', 'item'], dataMoved: moved(content, form) }, [
            h('input', { type: 'checkbox', hidden: true, id: partId(form, id), name: form.key.id, value: id }),
            h('div', { className: ['item-words'] }, words(content)),
            h('div', { className: ['item-moves', 'js'] }, [
              move('up', form.texts.moveUp, '↑', content),
              move('down', form.texts.moveDown, '↓', content),
            ]),
            isRanking(form) ? undefined : saidOfEntry(saidId(form, id), form, factName(form.key.id, id)),
          ]),
        ),
      ],
    ),
    ...(isRanking(form) || !form.tells
      ? []
      : [solutionLine('→', fillText(form.texts.solutionOrder, { answer: rightOrder(items, form) }), form)]),
  ];
}

/** No order is right: the author's is the first that a learner sees, unless the survey shuffles. */
function isRanking({ key }: QuestionForm): boolean {
  return key.kind === 'ordering' && key.correct.length === 0;
}

function rightOrder(items: readonly Part[], { key }: QuestionForm): string {
  return key.kind === 'ordering' ? key.correct.map((id) => wordsOf(items, id)).join(' → ') : '';
}

/** What is spoken when it was moved. Braces in its words would be places for values. */
function moved(content: ElementContent[], { texts }: QuestionForm): string {
  return fillText(texts.position, { item: plainWords(content).replace(/[{}]/g, '') });
}

function move(way: 'up' | 'down', label: string, arrow: string, content: ElementContent[]) {
  const ariaLabel = `${label}: ${plainWords(content)}`;
  return h('button', { type: 'button', className: ['button', 'move'], dataMove: way, ariaLabel }, [
    `${arrow} ${label}`,
  ]);
}

/** Never the right one. */
function startOrder(items: readonly Part[], form: QuestionForm): Part[] {
  const order = scrambled(items, form.id);
  const right =
    form.key.kind === 'ordering' && order.every(({ id }, at) => 'correct' in form.key && form.key.correct[at] === id);
  return right ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
