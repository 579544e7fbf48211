// Rule ignore-wrong: a wish not to be told something that cannot be granted.
import type { Rule } from './rule';

export const ignoreWrong: Rule = {
  severity: 'warning',
  about:
    'A silenced message without its reason, of a rule that does not exist, or of an error, which cannot be silenced. Who reads the page later has to know why the advice was not taken.',
  bad: `<!-- carrel-ignore head-skip -->

Text.
`,
  good: {
    'module/index.md': `---
title: Sample page
ignore:
  head-skip: The levels are those of the printed law.
---

## Article 1

#### First paragraph

Text.
`,
  },
};
