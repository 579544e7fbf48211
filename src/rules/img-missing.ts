// Rule img-missing: a picture that is not there, or of a kind that browsers cannot show.
import type { Rule } from './rule';

export const imgMissing: Rule = {
  severity: 'warning',
  about: 'A picture that is not there, or of a kind that browsers cannot show. Its alternative text is shown.',
  bad: `![A map of the town](images/mpa.png)
`,
  good: `![A map of the town](images/map.png)
`,
};
