// Rule quiz-multi-wording: a question with several right choices that does not say so: learners would stop after the first.
import type { Rule } from './rule';

export const quizMultiWording: Rule = {
  severity: 'warning',
  about: 'A question with several right choices that does not say so: learners would stop after the first.',
  bad: `:::quiz[Check yourself]

### Which of these are community assets?

- [x] Individuals
- [x] Associations
- [ ] Deficits

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
