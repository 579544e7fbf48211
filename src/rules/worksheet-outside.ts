// Rule worksheet-outside: a worksheet that is a document somewhere else.
import type { Rule } from './rule';

export const worksheetOutside: Rule = {
  severity: 'warning',
  about:
    'The fields of the worksheet are in a document or form elsewhere: what learners write there is neither saved nor counted with the module.',
  bad: `<div class="callout activity" markdown="1">

## [Worksheet 1: Who are your partners?](https://docs.google.com/document/d/sample/edit)

Fill in the first page of the workbook.

</div>
`,
  good: `<div class="callout activity" markdown="1">

### Worksheet 1: Who are your partners?

| Partner | What we do together |
| --- | --- |
|  |  |

</div>
`,
};
