// The order of modules and pages where a source says it in more ways than one, and what the course's id is (AUTHORING, sections 1 and 6).
import { describe, expect, test } from 'vitest';
import { openCourse } from '../../src/compile';
import { memoryFiles } from '../../src/read/course-files';
import { readModule } from '../../src/read/module';
import { comparePages, type PlacedPage } from '../../src/read/page-order';
import { messagesOf } from './rule-examples';

const page = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nText.\n`;

/** Every order in which the same things can come. */
function permutations<T>(things: readonly T[]): T[][] {
  if (things.length < 2) return [[...things]];
  return things.flatMap((first, at) => permutations(things.filter((_, i) => i !== at)).map((rest) => [first, ...rest]));
}

const at = (path: string, front: PlacedPage['front'] = {}): PlacedPage => ({ path, front });

describe('pages', () => {
  test.each<['native' | 'jekyll' | 'toolkit', PlacedPage[]]>([
    ['native', [at('m/index.md'), at('m/10-c.md'), at('m/z.md', { order: 15 }), at('m/20-b.md'), at('m/a.md')]],
    ['native', [at('m/30-a.md', { order: 5 }), at('m/10-b.md', { order: 7 }), at('m/9-c.md'), at('m/d.md')]],
    ['native', [at('m/01-a.md'), at('m/2-b.md', { order: 2 }), at('m/index.md', { order: 2 }), at('m/3-c.md')]],
    [
      'jekyll',
      [
        at('m/_posts/2016-03-01-c.md', { order: 1 }),
        at('m/_posts/2016-01-02-b.md', { order: 2 }),
        at('m/_posts/2016-01-01-a.md'),
        at('m/_posts/2016-02-01-d.md'),
      ],
    ],
    [
      'toolkit',
      [
        at('a.md', { subsection: 'one-zero' }),
        at('d.md', { order: 2 }),
        at('b.md', { subsection: 'two-one' }),
        at('c.md', { subsection: 'two-ten' }),
        at('e.md'),
      ],
    ],
  ])('%s: one order, wherever the sort begins', (dialect, expected) => {
    for (const shuffled of permutations(expected))
      expect(shuffled.sort((a, b) => comparePages(a, b, dialect))).toEqual(expected);
  });

  test('native: the module is what index.md says it is, also where another page comes first', async () => {
    const files = {
      'course.yml': 'title: T\n',
      'module/index.md': page('The module', 'order: 50\nduration: 45 min\ncomplete: quiz\nlanguage: de\n'),
      'module/10-first.md': page('First', 'duration: 10 min\n'),
    };
    const world = memoryFiles('sample', files);
    const course = openCourse(world);
    const { module, pages } = readModule(world, course, course.modules[0] ?? expect.fail());
    expect(module).toMatchObject({ title: 'The module', duration: 2700, complete: [{ kind: 'quiz' }] });
    expect(pages.map(({ title }) => title)).toEqual(['First', 'The module']);
    const messages = await messagesOf(files);
    expect(messages.map(({ ruleId, file, place }) => `${ruleId} ${file}:${place?.line}`).sort()).toEqual([
      'complete-unmet module/index.md:5',
      'fm-misplaced module/10-first.md:3',
      'language-unknown module/index.md:6',
    ]);
  });

  test.each(['en_US', 'en-US', 'en_US.UTF-8', '"en_US@x"'])('a site’s lang: %s is a language tag', (lang) => {
    const site = { '_config.yml': `lang: ${lang}\n`, 'modules/a/_posts/2016-01-01-x.md': page('A') };
    expect(openCourse(memoryFiles('sample', site)).course.language).toBe('en-US');
  });

  test('a language without texts that course.yml gives is said with its place there', async () => {
    const files = { 'course.yml': 'title: T\nlanguage: xx\n', 'module/index.md': page('The module') };
    const [message] = await messagesOf(files);
    expect(message?.reason).toContain('the language "xx" (course.yml, line 2)');
  });
});

describe('the list of a site’s modules', () => {
  const site = {
    '_config.yml': 'title: T\n',
    'modules/a/_posts/2016-01-01-x.md': page('A'),
    'modules/b-two/_posts/2016-01-01-x.md': page('B'),
    'modules/c/_posts/2016-01-01-x.md': page('C'),
  };

  test.each<[string, string, string[]]>([
    ['a plain list', '- c\n- b-two\n- a\n', ['c', 'b-two', 'a']],
    ['maps', '- directory: modules/c\n- url: /b-two/\n- path: modules/a/index.html\n', ['c', 'b-two', 'a']],
    [
      'addresses and titles',
      'modules:\n- url: https://x.example.org/t/modules/c/\n  title: The third\n- title: B two\n- name: Part 1\n  path: a\n',
      ['c', 'b-two', 'a'],
    ],
  ])('%s', (_, text, ids) => {
    const course = openCourse(memoryFiles('s', { ...site, '_data/course.yml': text }));
    expect([course.modules.map(({ id }) => id), course.messages]).toEqual([ids, []]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['broken YAML', 'modules: [a, b\ntitle: "x\n', '1:10'],
    ['no UTF-8', new Uint8Array([45, 32, 0xff]), '1:3'],
    ['a word', 'partnerships\n', '1:1'],
    ['nothing', '', '1:1'],
    ['no list', 'modules:\n  a: b\n', '1:1'],
  ])('%s is one warning, and the folders’ order serves', (_, text, place) => {
    const course = openCourse(memoryFiles('s', { ...site, '_data/course.yml': text }));
    expect(course.modules.map(({ id }) => id)).toEqual(['a', 'b-two', 'c']);
    expect(course.messages.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['course-list warning']);
    expect(course.messages.map((message) => `${message.place?.line}:${message.place?.column}`)).toEqual([place]);
    if (text !== '') expect(course.messages[0]?.sourceLine).toBeTruthy();
  });

  test('an entry that names nothing is pointed at, and the others count', () => {
    const text = 'modules:\n  - c\n  - duration: 5\n  - a\n  - b-two\n';
    const course = openCourse(memoryFiles('s', { ...site, '_data/course.yml': text }));
    expect(course.modules.map(({ id }) => id)).toEqual(['c', 'a', 'b-two']);
    expect(course.messages.map(({ ruleId, place }) => `${ruleId} ${place?.line}`)).toEqual(['course-list 3']);
  });
});

describe('a folder that is nearly a module', () => {
  const said = (files: Record<string, string>) => {
    const course = openCourse(memoryFiles('s', { 'course.yml': 'title: T\n', 'm/index.md': page('M'), ...files }));
    expect(course.modules.map(({ id }) => id)).toEqual(['m']);
    return course.messages.map(({ ruleId, note }) => `${ruleId} ${note}`);
  };

  test.each<[Record<string, string>, string]>([
    [{ 'two/Index.md': page('T'), 'two/10-a.md': page('A') }, 'Rename two/Index.md to  index.md'],
    [{ 'two/index.markdown': page('T') }, 'Rename two/index.markdown to  index.md'],
    [{ 'two/10-a.md': page('A'), 'two/20-b.md': page('B') }, 'Call its first page  index.md.'],
  ])('is said to be none, once: %j', (files, note) => {
    expect(said(files)).toEqual([expect.stringContaining(`course-list ${note}`)]);
  });

  test('other folders are not', () => {
    expect(said({ 'notes/ideas.md': 'Ideas.', '_archive/10-a.md': page('A'), 'm/files/10-a.md': page('A') })).toEqual(
      [],
    );
  });

  test.each<[Record<string, string>, string]>([
    [{ 'm/10-a.md.txt': page('A') }, 'm/10-a.md.txt: Rename it to  10-a.md'],
    [{ 'm/10-a.md.docx': 'PK' }, 'm/10-a.md.docx: Open it in the program that wrote it, and save it as plain text'],
    [{ 'two/index.md.txt': page('T') }, 'two/index.md.txt: Rename it to  index.md'],
    [{ 'm/more/10-a.md': page('A'), 'm/more/20-b.md': page('B') }, 'm/more/10-a.md: Move it beside the index.md'],
    [{ '10-a.md': page('A') }, '10-a.md: Move it beside the index.md'],
  ])('nor is a page that has another name or place read without a word: %j', (files, note) => {
    const { messages } = openCourse(
      memoryFiles('s', { 'course.yml': 'title: T\n', 'm/index.md': page('M'), ...files }),
    );
    expect(messages.map((message) => `${message.ruleId} ${message.file}: ${message.note}`)).toEqual([
      expect.stringContaining(`path-skipped ${note}`),
    ]);
  });
});

test('a post without its date is none, on a Jekyll site, and that is said', () => {
  const posts = ['2016-1-5-who.md', 'about.md', 'README.md', 'notes.txt'];
  const { messages } = openCourse(
    memoryFiles('s', {
      '_config.yml': 'title: T\n',
      'about.md': page('About'),
      ...Object.fromEntries(posts.map((name) => [`modules/one/_posts/${name}`, page('One')])),
    }),
  );
  expect(messages.map(({ ruleId, file, note }) => `${ruleId} ${file}: ${note}`)).toEqual([
    expect.stringMatching(/^path-skipped modules\/one\/_posts\/about\.md: .* 2026-01-31-about\.md$/),
  ]);
});

describe('the id of the course', () => {
  const idOf = (yaml: string, lock?: string) =>
    openCourse(
      memoryFiles('s', { 'course.yml': yaml, 'm/index.md': page('M'), ...(lock && { 'carrel.lock.json': lock }) }),
    );

  test('stays when the title is reworded; an id of the author’s own wins', () => {
    const lock = '{"version":1,"course":"2026-at-a-glance","modules":{}}';
    expect(idOf('title: 2026 at a glance\n').course.id).toBe('2026-at-a-glance');
    expect(idOf('title: The year\n', lock).course.id).toBe('2026-at-a-glance');
    expect(idOf('title: The year\nid: year\n', lock).course.id).toBe('year');
  });

  test('a lock of an earlier version does not have it', () => {
    const course = idOf('title: The year\n', '{"version":1,"modules":{}}');
    expect([course.course.id, course.messages]).toEqual(['the-year', []]);
  });

  test.each(['5', '"a b"', '"<i>"', '""'])('%s is none that Carrel would have written', (id) => {
    const { messages } = idOf('title: T\n', `{"version":1,"course":${id},"modules":{}}`);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['lock-unreadable']);
  });
});

test('a link names another module only by its whole folder name', async () => {
  // "two" is the end of "twenty-two", which is no reason to look for the page there.
  const files = {
    'course.yml': 'title: T\n',
    'module/index.md': page('M').replace('Text.', '[next](/two/next/)'),
    'module/10-next.md': page('Next'),
    'twenty-two/index.md': page('Other'),
  };
  expect(await messagesOf(files)).toEqual([]);
});
