// Grades pairs: each left side has one right side, chosen from a list.
import type { Answers, MatchingKey, Outcome } from '../../model/question';
import { digitOf, letterOf } from '../notation';

export function gradeMatching({ id, left, right, pairs }: MatchingKey, answers: Answers): Outcome {
  const chosen = left.map((part) => ({ part, value: answers[`${id}.${part}`]?.[0] ?? '' }));
  const hits = chosen.filter(({ part, value }) => value !== '' && pairs[part] === value).length;
  const notation = (part: string, value: string) => `${digitOf(left, part)}.${letterOf(right, value)}`;
  return {
    answered: chosen.every(({ value }) => value !== ''),
    score: hits / left.length,
    marks: chosen.map(({ part, value }) => ({
      name: `${id}.${part}`,
      mark: pairs[part] === value ? 'right' : 'wrong',
    })),
    responses: [
      {
        type: 'matching',
        response: chosen
          .filter(({ value }) => right.includes(value))
          .map(({ part, value }) => notation(part, value))
          .join(','),
        pattern: left.map((part) => notation(part, pairs[part] ?? '')).join(','),
        right: hits === left.length,
      },
    ],
  };
}
