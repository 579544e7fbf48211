// Rule quiz-two-shapes: a question with two answers: nobody could tell which one counts.
import type { Rule } from './rule';

export const quizTwoShapes: Rule = {
  severity: 'error',
  about: 'A question with two answers: nobody could tell which one counts.',
  bad: `:::quiz[Check yourself]

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits

Answer: Individuals

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits

### What else is one?

Answer: Associations

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
