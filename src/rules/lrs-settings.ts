// Rule lrs-settings: settings with which no statement could be sent: without an address of its own, or without one of the three ways to be let in.
import type { Rule } from './rule';

const PAGE = '---\ntitle: Partners\n---\n\nText.\n';

export const lrsSettings: Rule = {
  severity: 'error',
  about:
    'Settings with which no statement could be sent: without an address of its own, or without one of the three ways to be let in. Values under `lrs` are never shown.',
  bad: {
    'course.yml': `title: Sample
id: sample
base: https://learn.example.org/
lrs:
  endpoint: https://relay.example.org/xapi/
  auth: relay
`,
    'module/index.md': PAGE,
  },
  good: {
    'course.yml': `title: Sample
id: sample
base: https://learn.example.org/
lms: https://lms.example.org/
lrs:
  endpoint: https://relay.example.org/xapi/
  auth: relay
`,
    'module/index.md': PAGE,
  },
};
