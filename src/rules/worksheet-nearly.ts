// Rule worksheet-nearly: something in a worksheet that looks like a field and is none.
import type { Rule } from './rule';

export const worksheetNearly: Rule = {
  severity: 'warning',
  about: 'Something in a worksheet looks like a field and is none: learners see its signs and can fill in nothing.',
  bad: `:::worksheet[My partners]

Name: ____

Age: __

:::
`,
  good: `:::worksheet[My partners]

Name: ____

Age: ____

:::
`,
};
