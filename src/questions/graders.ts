// The table of graders. Shared with the runtime: a kind without a grader does not compile.
import type { Answers, Grade, Outcome, QuestionKey } from '../model/question';
import { gradeChoice } from './choice/grade';
import { gradeGaps } from './gaps/grade';
import { gradeLongAnswer } from './long-answer/grade';
import { gradeMatching } from './matching/grade';
import { gradeMatrix } from './matrix/grade';
import { gradeNumber } from './number/grade';
import { gradeOrdering } from './ordering/grade';
import { gradeText } from './text/grade';

const GRADERS = {
  choice: gradeChoice,
  multiple: gradeChoice,
  'true-false': gradeChoice,
  text: gradeText,
  number: gradeNumber,
  matching: gradeMatching,
  ordering: gradeOrdering,
  gaps: gradeGaps,
  matrix: gradeMatrix,
  'long-answer': gradeLongAnswer,
} satisfies { [K in QuestionKey['kind']]: Grade<Extract<QuestionKey, { kind: K }>> };

/** Grades one question of any kind. */
export function grade(key: QuestionKey, answers: Answers): Outcome {
  return (GRADERS[key.kind] as Grade<QuestionKey>)(key, answers);
}
