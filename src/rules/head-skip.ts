// Rule head-skip: a heading that skips a level.
import type { Rule } from './rule';

export const headSkip: Rule = {
  severity: 'warning',
  about:
    'A heading that skips a level: people who move by headings would look for what is missing. The output is closed up.',
  bad: `## Partners

Text.

#### Schools

Text.
`,
  good: `## Partners

Text.

### Schools

Text.
`,
};
