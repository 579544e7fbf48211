// The appendices in a module's document: who has which, in whose language, and what the package carries for them.
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { memoryFiles } from '../../src/read/course-files';
import { textOf } from '../schemas/sample';
import { testResources } from './course-world';
import { violationsIn } from './page-invariants';

const WORKSHEET = ':::worksheet{#plan}\n\n#### My plan\n\nMy first step: ____\n\n##### And then\n\n- ____\n\n:::\n';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'heading-level': ['error', { allowMultipleH1: true }], 'wcag/h32': 'off', 'long-title': 'off' },
});

/** Compiles a module of one page; `lock` is what an earlier edition left. */
async function compiled(front: string, text: string, lock?: string) {
  const files = memoryFiles('course', {
    'course.yml': 'title: Sample course\nid: sample\n',
    'module/index.md': `---\ntitle: Partners\n${front}---\n\n${text}`,
    ...(lock === undefined ? {} : { 'carrel.lock.json': lock }),
  });
  const course = openCourse(files);
  const [found] = course.modules;
  if (!found) throw new Error('The course has no module.');
  const options = { files, resources: testResources(), format: formats.scorm12, strict: false };
  const made = await compileModule(course, found, options);
  if (!made.package) throw new Error(made.messages.map(({ reason }) => reason).join('\n'));
  const paths = made.package.files.map(({ path }) => path).filter((path) => path.endsWith('.js'));
  return {
    ...made,
    files: made.package.files,
    scripts: paths.sort(),
    document: textOf(made.package.files, 'index.html'),
  };
}

describe('the workbook', () => {
  test('is in a module with a worksheet, with its scripts; the large one is not asked for by the document', async () => {
    const { document, scripts } = await compiled('', WORKSHEET);
    expect(scripts).toEqual(['carrel.js', 'docx.js', 'reading.js', 'workbook.js']);
    expect([...document.matchAll(/<script src="([^"]+)"/g)].map(([, src]) => src)).toEqual([
      'carrel.js',
      'reading.js',
      'workbook.js',
    ]);
    expect(document).toMatch(/<nav id="contents"[\s\S]*<a href="#workbook_">Workbook<\/a>[\s\S]*<\/nav>/);
  });

  test('has headings that follow from its own, whatever level they have on their pages', async () => {
    const { document } = await compiled('', WORKSHEET);
    const section = /<section class="appendix workbook"[\s\S]*?<section class="page"/.exec(document)?.[0] ?? '';
    const levels = [...section.matchAll(/<h([1-6])[^>]*>(?:<[^>]*>)*([^<]+)/g)].map(
      ([, level, text]) => `${level} ${text}`,
    );
    expect(levels).toEqual([
      '1 Workbook',
      '2 You and the file say different things',
      '2 My plan',
      '3 And then',
      '2 No longer part of this module',
    ]);
  });

  test('stays in a module that had one: what was written in it is still there to be read', async () => {
    const lock = (await compiled('', WORKSHEET)).locked;
    const kept = JSON.stringify({ version: 1, course: 'sample', modules: { module: lock } });
    const { document, scripts } = await compiled('', 'No fields any more.\n', kept);
    expect(scripts).toContain('workbook.js');
    expect(document).toContain('<a href="#workbook_">');
    expect(document).not.toContain('<form');
  });

  test('is not in a module that never had one', async () => {
    const { document, scripts } = await compiled('', 'Text.\n');
    expect(scripts).toEqual(['carrel.js', 'reading.js']);
    expect(document).not.toMatch(/workbook|record_|class="appendi/);
  });
});

describe('the record', () => {
  test('is in a module that declares credit, with what its author said and nothing empty', async () => {
    const { document, scripts } = await compiled(
      'ce: { hours: 0.25 }\n',
      ':::objectives\n\n- Name <three> & more\n\n:::\n',
    );
    expect(scripts).toEqual(['carrel.js', 'reading.js', 'record.js']);
    const section = /<section class="appendix record"[\s\S]*?<section class="page"/.exec(document)?.[0] ?? '';
    expect([...section.matchAll(/<dt>([^<]+)/g)].map(([, term]) => term)).toEqual([
      'Name',
      'Module',
      'Course',
      'Finished on',
      'Hours',
      'Edition of the module',
    ]);
    expect(section).toContain('0.25 (15 min)');
    expect(section).toContain('more</li>');
  });

  test('says whole hours once', async () => {
    const { document } = await compiled('ce: { hours: 1 }\n', 'Text.\n');
    expect(document).toContain('<dt>Hours</dt><dd>1</dd>');
  });
});

test.each(['en', 'es', 'fi'])(
  'both are sound HTML in a module in %s, and say which language they speak',
  async (language) => {
    const { document, files } = await compiled(
      `language: ${language}\nce: { hours: 0.25, category: Työ }\n`,
      WORKSHEET,
    );
    const { results } = await validator.validateString(document);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
    expect(violationsIn(document, files)).toEqual([]);
    const heading = /<h1 id="workbook_--title"([^>]*)>([^<]+)/.exec(document);
    expect(heading?.[2]).toBe(language === 'es' ? 'Cuaderno de trabajo' : 'Workbook');
    expect(heading?.[1]).toBe(` tabindex="-1"${language === 'fi' ? ' lang="en"' : ''}`);
    expect(document).toContain(`<span lang="${language}">Työ</span>`);
  },
);
