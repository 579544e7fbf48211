// An order as it is graded: an item counts when it stands in its place, and all places are one interaction.
import type { Interaction, OrderingKey, PartKey } from '../../model/question';
import { LETTERS, signOf, signsOf } from '../notation';

export function orderingParts({ id, items, correct }: OrderingKey): PartKey[] {
  return items.map((_, at) => ({
    name: id,
    at,
    interaction: { type: 'sequencing' },
    options: items,
    signs: signsOf(items, LETTERS),
    ...rightAt(correct[at]),
  }));
}

/** In a survey no item has a right place. */
function rightAt(item: string | undefined): Pick<PartKey, 'needed' | 'right'> {
  return item === undefined ? {} : { needed: 1, right: [item] };
}

export function orderingInteraction({ items, correct }: OrderingKey): Interaction {
  const pattern = correct.map((item) => signOf(items, item, LETTERS)).join(',');
  return { type: 'sequencing', ...(pattern ? { pattern } : {}) };
}
