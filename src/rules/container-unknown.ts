// Rule container-unknown: a container whose name nobody knows.
import type { Rule } from './rule';

export const containerUnknown: Rule = {
  severity: 'warning',
  about: 'A container whose name nobody knows. Its content is shown as plain text.',
  bad: `:::nota

A note.

:::
`,
  good: `:::note

A note.

:::
`,
};
