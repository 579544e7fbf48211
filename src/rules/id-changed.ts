// Rule id-changed: a page, or a part of a quiz or a worksheet, gets a new id although learners have saved work under an older one that nothing has any more.
import type { Rule } from './rule';

export const idChanged: Rule = {
  severity: 'warning',
  about:
    'A page, a quiz, a worksheet or a part of one gets a new id although learners have saved work under an older one that nothing has any more.',
  bad: {
    'module/index.md': `---
title: Partners
---

Text.
`,
    'module/10-a.md': `---
title: New one
---

Text.
`,
    'module/20-b.md': `---
title: New two
---

Text.
`,
    'carrel.lock.json':
      '{"version":1,"modules":{"module":{"pages":[{"id":"index","name":"index","title":"Partners"},{"id":"who","name":"who","title":"Who"}]}}}',
  },
  good: {
    'module/index.md': `---
title: Partners
---

Text.
`,
    'module/10-a.md': `---
title: New one
id: who
---

Text.
`,
    'module/20-b.md': `---
title: New two
---

Text.
`,
    'carrel.lock.json':
      '{"version":1,"modules":{"module":{"pages":[{"id":"index","name":"index","title":"Partners"},{"id":"who","name":"who","title":"Who"}]}}}',
  },
};
