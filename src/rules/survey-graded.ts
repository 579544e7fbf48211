// Rule survey-graded: a question of a survey that needs a right answer.
import type { Rule } from './rule';

export const surveyGraded: Rule = {
  severity: 'error',
  about:
    'A question of a survey that means nothing without a right answer: pairs to match, a gap to fill in, or an answer that is given.',
  bad: `:::survey[Before you go]

### How many partners do you have?

Answer: 25

:::
`,
  good: `:::survey[Before you go]

### How many partners do you have?

Answer: ____

:::
`,
};
