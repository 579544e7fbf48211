// Rule module-empty: a module folder without a page that learners could read.
import type { Rule } from './rule';

export const moduleEmpty: Rule = {
  severity: 'error',
  about: 'A module folder without a page that learners could read.',
  bad: {
    'module/index.md': `---
title: Partners
published: false
---

Text.
`,
  },
  good: {
    'module/index.md': `---
title: Partners
---

Text.
`,
  },
};
