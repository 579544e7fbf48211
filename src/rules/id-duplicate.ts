// Rule id-duplicate: an id that is given twice.
import type { Rule } from './rule';

export const idDuplicate: Rule = {
  severity: 'error',
  about: 'An id that is given twice: links and saved work could mean either.',
  bad: `## Assets {#assets}

Text.

## More assets {#assets}

Text.
`,
  good: `## Assets {#assets}

Text.

## More assets {#more-assets}

Text.
`,
};
