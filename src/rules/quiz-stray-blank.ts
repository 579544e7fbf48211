// Rule quiz-stray-blank: a line to write on that says nowhere what belongs on it.
import type { Rule } from './rule';

export const quizStrayBlank: Rule = {
  severity: 'error',
  about: 'A line to write on that says nowhere what belongs on it.',
  bad: `:::quiz[Check yourself]

### Fill the gap

The glass is half-____ of assets.

- [x] full
- [ ] empty

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### Fill the gap

The glass is half-[blank: full] of assets.

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
