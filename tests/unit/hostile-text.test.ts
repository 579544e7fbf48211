// Pathological pages, front matter and locks: each is read, or refused with a message, in a time an author would wait.
import { beforeAll, describe, expect, test } from 'vitest';
import type { CourseText } from '../fuzz/courses';
import { brokenPromises, type CompiledCourse, compileCourse } from '../fuzz/promises';
import { testResources } from './course-world';
import { cpuTime } from './cpu-time';

/** Generous: all of these take less than two seconds. */
const MILLISECONDS = 8000;

const resources = testResources();

const times = (text: string, count: number) => text.repeat(count);
const each = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const page = (body: string): CourseText => ({
  'course.yml': 'title: T',
  'm/index.md': `---\ntitle: T\n---\n\n${body}`,
});
const front = (yaml: string): CourseText => ({
  'course.yml': 'title: T',
  'm/index.md': `---\n${yaml}\n---\n\nText.\n`,
});

async function compile(contents: CourseText): Promise<CompiledCourse & { rules: Set<string> }> {
  const { result: compiled, milliseconds } = await cpuTime(() => compileCourse(contents, resources));
  expect(milliseconds).toBeLessThan(MILLISECONDS);
  expect(brokenPromises(contents, compiled)).toEqual([]);
  return { ...compiled, rules: new Set(compiled.messages.map(({ ruleId }) => ruleId)) };
}

// The first page loads the parsers; that time is nobody's fault.
beforeAll(() => compileCourse(page('Text.'), resources).then(() => undefined));

const REFUSED: Record<string, [CourseText, string]> = {
  '2,000 notes that are never closed': [page(times(':::note\n', 2000)), 'nesting-too-deep'],
  '2,000 unknown containers that are never closed': [page(times(':::nonsense\n', 2000)), 'nesting-too-deep'],
  '2,000 lists of objectives that are never closed': [page(times(':::objectives\n', 2000)), 'container-unclosed'],
  '2,000 quizzes that are never closed': [page(times(':::quiz\n', 2000)), 'container-unclosed'],
  '2,000 <div> that are never closed': [page(times('<div>\n', 2000)), 'nesting-too-deep'],
  '10,000 quotation marks on one line': [page(times('>', 10_000)), 'text-too-dense'],
  '20 quotation marks on one line': [page(times('> ', 20)), 'nesting-too-deep'],
  'a list of 1,000 levels': [page(each(900, (i) => `${' '.repeat(i * 2)}- a`)), 'text-too-dense'],
  'a list that begins 60 columns in': [page(each(31, (i) => `${' '.repeat(i * 2)}- a`)), 'nesting-too-deep'],
  '5,000 attribute lists that are never closed': [page(times('{:', 5000)), 'text-too-dense'],
  'a row of 20,000 cells': [page(`|${times('a|', 20_000)}\n|${times('-|', 20_000)}\n`), 'text-too-dense'],
  '2,000 rows of 20 cells': [
    page(`|${times('a|', 20)}\n|${times('-|', 20)}\n${times(`|${times('a|', 20)}\n`, 2000)}`),
    'text-too-dense',
  ],
  '10,000 link definitions': [page(each(10_000, (i) => `[a${i}]: https://e.example/`)), 'file-too-large'],
  '10,000 footnotes': [page(each(10_000, (i) => `[^a${i}]: x`)), 'file-too-large'],
  '900,000 blank lines': [page(times('\n', 900_000)), 'file-too-large'],
  '1,900 inline elements inside each other': [page(`a ${times('<b>', 1900)}`), 'nesting-too-deep'],
  '600 tables inside each other': [page(times('<table><tr><td>', 600)), 'nesting-too-deep'],
  'blocks that are each just not too dense': [page(times(`${times('**a', 900)}\n\n`, 300)), 'text-too-dense'],
  'a line of spaces': [page(`a${times(' ', 300_000)}b`), 'text-too-dense'],
  'a YAML alias bomb': [
    front(`a: &a [x,x,x]\n${each(9, (i) => `k${i}: &${'bcdefghij'[i]} [${times(`*${'abcdefghi'[i]},`, 9)}]`)}`),
    'yaml-syntax',
  ],
  '15,000 YAML aliases and one of nothing': [front(`a: &a 1\nb: [${times('*a,', 15_000)}*b]`), 'yaml-syntax'],
  '20,000 nested YAML lists': [front(`title: ${times('[', 20_000)}${times(']', 20_000)}`), 'yaml-syntax'],
  '900 kB of front matter': [front(`title: ${times('word ', 180_000)}`), 'yaml-syntax'],
  'a key given twice': [front('title: a\ntitle: b'), 'yaml-syntax'],
  'JavaScript as front matter': [
    { 'm/index.md': '---js\n{ title: (() => { throw new Error() })() }\n---\nText.' },
    'yaml-syntax',
  ],
  'JSON as front matter': [{ 'm/index.md': '---json\n{"title": "T"}\n---\nText.' }, 'yaml-syntax'],
  'CoffeeScript as front matter': [{ 'm/index.md': '---coffee\ntitle: T\n---\nText.' }, 'yaml-syntax'],
};

