// Rule obj-vague: an objective that nobody can see a learner reach.
import { adviceFor } from '../languages/advice';
import { placeOf } from '../markdown/nodes';
import { objectivesOf } from './objectives';
import type { Rule } from './rule';
import { wordsOf } from './walk';

export const objVague: Rule = {
  severity: 'info',
  about:
    'An objective with a verb such as "understand" or "learn". It names nothing that a learner could show or a question could ask for.',
  bad: `:::objectives

- Understand community partnerships

:::

:::quiz[Check yourself]

### A partner is somebody you share a goal with.

- [x] True
- [ ] False

> **Explanation:** It takes a common goal.

:::
`,
  good: `:::objectives

- Name three assets that a partner could bring

:::

:::quiz[Check yourself]

### A partner is somebody you share a goal with.

- [x] True
- [ ] False

> **Explanation:** It takes a common goal.

:::
`,
  check(module) {
    const words = adviceFor(module.source.module.language);
    if (!words) return;
    for (const { item, page } of objectivesOf(module)) {
      const verb = words.vagueVerb.exec(wordsOf(item).replace(words.objectiveLead, ''))?.[0];
      if (verb === undefined) continue;
      page.report('obj-vague', {
        place: placeOf(item),
        reason: `The objective begins with "${verb}", which nobody can see a learner do.`,
        note: 'Use a verb for something that shows: name, describe, compare, choose, plan, write, use.',
        actual: verb,
      });
    }
  },
};
