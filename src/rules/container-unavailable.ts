// Rule container-unavailable: A container that this version cannot compile.
import type { Rule } from './rule';

export const containerUnavailable: Rule = {
  severity: 'error',
  about: 'A container that this version cannot compile. A page that only looked as if it could would lose answers.',
  bad: `:::worksheet[Before you begin]

My partners are: ____

:::
`,
  good: `Ask yourself: what do you know about your partners?
`,
};
