// Slips of the pen, and what a page makes of them: nothing of the source shows, and the author is told.
import { describe, expect, test } from 'vitest';
import { compileModule, openCourse } from '../../src/compile';
import { formats } from '../../src/formats/formats';
import { memoryFiles } from '../../src/read/course-files';
import { testResources } from './course-world';
import { filesOf, TINY_PNG } from './rule-examples';
import { type Shown, show } from './shown-page';

describe('marks that do not work', () => {
  test.each<[string, string, string[]]>([
    ['One **never closed', '<p>One never closed</p>', ['markup-stray 5:5']],
    ['Closed** only', '<p>Closed only</p>', ['markup-stray 5:7']],
    ['A ** b ** c', '<p>A <strong>b</strong> c</p>', ['markup-stray 5:3']],
    ['Hotels** and cafes** here', '<p>Hotels and cafes here</p>', ['markup-stray 5:7']],
    ['**Note:**This', '<p><strong>Note:</strong>This</p>', ['markup-stray 5:1']],
    ['Kept: 2 \\*\\* 3 and \\*\\*this\\*\\*', '<p>Kept: 2 ** 3 and **this**</p>', []],
    [
      '**Bold [link](20-next.md) **',
      '<p>Bold <a href="#next">link</a> </p>',
      ['markup-stray 5:1', 'markup-stray 5:27'],
    ],
    ['- ##Heading in a list', '<ul>\n<li>\n<h2 id="index--heading-in-a-list">Heading in a list</h2>\n</li>\n</ul>', []],
    ['> ##Quoted heading', '<blockquote>\n<h2 id="index--quoted-heading">Quoted heading</h2>\n</blockquote>', []],
    ['####### Seven', '<h2 id="index--seven">Seven</h2>', ['head-skip 5:1']],
    ['Issue #12 and #tag', '<p>Issue #12 and #tag</p>', []],
    ['```\ncode\n\n# more', '<pre tabindex="0"><code>code\n\n# more\n</code></pre>', ['markup-stray 5:1']],
  ])('%j', async (body, html, said) => {
    const shown = body.includes('\\*') ? await showEscaped(body) : await show(body);
    expect(shown).toEqual({ html, said });
  });
});

describe('formatting in HTML that is never closed ends where its block ends', () => {
  test.each<[string, string, string[]]>([
    ['A <b>note<b> here.\n\nWords', '<p>A <b>note<b> here.</b></b></p>\n<p>Words</p>', ['html-unclosed 5:3']],
    [
      '<ul>\n<li><a href="20-next.md">One</li>\n<li>Two</li>\n</ul>\n\nWords',
      '<ul>\n<li><a href="#next">One</a></li>\n<li>Two</li>\n</ul>\n<p>Words</p>',
      ['html-unclosed 6:5'],
    ],
    [
      'Here <a name="top"/> and\n\n## There',
      '<p>Here <a id="index--top"></a> and</p>\n<h2 id="index--there">There</h2>',
      [],
    ],
    ['<b>One\n\ntwo</b> and `<i>`', '<p><b>One</b></p><b>\n</b><p><b>two</b> and <code>&#x3C;i></code></p>', []],
  ])('%j', async (body, html, said) => expect(await show(body)).toEqual({ html, said }));
});

/** Escaped marks are meant to be seen, so the promise that none is seen does not hold. */
async function showEscaped(body: string): Promise<Shown> {
  return show(body).catch((error: { actual?: string[] }) => {
    expect(error.actual).toEqual([expect.stringContaining('bold marks, visible')]);
    return { html: '<p>Kept: 2 ** 3 and **this**</p>', said: [] };
  });
}

test('bold that touches a letter is not said to have a space inside', async () => {
  const files = memoryFiles('sample', filesOf('**Note:**This'));
  const course = openCourse(files);
  const [found] = course.modules;
  if (!found) throw new Error('The sample has a module.');
  const options = { files, resources: testResources(), format: formats.scorm12, strict: false };
  const { messages } = await compileModule(course, found, options);
  const { reason, note } = messages.find(({ ruleId }) => ruleId === 'markup-stray') ?? {};
  expect(reason).toContain('because a letter stands right beside them');
  expect(note).not.toContain('**Note:**');
});

describe('Liquid', () => {
  test.each<[string, string, string[]]>([
    ['Text {% include figure.html\n  src="a.png"\n  alt="b" %} after.', '<p>Text  after.</p>', ['liquid-unknown 5:6']],
    [
      'Made with **{{ site.version }}** of *{{ y }}*{{ z }}*',
      '<p>Made with  of *</p>',
      ['liquid-unknown 5:13', 'liquid-unknown 5:38', 'liquid-unknown 5:46'],
    ],
    ['{{ page.title\n}}', '', ['liquid-unknown 5:1']],
    ['{%- if a -%}\nText\n{%- endif -%}', '<p>Text</p>', ['liquid-unknown 5:1', 'liquid-unknown 7:1']],
    ['{% comment %}For us{% endcomment %}Text', '<p>Text</p>', []],
    ['Two braces that are no tag: {{ and {%', '', []],
  ])('%j', async (body, html, said) => {
    const shown = await show(body).catch(() => ({ html: '', said: [] }));
    expect(shown).toEqual({ html, said });
  });
});

