// Rule ce-missing: a continuing-education record that lacks what a learner needs to claim the credit.
import type { ParsedModule } from '../markdown/module';
import { creditedPage } from './ce-hours';
import type { Rule } from './rule';
import { hasContainer } from './walk';

export const ceMissing: Rule = {
  severity: 'warning',
  about:
    'A module that gives continuing-education credit and does not say how many hours, who provides it, what its objectives are or, where it is the record of an event, who taught it. Learners need it to claim the credit.',
  bad: {
    'module/index.md': `---
title: Partners
ce:
  provider: Example State Library
---

Text.
`,
  },
  good: { 'module/index.md': creditedPage(1, '55:00') },
  check(module, { course }) {
    const { ce, instructor } = module.source.module;
    if (!ce) return;
    const missing = [
      ...(ce.hours === undefined ? ['hours'] : []),
      ...(ce.provider === undefined && course.publisher === undefined ? ['provider'] : []),
      // A module that a learner works through alone has none; somebody taught an event.
      ...(ce.instructor === undefined && instructor === undefined && isEvent(module) ? ['instructor'] : []),
      ...(!hasContainer(module.pages, 'objectives') ? ['objectives'] : []),
    ];
    if (missing.length === 0) return;
    module.source.head?.report('ce-missing', {
      place: module.source.head.placeOf(['ce']),
      reason: `The record of continuing education does not say: ${missing.join(', ')}.`,
      note: 'Write hours, provider and instructor below  ce:  and the objectives into  :::objectives',
      actual: missing.join(', '),
    });
  },
};

/** The record of an event stands where the module begins; elsewhere it is somebody else's, or an example. */
function isEvent({ pages }: ParsedModule): boolean {
  return hasContainer(pages.slice(0, 1), 'event');
}
