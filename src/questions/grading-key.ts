// What the runtime is given to grade a question by. The table of kinds: one without its parts does not compile.
import type { GradingKey, Interaction, PartKey, QuestionKey } from '../model/question';
import { choiceParts } from './choice/key';
import { gapsParts } from './gaps/key';
import { longAnswerParts } from './long-answer/key';
import { matchingInteraction, matchingParts } from './matching/key';
import { matrixParts } from './matrix/key';
import { numberParts } from './number/key';
import { orderingInteraction, orderingParts } from './ordering/key';
import { textParts } from './text/key';

type PartsOf<K extends QuestionKey> = (key: K) => PartKey[];

const PARTS = {
  choice: choiceParts,
  multiple: choiceParts,
  'true-false': choiceParts,
  text: textParts,
  number: numberParts,
  matching: matchingParts,
  ordering: orderingParts,
  gaps: gapsParts,
  matrix: matrixParts,
  'long-answer': longAnswerParts,
} satisfies { [K in QuestionKey['kind']]: PartsOf<Extract<QuestionKey, { kind: K }>> };

/** Of a question of any kind. */
export function gradingKey(key: QuestionKey): GradingKey {
  const parts = (PARTS[key.kind] as PartsOf<QuestionKey>)(key);
  const interaction = wholeInteraction(key);
  return { id: key.id, points: key.points, parts, ...(interaction && { interaction }) };
}

/** Only kinds whose parts are one interaction together have one. */
function wholeInteraction(key: QuestionKey): Interaction | undefined {
  if (key.kind === 'matching') return matchingInteraction(key);
  return key.kind === 'ordering' ? orderingInteraction(key) : undefined;
}
