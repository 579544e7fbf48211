// Rule link-broken: a link inside the course that leads nowhere.
import type { Rule } from './rule';

export const linkBroken: Rule = {
  severity: 'warning',
  about: 'A link inside the course that leads nowhere. It becomes plain text.',
  bad: `Read [the next page](20-nxt.md).
`,
  good: `Read [the next page](20-next.md).
`,
};
