// Rule survey-ticked: something in a survey that only a quiz can use.
import type { Rule } from './rule';

export const surveyTicked: Rule = {
  severity: 'warning',
  about:
    'Something in a survey that only a quiz can use: an answer that is marked as right, or words to say back. It is left out.',
  bad: `:::survey[Before you go]

### How often do you meet a partner?

- [x] Every week
- [ ] Now and then

:::
`,
  good: `:::survey[Before you go]

### How often do you meet a partner?

- [ ] Every week
- [ ] Now and then

:::
`,
};
