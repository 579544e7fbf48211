// Rule quiz-matrix: a row of a table with  ( )  cells that has not exactly one  (x),  or that has no name.
import type { Rule } from './rule';

export const quizMatrix: Rule = {
  severity: 'error',
  about: 'A row of a table with  ( )  cells that has not exactly one  (x),  or that has no name.',
  bad: `:::quiz[Check yourself]

### Which is which?

|  | Asset | Deficit |
| --- | --- | --- |
| Gifts | (x) | ( ) |
| Needs | (x) | (x) |

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### Which is which?

|  | Asset | Deficit |
| --- | --- | --- |
| Gifts | (x) | ( ) |
| Needs | ( ) | (x) |

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
