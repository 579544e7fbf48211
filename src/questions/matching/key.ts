// Pairs as they are graded: each left side is a part, and all of them are one interaction.
import type { Interaction, MatchingKey, PartKey } from '../../model/question';
import { DIGITS, LETTERS, signOf, signsOf } from '../notation';

export function matchingParts({ id, left, right, pairs }: MatchingKey): PartKey[] {
  return left.map((part) => {
    const sign = signOf(left, part, DIGITS);
    return {
      name: `${id}.${part}`,
      interaction: { type: 'matching' },
      options: right,
      signs: signsOf(right, LETTERS).map((letter) => `${sign}.${letter}`),
      needed: 1,
      right: [pairs[part] ?? ''],
    };
  });
}

export function matchingInteraction({ left, right, pairs }: MatchingKey): Interaction {
  const pattern = left.map((part) => `${signOf(left, part, DIGITS)}.${signOf(right, pairs[part], LETTERS)}`).join(',');
  return { type: 'matching', pattern };
}
