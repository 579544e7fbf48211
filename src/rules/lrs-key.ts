// Rule lrs-key: A key of the LRS in a source file.
import type { Rule } from './rule';

const PAGE = '---\ntitle: Partners\n---\n\nText.\n';

export const lrsKey: Rule = {
  severity: 'error',
  about:
    'A key of the LRS in a source file. Whoever has a copy of the source, now or later, has the key; it belongs in an environment variable, and one that was written down must be renewed.',
  bad: {
    'course.yml': `title: Sample
id: sample
base: https://learn.example.org/
lms: https://lms.example.org/
lrs:
  endpoint: https://lrs.example.org/xapi/
  auth: { key: not-a-real-key }
`,
    'module/index.md': PAGE,
  },
  good: {
    'course.yml': `title: Sample
id: sample
base: https://learn.example.org/
lms: https://lms.example.org/
lrs:
  endpoint: https://lrs.example.org/xapi/
  auth: { key-env: CARREL_LRS_KEY }
`,
    'module/index.md': PAGE,
  },
};
