// A small course for the preview: a long page, a quiz, and a page with a problem.
import { page as source } from '../unit/command-world';

export const LONG = 'A line of words that goes on for a while.\n\n'.repeat(60);

export const QUIZ = `:::quiz[Check]{pass="80"}

### Is water wet?

- [x] Yes
- [ ] No

:::`;

export const COURSE = {
  'course.yml': 'title: Sample course\n',
  'one/index.md': source('One', `First words.\n\n${LONG}`),
  'one/10-next.md': source('Next', QUIZ),
  'two/index.md': source('Two', 'Before it.\n\n- An item\n- ![](none.png)\n\nAfter it.'),
};
