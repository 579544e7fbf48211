// Grades options that are ticked: single choice, true-false, and multiple response with partial credit.
import type { Answers, ChoiceKey, Mark, Outcome } from '../../model/question';
import { optionSign, setPattern } from '../notation';

/** Each right option counts for, each wrong one against, never below nothing; all options ticked is no way to full marks. */
export function gradeChoice(key: ChoiceKey, answers: Answers): Outcome {
  const { id, kind, options, correct } = key;
  // By the options, not by the answers: saved data that names one twice must not count it twice.
  const ticked = options.filter((option) => answers[id]?.includes(option));
  const hits = ticked.filter((option) => correct.includes(option)).length;
  const score = Math.max(0, (hits - (ticked.length - hits)) / correct.length);
  const marks = options.flatMap((value): Mark[] => {
    const right = correct.includes(value);
    if (ticked.includes(value)) return [{ name: id, value, mark: right ? 'right' : 'wrong' }];
    return right ? [{ name: id, value, mark: 'missed' }] : [];
  });
  const sign = (option: string) => (kind === 'true-false' ? truth(options, option) : optionSign(options, option));
  const inOrder = (ids: readonly string[]) => options.filter((option) => ids.includes(option)).map(sign);
  return {
    answered: ticked.length > 0,
    score,
    marks,
    responses: [
      {
        type: kind === 'true-false' ? 'true-false' : 'choice',
        response: inOrder(ticked).join(','),
        pattern: setPattern(inOrder(correct)),
        right: score === 1,
      },
    ],
  };
}

/** The option for "true" stands first in the key, whatever the page's order. */
function truth(options: readonly string[], option: string): string {
  return options[0] === option ? 't' : 'f';
}
