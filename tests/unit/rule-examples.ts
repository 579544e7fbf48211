// The examples of the rules as small courses, and what Carrel says of them.
import { Buffer } from 'node:buffer';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import type { Message } from '../../src/model/message';
import { memoryFiles } from '../../src/read/course-files';
import { hasErrors, sortMessages } from '../../src/report/messages';
import type { Example } from '../../src/rules/rule';
import { testResources } from './course-world';

/** A real picture, as small as one can be. */
export const TINY_PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** The course around an example: what the example's own files do not replace. */
const SURROUNDINGS: Readonly<Record<string, string | Uint8Array>> = {
  'course.yml': 'title: Sample course\n',
  'module/files/guide.txt': 'A guide.\n',
  'module/images/map.png': TINY_PNG,
};

/** The page that an example's own page can link to. An example of whole files brings all its pages. */
const NEXT_PAGE = { 'module/20-next.md': '---\ntitle: Next page\n---\n\nText.\n' };

export function filesOf(example: Example): Record<string, string | Uint8Array> {
  if (typeof example !== 'string') return { ...SURROUNDINGS, ...example };
  return { ...SURROUNDINGS, ...NEXT_PAGE, 'module/index.md': `---\ntitle: Sample page\n---\n\n${example}` };
}

/** Every message about a course, in the order of `carrel check`. */
export async function messagesOf(files: Record<string, string | Uint8Array>): Promise<Message[]> {
  const course = openCourse(memoryFiles('sample', files));
  const options = {
    files: memoryFiles('sample', files),
    resources: testResources(),
    format: formats.scorm12,
    strict: false,
  };
  const messages = sortMessages(course.messages);
  if (hasErrors(messages)) return messages;
  for (const found of course.modules) messages.push(...(await compileModule(course, found, options)).messages);
  return messages;
}
