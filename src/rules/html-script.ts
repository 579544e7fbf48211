// Rule html-script: a script, an event handler or a javascript.
import type { Rule } from './rule';

export const htmlScript: Rule = {
  severity: 'warning',
  about: 'A script, an event handler or a javascript: link. It never reaches a package.',
  bad: `Text.

<script>alert(1)</script>
`,
  good: `Text.
`,
};
