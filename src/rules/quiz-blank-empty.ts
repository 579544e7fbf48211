// Rule quiz-blank-empty: a gap that has no answer, or that is never closed.
import type { Rule } from './rule';

export const quizBlankEmpty: Rule = {
  severity: 'error',
  about: 'A gap that has no answer, or that is never closed.',
  bad: `:::quiz[Check yourself]

### Fill the gap

The glass is half-[blank: ] of assets.

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
