// Rule quiz-dup-choice: the same choice, row or step twice: who picks the one would be wrong with the other.
import type { Rule } from './rule';

export const quizDupChoice: Rule = {
  severity: 'error',
  about: 'The same choice, row or step twice: who picks the one would be wrong with the other.',
  bad: `:::quiz[Check yourself]

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits
- [ ] Deficits

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits
- [ ] Needs

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
