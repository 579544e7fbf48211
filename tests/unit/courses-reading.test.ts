// Which course a folder is, which modules and pages it has, and in which order (AUTHORING, section 1).
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openCourse } from '../../src/compile';
import { memoryFiles } from '../../src/read/course-files';
import { locateCourse } from '../../src/read/locate';
import { readModule } from '../../src/read/module';
import { slugify } from '../../src/read/slug';
import { emptyFolder, folderWith, removeFolders } from './course-world';

afterAll(removeFolders);

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

describe('where a course begins', () => {
  const everything = {
    'course.yml': 'title: A\n',
    '_config.yml': 'title: B\n',
    'index.md': page('C'),
    'modules/one/index.md': page('D'),
  };

  test('a folder with course.yml, else with _config.yml, is the course', () => {
    const folder = folderWith(everything);
    expect(locateCourse(folder, '/')).toEqual({ root: folder });
    const { 'course.yml': _, ...jekyll } = everything;
    const site = folderWith(jekyll);
    expect(locateCourse('.', site)).toEqual({ root: site });
  });

  test('a folder with index.md is that one module, with the course.yml above it', () => {
    const folder = folderWith({ 'course.yml': 'title: A\n', 'one/index.md': page('One'), 'two/index.md': page('Two') });
    expect(locateCourse(join(folder, 'one'), '/')).toEqual({ root: folder, only: 'one' });
    const lone = folderWith({ 'one/index.md': page('One') });
    expect(locateCourse('one', lone)).toEqual({ root: join(lone, 'one') });
  });

  test('else its modules/', () => {
    const folder = folderWith({ 'README.md': 'x', 'modules/one/index.md': page('One') });
    expect(locateCourse(undefined, folder)).toEqual({ root: join(folder, 'modules') });
    expect(locateCourse(folder, '/')).toEqual({ root: join(folder, 'modules') });
  });

  test('a folder of modules without any file of a course, also where no folder is named', () => {
    const folder = folderWith({ 'one/index.md': '---\ntitle: One\n---\n', 'two/index.md': '---\ntitle: Two\n---\n' });
    expect(locateCourse('.', folder)).toEqual({ root: folder });
    expect(locateCourse(undefined, folder)).toEqual({ root: folder });
    expect(locateCourse(undefined, folderWith({ 'notes/todo.md': 'Nothing.' }))).toBeUndefined();
  });

  test('an empty folder is no course', () => {
    expect(locateCourse(emptyFolder(), '/')).toBeUndefined();
    expect(locateCourse(undefined, emptyFolder())).toBeUndefined();
  });
});

describe('modules and pages', () => {
  test('native: folders by name, index.md first, then numbers as numbers, then names', () => {
    expect(
      contentsOf({
        'b/index.md': page('B'),
        'a/zebra.md': page('Zebra'),
        'a/100-c.md': page('Hundred'),
        'a/9-b.md': page('Nine'),
        'a/apple.md': page('Apple'),
        'a/index.md': page('A'),
        'a/deeper/no-page.md': page('No page'),
        'a/README.md': 'x',
        'no-module/10-page.md': page('No module'),
      }),
    ).toEqual(['a "A": A, Nine, Hundred, Apple, Zebra', 'b "B": B']);
  });

  test('native: the listed ones first, in the list’s order', () => {
    const files = { 'a/index.md': page('A'), 'b/index.md': page('B'), 'c/index.md': page('C') };
    expect(contentsOf({ ...files, 'course.yml': 'title: T\nmodules: [c, a]\n' })).toEqual([
      'c "C": C',
      'a "A": A',
      'b "B": B',
    ]);
  });

  test('Jekyll: by date, whatever the course list leaves out at the end, an index.md of the site is no module', () => {
    const files = {
      '_config.yml': 'title: T\n',
      '_data/course.yml': 'title: The course\nmodules: [second]\n',
      'index.md': page('Home'),
      'about/index.md': page('About'),
      'modules/first/_posts/2016-01-10-b.md': page('B'),
      'modules/first/_posts/2016-01-09-a.md': page('A'),
      'modules/first/_posts/notes.md': page('Notes'),
      'modules/second/_posts/2016-02-01-c.md': page('C'),
      'modules/second/_posts/2016-01-01-d.md': page('D', 'published: false\n'),
    };
    expect(contentsOf(files)).toEqual(['second "C": C', 'first "A": A, B']);
    expect(openCourse(memoryFiles('sample', files)).course.title).toBe('The course');
  });

  test('the older template: by subsection, in words', () => {
    const old = (title: string, subsection: string) =>
      `---\nlayout: module\ntitle: ${title}\nmodule_name: partners\nmodule_full_name: Community Partners\nsection: S\nsubsection: ${subsection}\n---\n\nText.\n`;
    const files = {
      'pages/d.md': old('Ten', 'one-ten'),
      'pages/c.md': old('Two', 'two-zero'),
      'b.md': old('One', 'one-one'),
      'x/y/a.md': old('Zero', 'one-zero'),
      'about.md': page('About'),
    };
    expect(contentsOf(files)).toEqual(['partners "Community Partners": Zero, One, Ten, Two']);
  });

  test('the list may name folders by their paths, or by keys', () => {
    const files = { 'a/index.md': page('A'), 'b/index.md': page('B') };
    expect(contentsOf({ ...files, 'course.yml': 'title: T\nmodules: [b/index.md, ./a/]\n' })).toEqual([
      'b "B": B',
      'a "A": A',
    ]);
    const site = {
      '_config.yml': 'title: T\n',
      'modules/a/_posts/2016-01-01-x.md': page('A'),
      'modules/b/_posts/2016-01-01-x.md': page('B'),
    };
    const data = { '_data/course.yml': 'modules:\n  - id: b\n    title: B\n  - folder: modules/a\n' };
    const course = openCourse(memoryFiles('s', { ...site, ...data }));
    expect([course.modules.map(({ id }) => id), course.messages]).toEqual([['b', 'a'], []]);
  });

  test('two folders cannot make the same id', () => {
    const world = memoryFiles('s', {
      'course.yml': 'title: T\n',
      'My Module/index.md': page('A'),
      'my-module/index.md': page('B'),
    });
    const course = openCourse(world);
    const messages = course.modules.map((found) => readModule(world, course, found).messages);
    expect(messages.map((list) => list.map(({ ruleId, file }) => `${ruleId} ${file}`))).toEqual([
      [],
      ['id-duplicate my-module'],
    ]);
  });

  test('a lone module is called after its folder', () => {
    expect(contentsOf({ 'index.md': page('Alone'), '10-more.md': page('More') })).toEqual([
      'sample-folder "Alone": Alone, More',
    ]);
  });
});

test('a name that is made of words is short enough for a file, whole at its end, and never empty', () => {
  expect(slugify('x'.repeat(300))).toBe('x'.repeat(80));
  expect(slugify(`${'x'.repeat(79)} and more`)).toBe('x'.repeat(79));
  expect(slugify('…', 'page')).toBe('page');
});
