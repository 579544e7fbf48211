// Rule fm-missing: a page or course without a title.
import type { Rule } from './rule';

export const fmMissing: Rule = {
  severity: 'warning',
  about: 'A page or course without a title: contents, search and the LMS would show a file name.',
  bad: {
    'module/index.md': `---
description: Who they are
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
