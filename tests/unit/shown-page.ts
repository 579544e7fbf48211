// One page as learners get it, and what its author is told: for tests of single shapes of the language.
import { expect } from 'vitest';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { memoryFiles } from '../../src/read/course-files';
import { withoutAdvice } from './advice';
import { testResources } from './course-world';
import { violationsIn } from './page-invariants';
import { filesOf } from './rule-examples';

export interface Shown {
  html: string;
  /** `rule line:column` */
  said: string[];
}

/** The page as learners get it; its body begins on line 5. Every promise about pages is checked besides. */
export async function show(body: string, language = 'en'): Promise<Shown> {
  const files = memoryFiles('sample', { ...filesOf(body), 'course.yml': `title: Sample\nlanguage: ${language}\n` });
  const course = openCourse(files);
  const [found] = course.modules;
  if (!found) throw new Error('The sample has a module.');
  const options = { files, resources: testResources(), format: formats.scorm12, strict: false };
  const { module, messages, package: made } = await compileModule(course, found, options);
  const document = made?.files.find(({ path }) => path === 'index.html');
  if (made && document) expect(violationsIn(new TextDecoder().decode(document.bytes), made.files)).toEqual([]);
  return {
    html: module.pages[0]?.html ?? '',
    said: withoutAdvice(messages).map(({ ruleId, place }) => `${ruleId} ${place?.line}:${place?.column}`),
  };
}
