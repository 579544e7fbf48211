// Rule markup-stray: marks that Markdown does not read as marks, so that learners would see them as signs.
import type { Rule } from './rule';

export const markupStray: Rule = {
  severity: 'warning',
  about: 'Marks that Markdown does not read as marks, so that learners would see them as signs.',
  bad: `Partners are ** trusted people **.
`,
  good: `Partners are **trusted people**.
`,
};
