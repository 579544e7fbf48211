// Rule quiz-one-choice: a question with one choice only: there is nothing to choose.
import type { Rule } from './rule';

export const quizOneChoice: Rule = {
  severity: 'error',
  about: 'A question with one choice only: there is nothing to choose.',
  bad: `:::quiz[Check yourself]

### Which of these is a community asset?

- [x] Individuals

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
