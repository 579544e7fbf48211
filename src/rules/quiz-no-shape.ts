// Rule quiz-no-shape: a question without words or without an answer, a choice that stands in feedback, or a quiz without a question: there is nothing that a learner could do.
import type { Rule } from './rule';

export const quizNoShape: Rule = {
  severity: 'error',
  about:
    'A question without words or without an answer, a choice that stands in feedback, or a quiz without a question: there is nothing that a learner could do.',
  bad: `:::quiz[Check yourself]

### Which of these is a community asset?

Think of your own town.

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### Which of these is a community asset?

Think of your own town.

- [x] Individuals
- [ ] Deficits

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
