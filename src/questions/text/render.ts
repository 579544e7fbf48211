// One line to write on, for words or a number.
import type { ElementContent } from 'hast';
import { h } from '../../markdown/elements';
import { partId, type QuestionForm, saidId, saidOfEntry } from '../question-form';
import type { Shape } from '../quiz';

export function renderText({ kind }: Shape, form: QuestionForm): ElementContent[] {
  const id = partId(form, 'answer');
  const said = saidId(form, 'answer');
  const number = kind === 'number';
  return [
    h('div', { className: ['answer', 'written'] }, [
      h('label', { htmlFor: [id] }, [number ? form.texts.answerNumber : form.texts.answer]),
      h('input', {
        // Not type=number: it refuses a comma in one browser, a point in another, and a wheel changes it.
        type: 'text',
        inputMode: number ? 'decimal' : undefined,
        id,
        name: form.key.id,
        autoComplete: ['off'],
        spellCheck: 'false',
        ariaDescribedBy: [said],
      }),
      saidOfEntry(said, form, form.key.id, rightAnswer(form)),
    ]),
  ];
}

function rightAnswer({ key }: QuestionForm): string {
  if (key.kind === 'number') return key.from === key.to ? String(key.from) : `${key.from} – ${key.to}`;
  return key.kind === 'text' ? (key.accept[0] ?? '') : '';
}
