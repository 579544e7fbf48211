// Rule quiz-no-correct: a question of which no choice is marked as right: every learner would fail it.
import type { Rule } from './rule';

export const quizNoCorrect: Rule = {
  severity: 'error',
  about: 'A question of which no choice is marked as right: every learner would fail it.',
  bad: `:::quiz[Check yourself]

### Which of these is a community asset?

- [ ] Individuals
- [ ] Deficits

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
