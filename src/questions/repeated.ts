// The same choice, row or side twice: whoever picks the one would be wrong with the other.
import { type Content, type DraftPart, refuse } from '../activities/draft';
import { likeness, shortened } from '../activities/read-words';
import type { Reading } from './draft';

/** Refuses parts that look the same to a learner. `what` is how a message calls one. */
export function refuseRepeated(
  parts: readonly { part: DraftPart; content: Content }[],
  what: string,
  reading: Reading,
): boolean {
  const seen = new Set<string>();
  let isRepeated = false;
  for (const { part, content } of parts) {
    const look = likeness(content);
    if (seen.has(look)) {
      isRepeated = true;
      refuse(reading, 'quiz-dup-choice', {
        place: part.place,
        reason: `The ${what} "${shortened(part.text)}" stands twice in this question, so nobody can tell which is meant.`,
        note: 'Change one of the two, or take it out.',
        actual: part.text,
      });
    }
    seen.add(look);
  }
  return isRepeated;
}
