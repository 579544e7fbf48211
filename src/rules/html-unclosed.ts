// Rule html-unclosed: an HTML element or comment that is opened and not closed, or closed and not opened.
import type { Rule } from './rule';

export const htmlUnclosed: Rule = {
  severity: 'warning',
  about:
    'An HTML element or comment that is opened and not closed, or closed and not opened; a tag without its > or with a quotation mark missing.',
  bad: `<div class="callout info" markdown="1">

A note.

Text.
`,
  good: `<div class="callout info" markdown="1">

A note.

</div>

Text.
`,
};
