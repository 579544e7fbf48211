// Rule link-crosspkg: a link to another module, which is not in this package, in a course that does not say where its site is.
import type { Rule } from './rule';

export const linkCrosspkg: Rule = {
  severity: 'warning',
  about: 'A link to another module, which is not in this package, in a course that does not say where its site is.',
  bad: {
    'module/index.md': `---
title: Partners
---

Read [the other module](../module-two/index.md).
`,
    'module-two/index.md': `---
title: Two
---

Text.
`,
    'course.yml': `title: Sample
`,
  },
  good: {
    'module/index.md': `---
title: Partners
---

Read [the other module](../module-two/index.md).
`,
    'module-two/index.md': `---
title: Two
---

Text.
`,
    'course.yml': `title: Sample
site: https://library.example.org/learn/
`,
  },
};
