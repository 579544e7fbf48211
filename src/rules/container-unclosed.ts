// Rule container-unclosed: a container that is opened and never closed.
import type { Rule } from './rule';

export const containerUnclosed: Rule = {
  severity: 'error',
  about: 'A container that is opened and never closed: what follows it would be swallowed.',
  bad: `:::note

A note.

## Next section

Text.
`,
  good: `:::note

A note.

:::

## Next section

Text.
`,
};
