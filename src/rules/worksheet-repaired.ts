// Rule worksheet-repaired: a field that is written so that it can only be meant as one.
import type { Rule } from './rule';

export const worksheetRepaired: Rule = {
  severity: 'warning',
  about: 'Part of a worksheet is not written as Markdown would read it, but it can only mean one thing and is read so.',
  bad: `:::worksheet[Our plan]

| Step | When |
| --- | --- |
|  | {choose: this week | this month} |

:::
`,
  good: `:::worksheet[Our plan]

| Step | When |
| --- | --- |
|  | {choose: this week \\| this month} |

:::
`,
};
