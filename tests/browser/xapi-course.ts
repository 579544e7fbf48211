// A course with an LRS: small modules in memory, and what its statements are about.
import type { CourseFiles } from '../../src/read/course-files';
import type { Lrs } from '../lrs/server';
import { courseOf, longText } from './memory-course';

export const LMS_HOME = 'https://lms.example.org/';

/** The settings of a course whose statements go to `lrs`. */
export function settingsFor({ endpoint }: Pick<Lrs, 'endpoint'>, auth = 'relay'): string {
  return `title: Test course
id: test-course
base: https://learn.example.org/
lms: ${LMS_HOME}
lrs:
  endpoint: ${endpoint}
  auth: ${auth}
`;
}

/** One worksheet that nobody else reads, and one that goes to the instructor; the page goes on below them for several screens. */
export const DIARY_AND_PLAN = `:::worksheet{#diary}

### Diary

My secret thought: ____

:::

:::worksheet{#plan share=instructor}

### Plan

My next step: ____

:::

${longText()}`;

/** Three pages of several screens: they are read where a button says so, and not by being opened. */
export function threePages(lrs: Pick<Lrs, 'endpoint'>, auth?: string): CourseFiles {
  const page = (title: string) => ({ title, text: longText() });
  return courseOf(
    { index: page('One'), '10-two': page('Two'), '20-three': page('Three') },
    { 'course.yml': settingsFor(lrs, auth) },
  );
}

/** `verb of thing`, in the order in which it happened. */
export function gist(statements: readonly { [property: string]: unknown }[]): string[] {
  return [...statements]
    .sort((a, b) => String(a.timestamp).localeCompare(String(b.timestamp)))
    .map((statement) => {
      const { verb, object } = statement as { verb: { id: string }; object: { id: string } };
      const about = object.id.replace('https://learn.example.org/courses/test-course/module', '');
      return `${verb.id.split('/').at(-1)} ${about.replace(/^\//, '') || 'module'}`;
    });
}

/** What is said of a learner who reads all three pages and leaves by the button. */
export const WHOLE_VISIT = [
  'initialized module',
  'experienced pages/index',
  'progressed module',
  'experienced pages/two',
  'progressed module',
  'experienced pages/three',
  'progressed module',
  'completed module',
  'terminated module',
];
