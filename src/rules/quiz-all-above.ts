// Rule quiz-all-above: a choice that gives itself away.
import type { Rule } from './rule';

export const quizAllAbove: Rule = {
  severity: 'warning',
  about:
    'The choice "all of the above" is right as soon as two of the others are, or wrong as soon as one is, so it tests little.',
  bad: `:::quiz[Check yourself]

### Which of these is a community asset?

- [ ] Individuals
- [ ] Associations
- [x] All of the above

> **Explanation:** Individuals have gifts and skills.

:::
`,
  good: `:::quiz[Check yourself]

### Which of these are community assets? (select all that apply)

- [x] Individuals
- [x] Associations
- [ ] Deficits

> **Explanation:** Individuals have gifts and skills.

:::
`,
};
