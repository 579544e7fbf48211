// Rule quiz-no-feedback: a quiz that says nothing back: who is wrong does not find out why.
import type { Rule } from './rule';

export const quizNoFeedback: Rule = {
  severity: 'warning',
  about: 'A quiz that says nothing back: who is wrong does not find out why.',
  bad: `:::quiz[Check yourself]

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits

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
