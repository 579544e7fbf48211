// Rule path-outside: a link, picture or symbolic link that leads out of the course folder.
import type { Rule } from './rule';

export const pathOutside: Rule = {
  severity: 'error',
  about:
    "A link, picture or symbolic link that leads out of the course folder. What lies there is not the course's to publish.",
  bad: `See the [budget](../../../budget.xlsx).
`,
  good: `See the [guide](files/guide.txt).
`,
};
