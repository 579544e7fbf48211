// Rule course-list: the list of modules and the module folders do not agree.
import type { Rule } from './rule';

export const courseList: Rule = {
  severity: 'warning',
  about: 'The list of modules and the module folders do not agree.',
  bad: {
    'course.yml': `title: Sample
modules: [module, modul-two]
`,
    'module/index.md': `---
title: Partners
---

Text.
`,
    'module-two/index.md': `---
title: Two
---

Text.
`,
  },
  good: {
    'course.yml': `title: Sample
modules: [module, module-two]
`,
    'module/index.md': `---
title: Partners
---

Text.
`,
    'module-two/index.md': `---
title: Two
---

Text.
`,
  },
};
