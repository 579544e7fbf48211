// A long answer counts as answered when something is written. Nobody grades it, and the LMS gets its first 255 characters.
import type { LongAnswerKey, PartKey } from '../../model/question';

export function longAnswerParts({ id }: LongAnswerKey): PartKey[] {
  return [{ name: id, at: 0, interaction: { type: 'fill-in' } }];
}
