// What `carrel new` writes builds as it is, in the author's language, and never writes over anything.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { WrongUsage } from '../../src/commands/console';
import { type NewOptions, scaffold, write } from '../../src/commands/new';
import { COURSE_KEYS, MODULE_KEYS, PAGE_KEYS } from '../../src/read/schemas';
import { listModule } from '../../src/scaffold/list-module';
import { schemaFiles } from '../../src/scaffold/schemas';
import { MODULE_FORMS } from '../../src/scaffold/words/words';
import { checkIn, page } from './command-world';
import { folderWith, removeFolders, testConsole } from './course-world';

afterAll(removeFolders);

function make(folder: string, thing: string, title: string, options: NewOptions = {}): string {
  const { console, out } = testConsole(folder);
  expect(scaffold(thing, [title], options, console)).toBe(0);
  return out();
}

const refusal = (folder: string, thing: string, title: string, options: NewOptions = {}) => {
  try {
    scaffold(thing, [title], options, testConsole(folder).console);
  } catch (error) {
    expect(error).toBeInstanceOf(WrongUsage);
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
};

/** Warnings are errors: a scaffold that begins with one teaches to ignore them. */
async function expectClean(folder: string) {
  const checked = await checkIn(folder, { strict: true, json: false });
  expect(checked.out).toContain('no problems');
  expect(checked.code).toBe(0);
}

describe.each(['en', 'es'])('in %s', (language) => {
  test('a course, a module of each form, a page, a quiz and a worksheet build without a message', async () => {
    const above = folderWith({});
    make(above, 'course', 'A first course', { language });
    const folder = join(above, 'a-first-course');
    await expectClean(folder);
    const forms = MODULE_FORMS.filter((form) => form !== 'plain');
    for (const form of forms) make(folder, 'module', `Made from ${form}`, { from: form });
    for (const kind of ['page', 'quiz', 'worksheet']) make(folder, kind, `A ${kind}`, { module: 'made-from-kwl' });
    await expectClean(folder);
    expect(readdirSync(join(folder, 'made-from-kwl')).filter((name) => /^[345]0-/.test(name))).toEqual([
      '30-a-page.md',
      '40-a-quiz.md',
      '50-a-worksheet.md',
    ]);
  });
});

describe('names', () => {
  test.each([
    'Año nuevo: ¿qué?',
    '../x',
    '"quoted" # not a comment',
    '- a list',
    'true',
    '2026',
    '{later} ____ [x]',
    "it's [a link](x)",
    'x'.repeat(150),
    '漢字',
  ])('%s', async (title) => {
    const folder = folderWith({ 'course.yml': 'title: Course\n' });
    make(folder, 'module', title);
    for (const kind of ['page', 'quiz', 'worksheet']) make(folder, kind, title);
    const checked = await checkIn(folder, { strict: false, json: true });
    expect(
      JSON.parse(checked.out).messages.filter(({ severity }: { severity: string }) => severity === 'error'),
    ).toEqual([]);
    expect(readdirSync(folder).sort()).toHaveLength(2);
  });

  test('a title stands in the worksheet as it was given', () => {
    const folder = folderWith({ 'course.yml': 'title: C\n', 'one/index.md': page('One') });
    make(folder, 'worksheet', 'Saving $$ with $& and {id}');
    expect(readFileSync(join(folder, 'one/10-saving-with-and-id.md'), 'utf8')).toContain(
      '\n### Saving $$ with $& and {id}\n',
    );
  });

  test.each(['', '   ', 'x'.repeat(151)])('%j is no title', (title) => {
    expect(refusal(folderWith({ 'course.yml': 'title: C\n' }), 'module', title)).toContain('1 to 150 characters');
  });
});

describe('where it goes', () => {
  const course = { 'course.yml': 'title: C\n', 'one/index.md': page('One'), 'two/index.md': page('Two') };

  test('the next ten behind the last page, and a page of the same title gets a name of its own', () => {
    const folder = folderWith({ ...course, 'one/15-who.md': page('Who') });
    make(folder, 'page', 'Who', { module: 'one' });
    expect(readFileSync(join(folder, 'one/20-who-2.md'), 'utf8')).toContain('title: Who\n');
  });

  test('the module of the current folder', () => {
    const folder = folderWith(course);
    make(join(folder, 'two'), 'page', 'Where');
    expect(existsSync(join(folder, 'two/10-where.md'))).toBe(true);
  });

  test('a course of several modules has to be told which one', () => {
    expect(refusal(folderWith(course), 'page', 'Where')).toContain('--module one   (modules are: one, two)');
    expect(refusal(folderWith(course), 'page', 'Where', { module: 'onne' })).toContain('Did you mean "one"?');
  });

  test('a Jekyll site gets a post of the day after its last', () => {
    const folder = folderWith({
      '_config.yml': 'title: Site\n',
      'modules/one/_posts/2016-02-29-first.md': page('First'),
      'modules/one/_posts/2016-12-31-last.md': page('Last'),
    });
    make(folder, 'page', 'More');
    expect(existsSync(join(folder, 'modules/one/_posts/2017-01-01-more.md'))).toBe(true);
    expect(refusal(folder, 'module', 'Second')).toContain('_posts');
    // As people write dates by hand.
    folderWith({ 'modules/one/_posts/2018-2-28-later.md': page('Later') }, folder);
    make(folder, 'page', 'Most');
    expect(existsSync(join(folder, 'modules/one/_posts/2018-03-01-most.md'))).toBe(true);
  });

  test('the list of modules gets the new one, and stays as it was otherwise', () => {
    const folder = folderWith({ ...course, 'course.yml': 'title: C # ours\nmodules: [ two, one ] # in this order\n' });
    make(folder, 'module', 'Three');
    expect(readFileSync(join(folder, 'course.yml'), 'utf8')).toBe(
      'title: C # ours\nmodules: [ two, one, three ] # in this order\n',
    );
    expect(listModule('modules:\r\n  - one # first\r\n  - two # last\r\nsite: x\r\n', 'three')).toBe(
      'modules:\r\n  - one # first\r\n  - two # last\r\n  - three\r\nsite: x\r\n',
    );
    expect(listModule('title: C\n', 'three')).toBeUndefined();
  });

  test.each(['True', 'Null', '2026', '0x10'])('a module called %s is in the list by its name', async (title) => {
    const folder = folderWith({ ...course, 'course.yml': 'title: C\nmodules:\n  - two\n  - one\n' });
    make(folder, 'module', title);
    await expectClean(folder);
  });
});

describe('what is there stays', () => {
  test('a second course or module of the same name is refused, and nothing is written', () => {
    const folder = folderWith({ 'course.yml': 'title: C\n', 'one/index.md': page('One') });
    expect(refusal(folder, 'module', 'One')).toContain('There is already a file one/index.md. Nothing was written.');
    expect(readdirSync(join(folder, 'one'))).toEqual(['index.md']);
    mkdirSync(join(folder, 'c'));
    expect(refusal(folder, 'course', 'C')).toContain('already something at c');
  });

  test('a folder that cannot be written is said, not thrown', () => {
    const folder = folderWith({ 'course.yml': 'title: C\n', 'one/index.md': page('One') });
    writeFileSync(join(folder, 'two'), 'a file where the folder would be');
    expect(refusal(folder, 'module', 'Two')).toContain('cannot be written');
  });

  test('a module is not written where no build would find it', () => {
    const folder = folderWith({ 'course.yml': 'title: C\n', 'one/index.md': page('One') });
    expect(refusal(folder, 'module', 'Vendor')).toContain('A folder called vendor is left out of every course');
    expect(existsSync(join(folder, 'vendor'))).toBe(false);
  });

  test('what cannot be written whole is taken away again, and is not in the way of the next try', () => {
    const folder = folderWith({ 'one/index.md': page('One') });
    // No folder can be made below a file: the first file is written, the second is not.
    const files = ['course.yml', 'course.yml/schema.json'].map((path) => ({ path, text: 'words' }));
    expect(() => write(files, join(folder, 'two'), testConsole(folder).console)).toThrow('cannot be written');
    expect(readdirSync(folder)).toEqual(['one']);
  });

  test('a list of modules that cannot be changed is said, and the module is there', () => {
    const folder = folderWith({ 'one/index.md': page('One') });
    const listed = 'title: C\nmodules:\n  - one\n';
    writeFileSync(join(folder, 'course.yml'), listed);
    // What is to be moved over course.yml cannot be written beside it.
    writeFileSync(join(folder, `course.yml.${process.pid}.part`), '');
    const { console, err, out } = testConsole(folder);
    expect(scaffold('module', ['Two'], {}, console)).toBe(0);
    expect(err()).toContain('add "two" to the list of modules yourself');
    expect(out()).toContain('written  two/index.md');
    expect(readFileSync(join(folder, 'course.yml'), 'utf8')).toBe(listed);
  });
});

test('what is said at the end are commands that find the course from here', () => {
  const folder = folderWith({});
  const inThis = testConsole(folder);
  scaffold('course', ['Partners'], {}, inThis.console);
  expect(inThis.out()).toMatch(
    /See it: {4}carrel preview partners --open\nCheck it: {2}carrel check partners\nBuild it: {2}carrel build partners\n$/,
  );
  const course = testConsole(join(folder, 'partners'));
  const npx = { ...course.console, environment: { npm_command: 'exec' } };
  scaffold('module', ['Second'], {}, npx);
  expect(course.out()).toMatch(/npx carrel preview --open\n.*\n.*npx carrel build --module second\n$/);
});

test('a title needs no quotation marks, and a command without one is shown whole', () => {
  const folder = folderWith({ 'course.yml': 'title: C\n', 'one/index.md': page('One') });
  const { console } = testConsole(folder);
  scaffold('page', ['Who', 'they', 'are'], {}, console);
  expect(readFileSync(join(folder, 'one/10-who-they-are.md'), 'utf8')).toContain('title: Who they are\n');
  expect(() => scaffold(undefined, [], {}, console)).toThrow('carrel new course "Partners and neighbors"');
  expect(() => scaffold('quiz', [], {}, console)).toThrow('carrel new quiz "Partners and neighbors"');
});

test('a slip in the command is answered with what it knows', () => {
  const folder = folderWith({ 'course.yml': 'title: C\n', 'one/index.md': page('One') });
  expect(refusal(folder, 'lesson', 'One')).toContain('course, module, page, quiz, worksheet');
  expect(refusal(folder, 'module', 'Two', { from: 'slides' })).toContain('webinar, guide, kwl');
  expect(refusal(folder, 'page', 'Two', { from: 'kwl' })).toContain('goes with a module only');
  expect(refusal(folder, 'module', 'Dos', { language: 'es' })).toContain('--language goes with a course only');
  expect(refusal(folder, 'course', 'Two', { module: 'one' })).toContain('goes with a page, quiz, worksheet only');
});

describe('the schemas for editors', () => {
  test('have every key of course.yml and of front matter, each explained', () => {
    const [course, front] = schemaFiles().map(({ text }) => JSON.parse(text).properties);
    expect(Object.keys(course).sort()).toEqual(Object.keys(COURSE_KEYS).sort());
    expect(Object.keys(front).sort()).toEqual(Object.keys({ ...PAGE_KEYS, ...MODULE_KEYS }).sort());
    for (const [key, { description }] of Object.entries<{ description?: string }>({ ...course, ...front }))
      expect(description, key).toMatch(/Expected: [^:]+/);
  });

  test('accept what Carrel accepts and refuse what it refuses', () => {
    const [course] = schemaFiles().map(({ text }) => z.fromJSONSchema(JSON.parse(text)));
    expect(course?.safeParse({ title: 'C', modules: ['one'], theme: { accent: '#0b5d57' }, ours: 1 }).success).toBe(
      true,
    );
    expect(course?.safeParse({ title: 'C', modules: 'one' }).success).toBe(false);
    expect(course?.safeParse({ theme: { accent: 'green' } }).success).toBe(false);
  });
});
