// Rule img-remote: a picture on another website.
import type { Rule } from './rule';

export const imgRemote: Rule = {
  severity: 'warning',
  about: 'A picture on another website: it would be a request that leaves the package. A link to it is shown.',
  bad: `![A map of the town](https://maps.example.org/town.png)
`,
  good: `![A map of the town](images/map.png)
`,
};
