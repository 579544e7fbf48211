// Rule fm-misplaced: a key that says something of the whole module, on a page that is not its first.
import type { Rule } from './rule';

export const fmMisplaced: Rule = {
  severity: 'warning',
  about: 'A key that says something of the whole module, on a page that is not its first.',
  bad: {
    'module/index.md': `---
title: Partners
---

Text.
`,
    'module/10-more.md': `---
title: More
duration: 45 min
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
    'module/10-more.md': `---
title: More
---

Text.
`,
  },
};
