// Rule quiz-number: half a number:  ±  without what may be off, or a range that ends before it begins.
import type { Rule } from './rule';

export const quizNumber: Rule = {
  severity: 'error',
  about: 'Half a number:  ±  without what may be off, or a range that ends before it begins.',
  bad: `:::quiz[Check yourself]

### How many meetings are enough?

Answer: 25 ±

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### How many meetings are enough?

Answer: 25 ± 0.5

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
