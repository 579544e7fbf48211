// Options to tick, as they are graded: single choice, true-false, multiple response.
import type { ChoiceKey, PartKey } from '../../model/question';
import { OPTION_SIGNS, setPattern, signOf, signsOf } from '../notation';

/** The option for "true" stands first in the key, whatever the page's order. */
const TRUTH_SIGNS = 'tf';

export function choiceParts({ id, kind, options, correct }: ChoiceKey): PartKey[] {
  const isTruth = kind === 'true-false';
  const alphabet = isTruth ? TRUTH_SIGNS : OPTION_SIGNS;
  const inOrder = options.filter((option) => correct.includes(option));
  return [
    {
      name: id,
      type: isTruth ? 'true-false' : 'choice',
      options,
      signs: signsOf(options, alphabet),
      ...(correct.length > 0
        ? { right: correct, pattern: setPattern(inOrder.map((option) => signOf(options, option, alphabet))) }
        : {}),
    },
  ];
}

/** One option of several, as a part of a question. */
export function oneOf(options: readonly string[], correct: string): Omit<PartKey, 'name'> {
  return {
    type: 'choice',
    options,
    signs: signsOf(options, OPTION_SIGNS),
    right: [correct],
    pattern: signOf(options, correct, OPTION_SIGNS),
  };
}
