// Rule quiz-empty-choice: a choice or a step without words.
import type { Rule } from './rule';

export const quizEmptyChoice: Rule = {
  severity: 'error',
  about: 'A choice or a step without words.',
  bad: `:::quiz[Check yourself]

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits
- [ ]

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
