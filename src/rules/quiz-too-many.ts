// Rule quiz-too-many: more choices, pairs or steps than SCORM has signs for: the learning system could not be told which was chosen.
import type { Rule } from './rule';

export const quizTooMany: Rule = {
  severity: 'error',
  about:
    'More choices, pairs or steps than SCORM has signs for: the learning system could not be told which was chosen.',
  bad: `:::quiz[Check yourself]

### Which of these is a community asset?

- [x] Choice number 1
- [ ] Choice number 2
- [ ] Choice number 3
- [ ] Choice number 4
- [ ] Choice number 5
- [ ] Choice number 6
- [ ] Choice number 7
- [ ] Choice number 8
- [ ] Choice number 9
- [ ] Choice number 10
- [ ] Choice number 11
- [ ] Choice number 12
- [ ] Choice number 13
- [ ] Choice number 14
- [ ] Choice number 15
- [ ] Choice number 16
- [ ] Choice number 17
- [ ] Choice number 18
- [ ] Choice number 19
- [ ] Choice number 20
- [ ] Choice number 21
- [ ] Choice number 22
- [ ] Choice number 23
- [ ] Choice number 24
- [ ] Choice number 25
- [ ] Choice number 26
- [ ] Choice number 27
- [ ] Choice number 28
- [ ] Choice number 29
- [ ] Choice number 30
- [ ] Choice number 31
- [ ] Choice number 32
- [ ] Choice number 33
- [ ] Choice number 34
- [ ] Choice number 35
- [ ] Choice number 36
- [ ] Choice number 37

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
