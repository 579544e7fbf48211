// Rule obj-unassessed: an objective that no quiz and no worksheet serves.
import { asksLearners, type ParsedPage, placeOf } from '../markdown/nodes';
import { type Objective, objectivesOf } from './objectives';
import type { Rule } from './rule';
import { hasNode } from './walk';

/** A module of a page or two has only been begun. */
const MIN_PAGES = 3;

export const objUnassessed: Rule = {
  severity: 'info',
  about:
    'An objective that no question says it serves, in a module whose questions name their objectives; or objectives in a module without a quiz or worksheet. Nobody will know whether it was reached.',
  bad: `:::objectives

- Name three assets that a partner could bring
- Plan the first meeting

:::

:::quiz[Check yourself]

### A school is an asset of a town. {objective=1}

- [x] True
- [ ] False

> **Explanation:** It has rooms and people.

:::
`,
  good: `:::objectives

- Name three assets that a partner could bring

:::

:::quiz[Check yourself]

### A school is an asset of a town. {objective=1}

- [x] True
- [ ] False

> **Explanation:** It has rooms and people.

:::
`,
  check(module) {
    const objectives = objectivesOf(module);
    const served = servedIn(module.pages);
    if (served.size > 0) {
      for (const [index, one] of objectives.entries()) if (!served.has(index + 1)) report(one);
      return;
    }
    const [first] = objectives;
    if (first && module.pages.length >= MIN_PAGES && !hasNode(module.pages, asksLearners)) reportAll(first);
  },
};

/** Numbers of the objectives that questions name, from 1. */
function servedIn(pages: readonly ParsedPage[]): Set<number | undefined> {
  const questions = pages.flatMap((page) => [...(page.quizzes?.values() ?? [])].flatMap((quiz) => quiz.questions));
  return new Set(questions.map(({ objective }) => objective).filter((number) => number !== undefined));
}

function report({ item, page }: Objective): void {
  page.report('obj-unassessed', {
    place: placeOf(item),
    reason: 'No question says that it serves this objective.',
    note: 'Write its number behind a question that does:  ### The question {objective=2}  – or take the objective out.',
  });
}

function reportAll({ item, page }: Objective): void {
  page.report('obj-unassessed', {
    place: placeOf(item),
    reason: 'This module has objectives, and no quiz or worksheet in which a learner could show them.',
    note: 'Add a  :::quiz  or a  :::worksheet',
  });
}
