// Small courses in memory, for what the sample modules do not have.
import { type CourseFiles, memoryFiles } from '../../src/read/course-files';

const SETTINGS = 'title: Test course\nid: test-course\npublisher: { name: Example State Library }\n';

/** A course of one module, `module`, whose pages are given by file name; each begins with its title. */
export function courseOf(
  pages: Readonly<Record<string, { title: string; text: string }>>,
  files: Readonly<Record<string, string>> = {},
): CourseFiles {
  const sources = Object.entries(pages).map(([name, { title, text }]) => [
    `module/${name}.md`,
    `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`,
  ]);
  return memoryFiles('course', { 'course.yml': SETTINGS, ...Object.fromEntries(sources), ...files });
}

/** A module of many short pages, `Page 1` and so on, with ids as long as people make them. */
export function manyPages(count: number): CourseFiles {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const name = (number: number) => (number === 1 ? 'index' : `${1000 + number}-what-partners-bring-part-${number}`);
  return courseOf(
    Object.fromEntries(
      numbers.map((number) => [name(number), { title: `Page ${number}`, text: `The text of page ${number}.` }]),
    ),
  );
}

/** A module that can only be read, so that reading alone decides it: each of its pages fills several screens. */
export function readingCourse(): CourseFiles {
  const names = ['index', '10-look-around', '20-listen', '30-plan', '40-try', '50-look-back'];
  return courseOf(
    Object.fromEntries(
      names.map((name) => [name, { title: `Our town: ${name.replace(/^\d+-/, '')}`, text: longText() }]),
    ),
    { 'course.yml': `${SETTINGS.replace(' }', ', url: https://library.example.org/ }')}` },
  );
}

/** Text that fills several screens. */
export function longText(paragraphs = 40): string {
  return Array.from({ length: paragraphs }, (_, index) => `Paragraph ${index + 1} says what the others say.`).join(
    '\n\n',
  );
}
