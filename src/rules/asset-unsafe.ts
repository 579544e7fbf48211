// Rule asset-unsafe: a file that can run programs.
import type { Rule } from './rule';

export const assetUnsafe: Rule = {
  severity: 'warning',
  about: 'A file that can run programs. Many LMSs refuse a package with one; it is left out.',
  bad: {
    'module/index.md': `---
title: Partners
---

Download [the form](files/form.html).
`,
    'module/files/form.html': '<script>1</script>',
  },
  good: {
    'module/index.md': `---
title: Partners
---

Download [the form](files/form.txt).
`,
    'module/files/form.txt': 'A form.',
  },
};
