// Rule worksheet-budget: more fields than a learner's words fit into.
import { FEW_WORDS, writingBudget } from '../fields/budget';
import type { Rule } from './rule';

/** A table with so many rows, each with a box. */
function rows(count: number): string {
  return Array.from(
    { length: count },
    (_, number) => `| Step ${number + 1} |  |
`,
  ).join('');
}

export const worksheetBudget: Rule = {
  severity: 'warning',
  about:
    'The module asks for more writing than an LMS has to keep: SCORM 1.2 grants a module 4,096 characters, into which about 1,500 words fit.',
  bad: `:::worksheet[What we learned]\n\n| Step | What we learned from it |\n| --- | --- |\n${rows(26)}\n:::\n`,
  good: `:::worksheet[What we learned]\n\n| Step | What we learned from it |\n| --- | --- |\n${rows(6)}\n:::\n`,
  check({ worksheets, pages }) {
    const budget = writingBudget(worksheets);
    if (!budget || budget.words >= FEW_WORDS) return;
    const [first] = worksheets;
    const page = pages.find(({ id }) => id === first?.page);
    page?.report('worksheet-budget', {
      place: first?.place,
      reason: `This module's ${budget.boxes} boxes can hold about ${budget.words} words each in an LMS that keeps no more than the standard's 4,096 characters; what does not fit is kept on the learner's device only.`,
      note: 'Ask for less writing, make some of it things to tick or to choose, or divide the module in two. Many LMSs keep more: ask whoever runs yours.',
      actual: String(budget.words),
      expected: [`${FEW_WORDS} words or more`],
    });
  },
};
