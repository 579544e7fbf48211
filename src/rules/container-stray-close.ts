// Rule container-stray-close: a closing fence without a container to close.
import type { Rule } from './rule';

export const containerStrayClose: Rule = {
  severity: 'warning',
  about: 'A closing fence without a container to close.',
  bad: `Text.

:::

More text.
`,
  good: `:::note

Text.

:::

More text.
`,
};
