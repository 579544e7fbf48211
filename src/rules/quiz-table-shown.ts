// Rule quiz-table-shown: a table of two columns right above a line `Answer:`, which makes it a part of the question.
import type { Rule } from './rule';

export const quizTableShown: Rule = {
  severity: 'info',
  about:
    'A table of two columns right above a line  Answer:  – it is shown as a part of the question. Where its pairs were meant to be matched, nobody would be asked to.',
  bad: `:::quiz[Check yourself]

### Match the people to what they give

| Who | What they give |
| --- | --- |
| Individuals | Gifts and skills |
| Associations | Members |

Answer: Individuals give gifts and skills

> **Explanation:** Associations have members.

:::
`,
  good: `:::quiz[Check yourself]

### Match the people to what they give

| Who | What they give |
| --- | --- |
| Individuals | Gifts and skills |
| Associations | Members |

> **Explanation:** Associations have members.

:::
`,
};
