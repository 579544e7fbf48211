// Rule nesting-too-deep: containers, quotations or lists inside each other beyond reason.
import type { Rule } from './rule';

export const nestingTooDeep: Rule = {
  severity: 'error',
  about: 'Containers, quotations or lists inside each other beyond reason.',
  bad: `:::card

:::card

:::card

:::card

:::card

:::card

:::card

:::card

:::card

:::card

:::card

:::card

:::card

:::card

Text.

:::

:::

:::

:::

:::

:::

:::

:::

:::

:::

:::

:::

:::

:::
`,
  good: `:::card

Text.

:::
`,
};
