// Rule liquid-unknown: a Liquid tag of a Jekyll site that means nothing in a package.
import type { Rule } from './rule';

export const liquidUnknown: Rule = {
  severity: 'warning',
  about: 'A Liquid tag of a Jekyll site that means nothing in a package.',
  bad: `Text.

{% include workbook.html %}
`,
  good: `See the [guide]({{ site.baseurl }}/module/files/guide.txt).
`,
};
