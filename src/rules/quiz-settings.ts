// Rule quiz-settings: settings of a quiz that cannot go together, or that do nothing.
import type { Rule } from './rule';

export const quizSettings: Rule = {
  severity: 'warning',
  about: 'Settings of a quiz that cannot go together, or that do nothing.',
  bad: `:::quiz[Check yourself]{practice pass=80}

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]{practice}

### Which of these is a community asset?

- [x] Individuals
- [ ] Deficits

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
