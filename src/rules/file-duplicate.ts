// Rule file-duplicate: two pages whose file names are the same but for their numbers.
import type { Rule } from './rule';

export const fileDuplicate: Rule = {
  severity: 'warning',
  about:
    'Two pages whose file names are the same but for their numbers. Ids are made from the names, so one gets a number.',
  bad: {
    'module/index.md': `---
title: Partners
---

Text.
`,
    'module/10-who.md': `---
title: Who
---

Text.
`,
    'module/20-who.md': `---
title: Who else
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
    'module/10-who.md': `---
title: Who
---

Text.
`,
    'module/20-who-else.md': `---
title: Who else
---

Text.
`,
  },
};
