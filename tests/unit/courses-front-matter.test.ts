// What front matter and course.yml may say, and what is made of it (AUTHORING, section 1).
import { describe, expect, test } from 'vitest';
import { openCourse } from '../../src/compile';
import { parseComplete } from '../../src/read/complete';
import { memoryFiles } from '../../src/read/course-files';
import { parseDuration } from '../../src/read/duration';
import { readModule } from '../../src/read/module';

const page = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nText.\n`;

/** `module: page, page` of every module, in order. */
function contentsOf(files: Record<string, string>): string[] {
  const world = memoryFiles('sample-folder', files);
  const course = openCourse(world);
  return course.modules.map((found) => {
    const { module, pages } = readModule(world, course, found);
    return `${module.id} "${module.title}": ${pages.map(({ title }) => title).join(', ')}`;
  });
}

/** A course that is one page. */
function readLone(text: string) {
  const world = memoryFiles('sample', { 'index.md': text });
  const course = openCourse(world);
  const [found] = course.modules;
  if (!found) throw new Error('The sample has a module.');
  return readModule(world, course, found);
}

describe('front matter', () => {
  test('ends with three points, as in Jekyll, and not with four hyphens', () => {
    const { pages, messages } = readLone('---\ntitle: One\n...\n\nText.\n\n---\n\nMore.\n');
    expect(pages.map(({ title, body, bodyLine }) => [title, body.trim(), bodyLine])).toEqual([
      ['One', 'Text.\n\n---\n\nMore.', 4],
    ]);
    expect(messages).toEqual([]);
    const slip = readLone('---\ntitle: One\n----\n\nText.\n\n---\n\nMore.\n');
    expect(slip.messages.map(({ ruleId, place }) => `${ruleId} ${place?.line}`)).toEqual(['yaml-syntax 3']);
  });

  test.each([
    ['60 min', 3600],
    ['45', 2700],
    ['1 h 30', 5400],
    ['1h', 3600],
    ['1 hour 15 minutes', 4500],
    ['2 hours', 7200],
    ['1.5 hours', 5400],
    ['1:08', 4080],
    ['0:58:20', 3500],
    ['45 minutos', 2700],
    ['1 hora', 3600],
    ['a while', undefined],
    ['', undefined],
    ['1:99', undefined],
  ])('duration: %s', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  test.each([
    ['all pages', [{ kind: 'pages' }]],
    ['quiz 80%', [{ kind: 'quiz', pass: 80 }]],
    [
      'All pages, quiz, worksheets, survey',
      [{ kind: 'pages' }, { kind: 'quiz' }, { kind: 'worksheets' }, { kind: 'survey' }],
    ],
    ['quiz 120%', undefined],
    ['everything', undefined],
    ['', undefined],
  ])('complete: %s', (text, requirements) => {
    expect(parseComplete(text)).toEqual(requirements);
  });

  test.each(['js', 'javascript', 'JS', 'json', 'toml', 'coffee'])('%s is refused and never run', (engine) => {
    const touched = '__carrelFrontMatterRan';
    const world = memoryFiles('sample', { 'index.md': `---${engine}\nglobalThis.${touched} = true\n---\n\nText.\n` });
    const course = openCourse(world);
    const [found] = course.modules;
    const messages = found ? readModule(world, course, found).messages : [];
    expect(messages.map(({ ruleId, place }) => `${ruleId} ${place?.line}`)).toEqual(['yaml-syntax 1']);
    expect(touched in globalThis).toBe(false);
  });

  test('blank lines above it do no harm, and places count them', () => {
    const { module, messages } = readLone('\n\n---\ntitle: X\ntilte: Y\n---\n\nText.\n');
    expect(module.title).toBe('X');
    expect(messages.map(({ ruleId, place }) => `${ruleId} ${place?.line}`)).toEqual(['fm-typo 5']);
  });

  test('version: 2.10 is not 2.1', () => {
    expect(readLone('---\ntitle: 1.0\nversion: 2.10\n---\n').module).toMatchObject({ title: '1.0', version: '2.10' });
  });

  test.each(['false', 'no', 'No', '"false"', 'off'])('published: %s keeps a page back', (word) => {
    expect(contentsOf({ 'index.md': page('A'), '10-b.md': page('B', `published: ${word}\n`) })).toEqual([
      'sample-folder "A": A',
    ]);
  });

  test('what # cuts off a value is said, and in quotes it cuts off nothing', () => {
    const read = readLone('---\ntitle: Worksheet #2 for you\nlicence: "CC0 #1"\nversion: C# # our note\n---\n');
    expect([read.module.title, read.module.licence, read.module.version]).toEqual(['Worksheet', 'CC0 #1', 'C#']);
    expect(read.messages.map(({ ruleId, place }) => `${ruleId} ${place?.line}:${place?.column}`)).toEqual([
      'fm-value 2:18',
    ]);
  });

  test.each([
    '---\ntitle: !Ask them\n---',
    '—\ntitle: A\n—',
    '--\ntitle: A\n---',
    '----\ntitle: A\n----',
    ' ---\ntitle: A\n---',
  ])('what would be shown to learners, or lose a word, is an error: %j', (text) => {
    expect(readLone(`${text}\n\nText.\n`).messages.map(({ ruleId }) => ruleId)).toEqual(['yaml-syntax']);
  });

  test('a wrong value inside a value is named as such', () => {
    const { messages } = readLone('---\ntitle: X\nce:\n  hours: many\n---\n');
    expect(messages.map(({ reason }) => reason)).toEqual(['"hours" of "ce" cannot be "many", so "ce" is left out.']);
    const course = openCourse(
      memoryFiles('s', { 'course.yml': 'title: T\ntheme:\n  accent: #0b5d57\n', 'a/index.md': page('A') }),
    );
    expect(course.messages.map(({ reason }) => reason)).toEqual([
      '"accent" of "theme" has no value, so "theme" is left out.',
    ]);
  });

  test.each([
    ['title: A\ntheme: { acent: "#0b5d57" }', 'fm-typo 2:10', 'Did you mean "accent"?'],
    ['title: A\npublisher: { name: Us, ulr: "https://x.org" }', 'fm-typo 2:24', 'Did you mean "url"?'],
    ['title: A\ndefaults:\n  ce:\n    hour: 2', 'fm-typo 4:5', 'Did you mean "hours"?'],
    ['title: A\nlicence: CC BY 4.0', 'fm-typo 2:1', 'move it below  defaults:'],
    ['title: A\ntheme: { accent: #0b5d57 }', 'yaml-syntax 2:8', 'straight quotes'],
    ['title: A\nmodules: [one, two\nsite: https://x.org', 'yaml-syntax 2:10', 'straight quotes'],
    ['title: A\n---\nsite: https://x.org', 'yaml-syntax 2:1', 'key: value'],
    ['title: A\ndescription: *really', 'yaml-syntax 2:14', 'straight quotes'],
  ])('course.yml: %j', (settings, place, advice) => {
    const { messages } = openCourse(
      memoryFiles('sample', { 'course.yml': `${settings}\n`, 'one/index.md': page('One') }),
    );
    const [message] = messages;
    expect(`${message?.ruleId} ${message?.place?.line}:${message?.place?.column}`).toBe(place);
    expect(message?.note).toContain(advice);
    expect(message?.reason).not.toMatch(/documents|in block collection/);
  });

  test('course.yml may end as front matter does', () => {
    expect(
      openCourse(memoryFiles('sample', { 'course.yml': '---\ntitle: A\n---\n', 'one/index.md': page('One') })),
    ).toMatchObject({ messages: [], course: { title: 'A' } });
  });

  test('keys of the course, and a key in other spelling, are no keys of a page', () => {
    const { messages } = readLone(page('A', 'publisher: Us\nlicense: CC BY 4.0\n'));
    expect(messages.map(({ ruleId, note }) => [ruleId, note])).toEqual([
      ['fm-typo', 'It says something of the course: move it to course.yml.'],
      ['fm-typo', 'Did you mean "licence"?'],
    ]);
  });

  test('on a Jekyll site a theme’s own key that a course has, too, is no slip', () => {
    const world = memoryFiles('sample', {
      '_config.yml': 'title: S\n',
      'modules/a/_posts/2016-01-01-x.md': page('A', 'publisher: Us\ntilte: B\n'),
    });
    const course = openCourse(world);
    const [found] = course.modules;
    expect(found && readModule(world, course, found).messages.map(({ note }) => note)).toEqual([
      'Did you mean "title"?',
    ]);
  });

  test('the course’s defaults hold where a module says nothing', () => {
    const files = {
      'course.yml': 'title: T\nlanguage: es\ndefaults: { licence: CC BY, duration: 30 min, description: All of it }\n',
      'a/index.md': page('A', 'licence: CC0\n'),
    };
    const world = memoryFiles('sample', files);
    const course = openCourse(world);
    const [found] = course.modules;
    expect(found && readModule(world, course, found).module).toMatchObject({
      language: 'es',
      licence: 'CC0',
      duration: 1800,
      description: 'All of it',
    });
  });

  test('sections: tags, section, and the older template’s group', () => {
    const world = memoryFiles('sample', {
      'index.md': page('A', "tags: ['sectionHead']\n"),
      '10-b.md': page('B', 'section: true\n'),
      '20-c.md': page('C', 'tags: other\n'),
      '30-d.md': page('D', 'tags: sectionHead\n'),
    });
    const course = openCourse(world);
    const [found] = course.modules;
    expect(found && readModule(world, course, found).pages.map(({ startsSection }) => startsSection)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
