// Rule survey-fixed: a fixed survey that does not exist, or that something was added to.
import type { Rule } from './rule';

export const surveyFixed: Rule = {
  severity: 'error',
  about:
    'A fixed survey that Carrel does not have, or that something was added to. It is asked in the same words everywhere, so that answers can be put together.',
  bad: `::survey{use="imls-library-workfroce"}
`,
  good: `::survey{use="imls-library-workforce"}
`,
};
