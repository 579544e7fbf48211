// Rule attr-quotes: curly quotation marks in an attribute list, as word processors make them.
import type { Rule } from './rule';

export const attrQuotes: Rule = {
  severity: 'warning',
  about: 'Curly quotation marks in an attribute list, as word processors make them. They are read as straight ones.',
  bad: `See the [guide](files/guide.txt){:title=“The guide”}.
`,
  good: `See the [guide](files/guide.txt){:title="The guide"}.
`,
};
