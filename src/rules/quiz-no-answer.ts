// Rule quiz-no-answer: a line that begins with  Answer:  and has no answer: nothing could be right.
import type { Rule } from './rule';

export const quizNoAnswer: Rule = {
  severity: 'error',
  about: 'A line that begins with  Answer:  and has no answer: nothing could be right.',
  bad: `:::quiz[Check yourself]

### Who said so?

Answer:

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### Who said so?

Answer: a neighbor | neighbors

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
