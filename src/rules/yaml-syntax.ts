// Rule yaml-syntax: front matter or a course file that is not readable as YAML.
import type { Rule } from './rule';

export const yamlSyntax: Rule = {
  severity: 'error',
  about: 'Front matter or a course file that is not readable as YAML. Carrel would have to guess what it says.',
  bad: {
    'module/index.md': `---
title: Partners: who they are
---

Text.
`,
  },
  good: {
    'module/index.md': `---
title: "Partners: who they are"
---

Text.
`,
  },
};
