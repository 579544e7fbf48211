// Rule text-too-dense: so many Markdown signs or tags without a blank line that nobody could have written them as text.
import type { Rule } from './rule';

export const textTooDense: Rule = {
  severity: 'error',
  about:
    'So many Markdown signs, tags or table cells without a blank line between them that nobody wrote them as text, and parsing them would take too long.',
  bad: `${'**a'.repeat(3000)}
`,
  good: `A **strong** word.
`,
};
