// Rule lrs-key: a key of the LRS in a source file.
import type { Rule } from './rule';

export const lrsKey: Rule = {
  severity: 'error',
  about:
    'A key of the LRS in a source file. Whoever has a copy of the source, now or later, has the key; it belongs in an environment variable, and one that was written down must be renewed.',
  bad: courseWith('{ key: not-a-real-key }'),
  good: courseWith('{ key-env: CARREL_LRS_KEY }'),
};

/** Only this differs. */
function courseWith(auth: string) {
  return {
    'course.yml': `title: Sample
id: sample
base: https://learn.example.org/
lms: https://lms.example.org/
lrs:
  endpoint: https://lrs.example.org/xapi/
  auth: ${auth}
`,
    'module/index.md': '---\ntitle: Partners\n---\n\nText.\n',
  };
}
