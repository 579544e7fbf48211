// Gaps as they are graded: each for itself, words to write or one of several to choose.
import type { GapsKey, PartKey } from '../../model/question';
import { oneOf } from '../choice/key';
import { anyOf } from '../text/key';

export function gapsParts({ id, gaps }: GapsKey): PartKey[] {
  return gaps.map((gap) => ({
    name: `${id}.${gap.id}`,
    ...('options' in gap ? oneOf(gap.id, gap.options, gap.correct) : anyOf(gap.accept, { part: gap.id })),
  }));
}
