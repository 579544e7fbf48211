// A sentence with gaps: a short field or a list stands in each one's place, and says which gap it is.
import type { Element, ElementContent } from 'hast';
import { plainWords } from '../../activities/form-words';
import { h, isElement } from '../../markdown/elements';
import { fillText } from '../../model/texts';
import { partId, type QuestionForm, saidId, saidOfEntry, wordsOf } from '../question-form';
import type { Part, Shape } from '../quiz';

type GapsShape = Extract<Shape, { kind: 'gaps' }>;

export function renderGaps({ text, options }: GapsShape, form: QuestionForm): ElementContent[] {
  const keys = form.key.kind === 'gaps' ? form.key.gaps : [];
  const gaps = keys.map(({ id }) => id);
  const control = (id: string): Element => {
    const named = {
      id: partId(form, id),
      name: `${form.key.id}.${id}`,
      ariaLabel: fillText(form.texts.gap, { number: gaps.indexOf(id) + 1, count: gaps.length }),
      ariaDescribedBy: [saidId(form, id)],
    };
    const choices = options[id];
    const gap = keys.find((one) => one.id === id);
    const right = gap && ('correct' in gap ? wordsOf(choices ?? [], gap.correct) : gap.accept[0]);
    return h('span', { className: ['answer', 'gap'] }, [
      choices ? list(choices, named, form) : field(named),
      saidOfEntry(saidId(form, id), form, named.name, right ?? ''),
    ]);
  };
  const place = (node: ElementContent): ElementContent => {
    if (!isElement(node)) return node;
    return node.tagName === 'carrel-gap'
      ? control(String(node.properties.id))
      : { ...node, children: node.children.map(place) };
  };
  return [h('div', { className: ['gaps'] }, text.map(place))];
}

type Named = Record<'id' | 'name' | 'ariaLabel', string> & { ariaDescribedBy: string[] };

/** Of one width for all: the width must not say how long the answer is. */
function field(named: Named): Element {
  return h('input', { type: 'text', ...named, autoComplete: ['off'], spellCheck: 'false' });
}

function list(choices: readonly Part[], named: Named, form: QuestionForm): Element {
  return h('select', { ...named, dataShuffle: form.fixed ? undefined : 'options' }, [
    h('option', { value: '' }, [form.texts.choose]),
    ...choices.map(({ id, content }) => h('option', { value: id }, [plainWords(content)])),
  ]);
}