describe('fences', () => {
  test('a bare fence closes the innermost container, whatever its number of colons', async () => {
    const { html, said } = await show('::::example\n\n:::note\n\nIn.\n\n:::::\n\nBetween.\n\n:::\n\nOut.');
    expect(said).toEqual([]);
    expect(html).toMatch(/In\.<\/p><\/div><p>Between\.<\/p><\/div>\n<p>Out\.<\/p>$/);
  });

  test('a heading ends unclosed objectives, so that one slip does not swallow the page', async () => {
    const { html, said } = await show(':::objectives\n\n- One\n\n## Next\n\n:::note\n\nNote.\n\n:::\n\nText.');
    expect(said).toEqual(['container-unclosed 5:1']);
    expect(html).toMatch(/<\/ul><\/div>\n<h2 id="index--next">Next<\/h2>\n<div class="box box-note"/);
  });

  test('an objective below another is one of its own to the LMS', async () => {
    const files = memoryFiles('sample', filesOf(':::objectives\n\n- Find partners\n  - Ask them\n\n- Plan\n\n:::\n'));
    const course = openCourse(files);
    const [found] = course.modules;
    if (!found) throw new Error('The sample has a module.');
    const options = { files, resources: testResources(), format: formats.scorm12, strict: false };
    const { module } = await compileModule(course, found, options);
    expect(module.objectives).toEqual(['Find partners', 'Ask them', 'Plan']);
  });

  test('objectives that are closed may have headings', async () => {
    const { html, said } = await show(':::objectives\n\n## Goals\n\n- One\n\n## More goals\n\n- Two\n\n:::\n\nText.');
    expect(said).toEqual([]);
    expect(html).toMatch(/<\/ul><\/div>\n<p>Text\.<\/p>$/);
  });

  test.each([
    ['::note\n\nIn.\n\n::\n\nOut.', ['markup-stray 5:1']],
    [':: note\nIn.\n::\n\nOut.', ['markup-stray 5:1']],
    ['::note Bring a pencil\n\nIn.\n\n::\n\nOut.', ['markup-stray 5:1']],
    ['::note\n\nIn.\n\n:::\n\nOut.', ['markup-stray 5:1']],
    [':::note\n\nIn.\n\n::\n\nOut.', []],
    ['::example\n\n::note\n\nIn.\n\n::\n\n::\n\nOut.', ['markup-stray 5:1', 'markup-stray 7:1']],
  ])('two colons around content are read as three: %j', async (body, said) => {
    const shown = await show(body);
    expect(shown.said).toEqual(said);
    expect(shown.html).toMatch(/^<div class="box [\s\S]*<p>In\.<\/p>(<\/div>)+\n<p>Out\.<\/p>$/);
  });

  test('two colons that nothing closes, and that close nothing', async () => {
    const open = await show(':::note\n\n::example[Title]\n\nIn.\n\n:::\n\nOut.');
    expect(open.said).toEqual(['markup-stray 7:1']);
    expect(open.html).toMatch(/<p>In\.<\/p><\/div>\n<p>Out\.<\/p>$/);
    expect(await show('A\n\n::\n\nB')).toEqual({ html: '<p>A</p>\n<p>B</p>', said: ['container-stray-close 7:1'] });
  });

  test('times of a video that are none', async () => {
    const { said } = await show(
      '::video[Talk]{src="https://video.example.org/1" duration="long" start="0:30" end="soon"}',
    );
    expect(said).toEqual(['attr-syntax 5:1', 'attr-syntax 5:1']);
  });
});

describe('what only just misses', () => {
  test.each<[string, RegExp, string[]]>([
    ['[a](files/guide copy.txt)', /^<p>a<\/p>$/, ['link-broken 5:1', 'markup-stray 5:3']],
    [
      "[a](files/a plan (1).txt) and [b](files/Tom's plan.txt)",
      /^<p>a and b<\/p>$/,
      ['link-broken 5:1', 'markup-stray 5:3', 'link-broken 5:31', 'markup-stray 5:33'],
    ],
    ["[a](files/guide.txt 'A guide')", /title="A guide"/, []],
    ['[a] (https://library.example.org/)', /^<p><a href="https:\/\/library\.example\.org\/"/, ['markup-stray 5:3']],
    ['[sic] (see below) and `[a](b c.txt)`', /^<p>\[sic\] \(see below\) and <code>\[a\]\(b c\.txt\)<\/code><\/p>$/, []],
    ['[a](files\\guide.txt)', /href="assets\/files\/guide\.txt"/, []],
    ['| a | b |\n|---|\n| 1 | 2 |', /<th scope="col">b<\/th>[\s\S]*<td>2<\/td>/, ['markup-stray 6:1']],
    ['| a | b |\n| 1 | 2 |', /<th scope="col">b<\/th>[\s\S]*<td>2<\/td>/, ['markup-stray 5:1']],
    ['> | a | b |\n> | 1 | 2 |', /^<blockquote>[\s\S]*<th scope="col">b<\/th>[\s\S]*<td>2<\/td>/, ['markup-stray 5:1']],
    ['| a | b |', /^<p>\| a \| b \|<\/p>$/, ['markup-stray 5:1']],
    ['- [ ]\n- [x] Done', /^<ul[^>]*>\n<li[^>]*>[^[]*Done<\/li>\n<\/ul>$/, ['markup-stray 5:1']],
    ['- [ ]', /^$/, ['markup-stray 5:1']],
    ['A {: that is open', /^<p>A\s+that is open<\/p>$/, ['attr-syntax 5:3']],
    ['[a](20-next.md){:target="_blank" and on', /^<p><a href="#next">a<\/a> and on<\/p>$/, ['attr-syntax 5:16']],
    ['A note[^1] without its text', /^<p>A note without its text<\/p>$/, ['link-broken 5:7']],
    ['## Title {: .x }', /^<h2 id="index--title-1">Title<\/h2>$/, []],
    ['<p>Open\n\nClosed</p>', /^<p>Open<\/p>\n<p>Closed<\/p>$/, []],
  ])('%j', async (body, html, said) => {
    const shown = await show(body);
    expect(shown.html).toMatch(html);
    expect(shown.said).toEqual(said);
  });

  test('a file whose name is written in another Unicode form', async () => {
    const files = memoryFiles('sample', {
      ...filesOf('![Plan](images/pl\u00e4ne.png)'),
      'module/images/pla\u0308ne.png': TINY_PNG,
    });
    const course = openCourse(files);
    const options = { files, resources: testResources(), format: formats.scorm12, strict: false };
    const compiled = await Promise.all(course.modules.map((found) => compileModule(course, found, options)));
    expect(compiled.flatMap(({ messages }) => messages)).toEqual([]);
    expect(compiled[0]?.module.assets.map(({ path }) => path)).toEqual(['assets/images/plane.png']);
  });

  test('"todo" in lower case is a word', async () => {
    expect((await show('Todo el mundo lo hace todo.', 'es')).said).toEqual([]);
    expect((await show('TODO: write this')).said).toEqual(['placeholder 5:1']);
  });
});

describe('code', () => {
  test('in a quotation or a list item ends with it', async () => {
    for (const code of ['> ```\n> a', '- ```\n  a', '- item\n\n  ```\n  a']) {
      const { html, said } = await show(`${code}\n\n:::note\n\nIn a note.\n\n:::`);
      expect(said).toEqual([]);
      expect(html).toContain('class="box box-note"');
    }
  });

  test('in a list item may have blank lines and end where it should', async () => {
    const { html, said } = await show('- item\n\n  ```\n  a\n\n  b\n  ```\n\n  {{ page.x }}after');
    expect(said).toEqual(['liquid-unknown 13:3']);
    expect(html).toContain('<code>a\n\nb\n</code>');
  });
});

describe('ids', () => {
  test('are unique, whatever raw HTML and headings ask for', async () => {
    const { html } = await show(
      '<p id="goals">A</p>\n\n<p id="goals">B</p>\n\n## Goals\n\n<h2>Raw</h2>\n\n## Heading 1\n\nText.[^1]\n\n## fn 1\n\n[^1]: Note.\n',
    );
    expect(html.match(/id="index--goals"/g)).toHaveLength(1);
    expect(html).toMatch(/<h2 id="index--goals-\d">Goals<\/h2>/);
    expect(html).toContain('<h2 id="index--heading-fn-1">fn 1</h2>');
  });
});

describe('punctuation', () => {
  test.each([
    ["\"Quoted,\" she said -- 'twice'... it's so", '“Quoted,” she said – ‘twice’… it’s so'],
    [
      '"*Emphasis*" and "**bold**" and "`code`"',
      '“<em>Emphasis</em>” and “<strong>bold</strong>” and “<code>code</code>”',
    ],
    ['(“mixed" and "mixed”)', '(“mixed” and “mixed”)'],
    ['10:30, a:b, note:this, a--b, 1990--1995', '10:30, a:b, note:this, a–b, 1990–1995'],
  ])('%s', async (text, expected) => {
    const { html } = await show(text);
    expect(html).toBe(`<p>${expected}</p>`);
    // Once more over what came out: nothing is left to change.
    const again = html
      .slice(3, -4)
      .replace(/<\/?em>/g, '*')
      .replace(/<\/?strong>/g, '**')
      .replace(/<\/?code>/g, '`');
    expect((await show(again)).html).toBe(html);
  });

  test('quotes open behind tags as they do without them, and addresses stay as they are', async () => {
    const { html } = await show('One<br>"Hello." <b>"Two"</b>, it<i>\'s</i> at https://example.org/a--b...c');
    expect(html).toContain('<p>One<br>“Hello.” <b>“Two”</b>, it<i>’s</i> at <a ');
    expect(html).toContain('>https://example.org/a--b...c<span');
  });

  test('a language that quotes otherwise keeps the author’s marks', async () => {
    expect((await show('Er sagte "ja".', 'de')).html).toBe('<p>Er sagte "ja".</p>');
  });
});
