// Rule worksheet-empty: a worksheet without a field.
import type { Rule } from './rule';

export const worksheetEmpty: Rule = {
  severity: 'warning',
  about: 'Nothing in the worksheet can be filled in, so it is shown as a plain note and never counts.',
  bad: `:::worksheet[My partners]

Think of the people that you work with.

:::
`,
  good: `:::worksheet[My partners]

Think of the people that you work with.

They are: ____

:::
`,
};