describe('refused, with a message', () => {
  test.each(Object.entries(REFUSED))('%s', async (_, [contents, rule]) => {
    const { rules, modules } = await compile(contents);
    expect([...rules]).toContain(rule);
    expect(modules.every((module) => module.package === undefined)).toBe(true);
  });
});

const READ: Record<string, CourseText> = {
  ...Object.fromEntries(
    ['[', '*', '_', '`', '<', '~', '(', '![', '&', '|', '"', '**a', '[x](', '<b>', '{{a}}', '<?', '<!--', '\\'].map(
      (sign) => [`100,000 times ${sign}`, page(times(sign, 100_000))],
    ),
  ),
  'a line of 900 kB': page(times('word ', 180_000)),
  '400,000 signs that nobody sees before a letter': page(`${times('\u00a0\u200b', 200_000)}x`),
  '150,000 signs that nobody sees between letters': page(`a${times('\u00a0\u200b', 75_000)}b`),
  '80,000 gaps in round brackets that are never closed': page(
    `:::quiz\n\n### Q ${times('(choose: ', 80_000)}\n\n- [x] a\n- [ ] b\n\n:::\n`,
  ),
  'an address of 100,000 words that is never closed': page(`[x](${times('ab ', 100_000)}`),
  'a tag that is never closed with a name of 200,000 letters': page(
    `<div ${times('a', 200_000)} b=${times('/', 200_000)}c`,
  ),
  'much room to write on in long lines': page(
    `:::worksheet\n\n${times(`${times('a:____ ', 490)}${times('word ', 3000)}\n\n`, 4)}\n:::\n`,
  ),
  '150,000 signs that nobody sees in a fence': page(`:::note ${times('a\u200b', 150_000)}`),
  '900 kB in quotation marks': page(times('"a" ', 220_000)),
  '1,000 headings with one text': page(times('## Same\n\n', 1000)),
  '4,900 comments that are never closed': page(times('<!--\n', 4900)),
  '4,900 headings in objectives': page(`:::objectives\n${times('## a\n', 4800)}:::\n`),
  '4,900 list items': page(times('- a\n', 4900)),
  '700 rows of ten cells': page(`|${times('a|', 10)}\n|${times('-|', 10)}\n${times(`|${times('a|', 10)}\n`, 700)}`),
  'code in every grammar’s worst form': page(
    ['graphql', 'rust', 'swift', 'markdown']
      .map((name) => `\`\`\`${name}\n${times('a("<{/*', 60_000)}\n\`\`\``)
      .join('\n\n'),
  ),
  '500 nested YAML lists': front(`keywords: ${times('[', 500)}${times(']', 500)}`),
  'a rule of completion with many spaces': front(`title: T\ncomplete: all${times(' ', 40_000)}x`),
};

describe('read or refused, but soon', () => {
  test.each(Object.entries(READ))('%s', async (_, contents) => {
    const { modules } = await compile(contents);
    expect(modules).toHaveLength(1);
  });
});

test('1,000 headings with one text have 1,000 ids', async () => {
  const { modules } = await compile(page(times('## Same\n\n', 1000)));
  const ids = [...(modules[0]?.module.pages[0]?.html ?? '').matchAll(/<h2 id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(1000);
});

test('a module of 1,500 pages without a right link is compiled', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 1500 }, (_, i) => [`m/p${i}.md`, `---\ntitle: P${i}\n---\n[a](nope${i})`]),
  );
  const { modules, rules } = await compile({ ...page('Text.'), ...pages });
  expect(modules[0]?.module.pages).toHaveLength(1501);
  expect([...rules]).toEqual(['link-broken']);
}, 60_000);

describe('pages with next to nothing', () => {
  test.each(['', '\uFEFF', '\n\n\n', '---\ntitle: T\n---', '---\n---\n', '---', '# ', ':::', '<!-- -->'])(
    '%j',
    async (text) => {
      const { modules } = await compile({ 'course.yml': 'title: T', 'm/index.md': text });
      expect(modules).toHaveLength(1);
    },
  );

  test('a course without a module has no packages and no crash', async () => {
    expect((await compile({ 'course.yml': 'title: T' })).modules).toEqual([]);
    expect((await compile({})).modules).toEqual([]);
  });
});

