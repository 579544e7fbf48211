// Options to tick, as they are graded: single choice, true-false, multiple response.
import type { ChoiceKey, PartKey } from '../../model/question';
import { OPTION_SIGNS, setPattern, signOf, signsOf } from '../notation';

/** The option for "true" stands first in the key, whatever the page's order. */
const TRUTH_SIGNS = 'tf';

export function choiceParts({ id, kind, options, correct }: ChoiceKey): PartKey[] {
  const isTruth = kind === 'true-false';
  const alphabet = isTruth ? TRUTH_SIGNS : OPTION_SIGNS;
  const graded = correct.length > 0;
  const inOrder = options.filter((option) => correct.includes(option));
  return [
    {
      name: id,
      interaction: {
        type: isTruth ? 'true-false' : 'choice',
        ...(graded ? { pattern: setPattern(inOrder.map((option) => signOf(options, option, alphabet))) } : {}),
      },
      options,
      signs: signsOf(options, alphabet),
      ...(graded ? { needed: correct.length, right: correct } : {}),
    },
  ];
}

/** One option of several, as a part of a question. */
export function oneOf(part: string, options: readonly string[], correct: string): Omit<PartKey, 'name'> {
  return {
    interaction: { part, type: 'choice', pattern: signOf(options, correct, OPTION_SIGNS) },
    options,
    signs: signsOf(options, OPTION_SIGNS),
    needed: 1,
    right: [correct],
  };
}
