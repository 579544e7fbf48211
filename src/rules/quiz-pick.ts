// Rule quiz-pick: a quiz that is to draw more questions than it has.
import type { Rule } from './rule';

export const quizPick: Rule = {
  severity: 'error',
  about: 'A quiz that is to draw more questions than it has.',
  bad: `:::quiz[Check yourself]{pick=2}

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]{pick=1}

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
