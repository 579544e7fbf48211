// A long answer counts as answered when something is written. Nobody grades it, and the LMS gets its first 255 characters.
import type { Answers, LongAnswerKey, Outcome } from '../../model/question';
import { cut } from '../notation';

export function gradeLongAnswer({ id }: LongAnswerKey, answers: Answers): Outcome {
  const written = (answers[id]?.[0] ?? '').trim();
  return { answered: written !== '', marks: [], responses: [{ type: 'fill-in', response: cut(written) }] };
}
