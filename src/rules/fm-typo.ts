// Rule fm-typo: a key that nobody knows, most often a slip of the pen.
import type { Rule } from './rule';

export const fmTypo: Rule = {
  severity: 'warning',
  about: 'A key that nobody knows, most often a slip of the pen. It would do nothing, in silence.',
  bad: {
    'module/index.md': `---
title: Partners
descripton: Who they are
---

Text.
`,
  },
  good: {
    'module/index.md': `---
title: Partners
description: Who they are
---

Text.
`,
  },
};
