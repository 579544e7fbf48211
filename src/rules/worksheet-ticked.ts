// Rule worksheet-ticked: an answer in a worksheet.
import type { Rule } from './rule';

export const worksheetTicked: Rule = {
  severity: 'warning',
  about: 'A box of a worksheet is ticked already. Worksheets have no right answer; a quiz does.',
  bad: `:::worksheet[Before we meet]

Things to bring:

- [x] A map
- [ ] A pencil

:::
`,
  good: `:::worksheet[Before we meet]

Things to bring:

- [ ] A map
- [ ] A pencil

:::
`,
};
