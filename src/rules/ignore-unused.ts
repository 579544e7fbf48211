// Rule ignore-unused: a wish not to be told something that nobody would have told.
import type { Rule } from './rule';

export const ignoreUnused: Rule = {
  severity: 'info',
  about:
    'A silenced message that is not given any more, or not at this place. Left standing, it would hide the next mistake of its kind.',
  bad: `<!-- carrel-ignore head-skip: The levels are those of the printed law. -->

## Article 1

Text.
`,
  good: `## Article 1

<!-- carrel-ignore head-skip: The levels are those of the printed law. -->

#### First paragraph

Text.
`,
};
