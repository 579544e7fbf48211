// Grades a short text against the answers that its author accepts.
import type { Answers, Outcome, TextKey } from '../../model/question';
import { cut } from '../notation';
import { plain, sameText } from './compare';

export function gradeText({ id, accept }: TextKey, answers: Answers): Outcome {
  const written = answers[id]?.[0] ?? '';
  const right = accept.some((answer) => sameText(answer, written));
  const answered = plain(written) !== '';
  return {
    answered,
    score: right ? 1 : 0,
    marks: [{ name: id, mark: right ? 'right' : 'wrong' }],
    responses: [{ type: 'fill-in', response: cut(written.trim()), pattern: cut(accept[0] ?? ''), right }],
  };
}
