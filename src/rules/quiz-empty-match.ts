// Rule quiz-empty-match: a pair of which one side is empty.
import type { Rule } from './rule';

export const quizEmptyMatch: Rule = {
  severity: 'error',
  about: 'A pair of which one side is empty.',
  bad: `:::quiz[Check yourself]

### What does each of them bring?

| Who | What |
| --- | --- |
| Individuals | Gifts |
| Associations |  |

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### What does each of them bring?

| Who | What |
| --- | --- |
| Individuals | Gifts |
| Associations | Members |

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
