// Rule fm-value: a key with a value that it cannot have.
import type { Rule } from './rule';

export const fmValue: Rule = {
  severity: 'warning',
  about: 'A key with a value that it cannot have.',
  bad: {
    'module/index.md': `---
title: Partners
duration: a while
---

Text.
`,
  },
  good: {
    'module/index.md': `---
title: Partners
duration: 45 min
---

Text.
`,
  },
};
