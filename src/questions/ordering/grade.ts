// Grades an order: an item counts when it stands in its place.
import type { Answers, OrderingKey, Outcome } from '../../model/question';
import { letterOf } from '../notation';

export function gradeOrdering({ id, items, correct }: OrderingKey, answers: Answers): Outcome {
  const given = (answers[id] ?? []).filter((item) => items.includes(item));
  const hits = correct.filter((item, index) => given[index] === item).length;
  const letters = (order: readonly string[]) => order.map((item) => letterOf(items, item)).join(',');
  return {
    answered: given.length === items.length,
    score: hits / correct.length,
    marks: given.map((value, index) => ({ name: id, value, mark: correct[index] === value ? 'right' : 'wrong' })),
    responses: [
      { type: 'sequencing', response: letters(given), pattern: letters(correct), right: hits === correct.length },
    ],
  };
}
