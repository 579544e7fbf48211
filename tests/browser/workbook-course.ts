// A small module with worksheets, for the tests of the workbook and of the record: two editions, of which the second asks for less.
import { type CourseFiles, memoryFiles } from '../../src/read/course-files';
import { type BuiltPackage, buildPackage } from './packages';

export const MODULE_TITLE = 'Partners & friends';

const COURSE = 'title: Test course\nid: test-course\npublisher: { name: Example State Library }\n';

const FIRST = `---
title: ${MODULE_TITLE}
ce: { hours: 0.5, category: Outreach, instructor: The outreach team }
---

:::objectives

- Name three groups
- Plan a first talk

:::

:::worksheet{#kwl}

### Worksheet 1: K-W-L

| What I know | What I learned {later} |
| --- | --- |
|  |  |

The people I want to reach are: ____

My hope:

____
____

I will:

- [ ] call them
- [ ] write to them

| How sure am I? | Not at all | Very |
| --- | --- | --- |
| Trust | ( ) | ( ) |

:::

:::worksheet{#plan}

### Worksheet 2: Next steps

- ____

My first step: ____

:::
`;

const NEXT = '---\ntitle: What comes next\n---\n\nSome text to read.\n';

/** The same without the line about people, and without the second worksheet. */
const LATER = FIRST.replace('The people I want to reach are: ____\n', '').replace(/:::worksheet\{#plan\}[\s\S]*$/, '');

function courseFiles(first: string): CourseFiles {
  return memoryFiles('course', { 'course.yml': COURSE, 'partners/index.md': first, 'partners/10-next.md': NEXT });
}

export function buildWorkbookModule(edition: 'first' | 'later' = 'first'): Promise<BuiltPackage> {
  return buildPackage(courseFiles(edition === 'first' ? FIRST : LATER));
}
