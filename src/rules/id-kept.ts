// Rule id-kept: a part of an activity that stands where another stood, and shows what learners wrote there.
import type { Rule } from './rule';

const LOCK =
  '{"version":1,"modules":{"module":{"pages":[{"id":"index","name":"index","title":"Partners"}],"worksheets":[{"id":"sheet","kind":"worksheet","text":"My plan","page":"index","parts":[{"id":"who","kind":"text","text":"Who"}]}]}}}';

export const idKept: Rule = {
  severity: 'info',
  about:
    'A field or question has other words than the one that stood there, and keeps its saved answers. That is right where it was only reworded; where it asks something else, learners would find the answer to another question in it.',
  bad: {
    'module/index.md': `---
title: Partners
---

:::worksheet[My plan]{#sheet}

Phone: ____

:::
`,
    'carrel.lock.json': LOCK,
  },
  good: {
    'module/index.md': `---
title: Partners
---

:::worksheet[My plan]{#sheet}

Phone: ____ {#phone}

:::
`,
    'carrel.lock.json': LOCK,
  },
};