test('a tag that ends with its block, in a container, does not stop the HTML parser', async () => {
  const { modules } = await compile(
    page(':::note\n\n<div\n\n##\n\n<iframe src="http://"></iframe>\n\n:::\n\n<b title="\n\nText.'),
  );
  expect(modules[0]?.module.pages[0]?.html).toContain('Text.');
});

test('a path of the site that begins like an address of another one leads to the site', async () => {
  const { modules } = await compile({
    '_config.yml': 'title: T\nurl: https://library.example.org\nbaseurl: /learn',
    'modules/m/_posts/2016-01-01-a.md':
      '---\ntitle: A\n---\n[a](/http://) [b](/javascript:alert) [c](/https://e.example/)',
  });
  const hrefs = [...(modules[0]?.module.pages[0]?.html ?? '').matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
  expect(hrefs).toEqual(
    ['http://', 'javascript:alert', 'https://e.example/'].map((path) => `https://library.example.org/learn/${path}`),
  );
});

test('what only begins like the site’s own address is another’s', async () => {
  const { modules } = await compile({
    '_config.yml': 'title: T\nurl: https://library.example.org\nbaseurl: /learn',
    'modules/m/_posts/2016-01-01-a.md':
      '---\ntitle: A\n---\n[a](https://library.example.org/learning/a) [b](https://library.example.org/learn/modules/m/a)',
  });
  const html = modules[0]?.module.pages[0]?.html ?? '';
  expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([
    'https://library.example.org/learning/a',
    '#a',
  ]);
});

describe('names that every JavaScript object has', () => {
  test('as keys they are unknown keys', async () => {
    const { messages, modules } = await compile(
      front('title: T\n__proto__: { title: evil }\nconstructor: x\ntoString: y'),
    );
    expect(modules[0]?.module.title).toBe('T');
    expect(messages.filter(({ ruleId }) => ruleId === 'fm-typo').map(({ actual }) => actual)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
  });

  test('as names of modules and pages they are names', async () => {
    const { modules } = await compile({
      'course.yml': 'title: T',
      'constructor/index.md': '---\ntitle: A\n---\nText.',
      'constructor/__proto__.md': '---\ntitle: B\n---\n[A](index.md)',
      'constructor/valueOf.md': '---\ntitle: C\n---\nText.',
    });
    expect(modules.map(({ module }) => [module.id, module.pages.map(({ id }) => id)])).toEqual([
      ['constructor', ['index', 'proto', 'valueof']],
    ]);
  });
});

describe('lock files', () => {
  const entry = (id: string, name = 'index') => ({ id, name, title: 'T' });
  const UNREADABLE: Record<string, string> = {
    null: 'null',
    'a list': '[]',
    'a number': '5',
    'modules as a text': '{"version":1,"modules":"abc"}',
    'modules as a list': '{"version":1,"modules":[]}',
    'no modules': '{"version":1}',
    'a module without pages': '{"version":1,"modules":{"m":null}}',
    'pages as a text': '{"version":1,"modules":{"m":{"pages":"abc"}}}',
    'a script as id': JSON.stringify({ version: 1, modules: { m: { pages: [entry('"><script>alert(1)</script>')] } } }),
    'an id of the document': JSON.stringify({ version: 1, modules: { m: { pages: [entry('contents')] } } }),
    'an empty id': JSON.stringify({ version: 1, modules: { m: { pages: [entry('')] } } }),
    'one id for two pages': JSON.stringify({ version: 1, modules: { m: { pages: [entry('a'), entry('a', 'b')] } } }),
    'no end of brackets': times('[', 400_000),
  };

  test.each(Object.entries(UNREADABLE))('%s: not believed, and said so', async (_, lock) => {
    const { rules } = await compile({ ...page('Text.'), 'carrel.lock.json': lock });
    expect([...rules]).toContain('lock-unreadable');
  });

  test('a module called __proto__ in it does no harm', async () => {
    const lock = `{"version":1,"modules":{"__proto__":{"pages":[${JSON.stringify(entry('x'))}]},"constructor":{"pages":[]}}}`;
    const { modules } = await compile({ ...page('Text.'), 'carrel.lock.json': lock });
    expect(modules[0]?.module.pages.map(({ id }) => id)).toEqual(['index']);
  });

  test('names ten pages at most of thousands that lost theirs', async () => {
    const pages = Array.from({ length: 3000 }, (_, i) => ({ id: `p${i}`, name: `p${i}`, title: `P${i}` }));
    const lock = JSON.stringify({ version: 1, modules: { m: { pages } } });
    const { messages } = await compile({
      ...page('Text.'),
      'm/new.md': '---\ntitle: New\n---\nText.',
      'carrel.lock.json': lock,
    });
    const [message] = messages.filter(({ ruleId }) => ruleId === 'id-changed');
    expect(message?.reason).toContain('or one of 2990 more');
  });
});
