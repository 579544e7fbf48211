// Rule worksheet-no-label: a field that nothing names.
import type { Rule } from './rule';

export const worksheetNoLabel: Rule = {
  severity: 'warning',
  about: 'A field has no label: nobody can tell what belongs in it, and a screen reader has nothing to say.',
  bad: `:::worksheet[My partners]

The people I work with: ____

| Partner | Next step |
| --- | --- |
|  |  |

____

:::
`,
  good: `:::worksheet[My partners]

The people I work with: ____

| Partner | Next step |
| --- | --- |
|  |  |

What is missing:

____

:::
`,
};
