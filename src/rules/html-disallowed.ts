// Rule html-disallowed: HTML that a package cannot have, such as forms and foreign objects.
import type { Rule } from './rule';

export const htmlDisallowed: Rule = {
  severity: 'warning',
  about: 'HTML that a package cannot have, such as forms and foreign objects. It is left out.',
  bad: `Text.

<object data="film.swf"></object>
`,
  good: `Text.

[The film](https://library.example.org/film)
`,
};
