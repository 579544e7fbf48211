// Rule img-alt: a picture without alternative text.
import type { Rule } from './rule';

export const imgAlt: Rule = {
  severity: 'warning',
  about: 'A picture without alternative text.',
  bad: `<img src="images/map.png">
`,
  good: `<img src="images/map.png" alt="A map of the town">
`,
};
