// Rule worksheet-show: a worksheet, or a column of one, that is to be shown and does not exist.
import type { Rule } from './rule';

export const worksheetShow: Rule = {
  severity: 'error',
  about:
    'A worksheet, or a column of one, is to be shown again and does not exist: learners would never get to fill it in.',
  bad: `:::worksheet[What I know]{#kwl}

| What I know | What I learned {later} |
| --- | --- |
|  |  |

:::

::worksheet{show="kwll"}
`,
  good: `:::worksheet[What I know]{#kwl}

| What I know | What I learned {later} |
| --- | --- |
|  |  |

:::

::worksheet{show="kwl" column="What I learned"}
`,
};
