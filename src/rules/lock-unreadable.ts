// Rule lock-unreadable: the file of frozen ids cannot be read, so saved work could be lost without anybody knowing.
import type { Rule } from './rule';

export const lockUnreadable: Rule = {
  severity: 'error',
  about: 'The file of frozen ids cannot be read, so saved work could be lost without anybody knowing.',
  bad: {
    'module/index.md': `---
title: Partners
---

Text.
`,
    'carrel.lock.json': `<<<<<<< HEAD
`,
  },
  good: {
    'module/index.md': `---
title: Partners
---

Text.
`,
    'carrel.lock.json': '{"version":1,"modules":{}}',
  },
};
