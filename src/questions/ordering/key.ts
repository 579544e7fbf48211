// An order as it is graded: an item counts when it stands in its place, and all places are one interaction.
import type { OrderingKey, PartKey } from '../../model/question';
import { LETTERS, signOf, signsOf } from '../notation';

export function orderingParts({ id, items, correct }: OrderingKey): PartKey[] {
  return items.map((_, at) => ({
    name: id,
    at,
    type: 'sequencing',
    options: items,
    signs: signsOf(items, LETTERS),
    ...rightAt(correct[at]),
  }));
}

/** In a survey no item has a right place. */
function rightAt(item: string | undefined): Pick<PartKey, 'right'> {
  return item === undefined ? {} : { right: [item] };
}

export function orderingPattern({ items, correct }: OrderingKey): string {
  return correct.map((item) => signOf(items, item, LETTERS)).join(',');
}
