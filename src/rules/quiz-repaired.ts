// Rule quiz-repaired: a box that Markdown does not read as one. It is read as what it was meant to be; other programs would show the signs.
import type { Rule } from './rule';

export const quizRepaired: Rule = {
  severity: 'warning',
  about:
    'A box that Markdown does not read as one. It is read as what it was meant to be; other programs would show the signs.',
  bad: `:::quiz[Check yourself]

### Which of these is a community asset?

- [x]Individuals
- [] Deficits

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
