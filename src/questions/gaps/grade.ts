// Grades the gaps in a sentence, each for itself: words to write, or one to choose.
import type { Answers, GapKey, GapsKey, Outcome, Response } from '../../model/question';
import { cut, optionSign } from '../notation';
import { plain, sameText } from '../text/compare';

export function gradeGaps({ id, gaps }: GapsKey, answers: Answers): Outcome {
  const filled = gaps.map((gap) => ({ gap, value: answers[`${id}.${gap.id}`]?.[0] ?? '' }));
  const responses = filled.map(({ gap, value }) => responseOf(gap, value));
  return {
    answered: filled.every(({ value }) => plain(value) !== ''),
    score: responses.filter(({ right }) => right).length / gaps.length,
    marks: responses.map(({ part, right }) => ({ name: `${id}.${part}`, mark: right ? 'right' : 'wrong' })),
    responses,
  };
}

function responseOf(gap: GapKey, value: string): Response {
  if ('options' in gap) {
    const sign = (option: string) => optionSign(gap.options, option);
    const known = gap.options.includes(value);
    return {
      part: gap.id,
      type: 'choice',
      response: known ? sign(value) : '',
      pattern: sign(gap.correct),
      right: value === gap.correct,
    };
  }
  const right = gap.accept.some((answer) => sameText(answer, value));
  return { part: gap.id, type: 'fill-in', response: cut(value.trim()), pattern: cut(gap.accept[0] ?? ''), right };
}
