// Rule quiz-answer-pattern: the right answer is always the first one, or always the longest: learners need not read them.
import type { Rule } from './rule';

export const quizAnswerPattern: Rule = {
  severity: 'warning',
  about: 'The right answer is always the first one, or always the longest: learners need not read them.',
  bad: `:::quiz[Check yourself]

### What is an asset?

- [x] A gift
- [ ] A need

### What is a partner?

- [x] A friend
- [ ] A guest of the house

### What is a map?

- [x] A list
- [ ] A plan of a town

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### What is an asset?

- [x] A gift
- [ ] A need

### What is a partner?

- [ ] A guest of the house
- [x] A friend

### What is a map?

- [x] A list
- [ ] A plan of a town

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
