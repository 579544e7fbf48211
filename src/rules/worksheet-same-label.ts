// Rule worksheet-same-label: two fields with one label.
import type { Rule } from './rule';

export const worksheetSameLabel: Rule = {
  severity: 'warning',
  about:
    'Two fields, columns or choices have the same words: whoever hears them, or finds them in a list, cannot tell which is meant.',
  bad: `:::worksheet[My partners]

Name: ____

Name: ____

:::
`,
  good: `:::worksheet[My partners]

Name of the first: ____

Name of the second: ____

:::
`,
};
