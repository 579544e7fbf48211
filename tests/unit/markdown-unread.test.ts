// What Markdown would read as something else, leave out or show as signs, without a word: code by its indent, signs that nobody sees,
// cells and notes too many.
import { describe, expect, test } from 'vitest';
import { show } from './shown-page';

describe('moved to the right by four spaces or a tab, so that it is code', () => {
  test.each<[string, string[]]>([
    ['    :::quiz[Check]{pass=80}\n\n    ### Which?\n\n    - [x] A\n    - [ ] B\n\n    :::', ['markup-stray 5:1']],
    ['\t:::worksheet\n\n\tName: ____\n\n\t:::', ['markup-stray 5:1']],
    [':::worksheet\n\nName: ____\n\n\tPlace: ____\n\n:::', ['markup-stray 9:1']],
    [':::quiz\n\n### Which?\n\n    - [x] A\n    - [ ] B\n\n:::', ['quiz-no-shape 7:1', 'markup-stray 9:1']],
    ['\tPersonal Goals\n\t\n\tTeam Goals', ['markup-stray 5:1']],
    ['    ¿Qué es un socio? Alguien que\n    comparte una meta (o dos).', ['markup-stray 5:1']],
    ['    npm install carrel\n\nText.\n\n    Name = value;\n\nText.\n\n    $ ls -l', []],
    ['    :::quizzes are code\n\nA paragraph.\n\n    - code as well\n    ____', []],
    ['```\n:::quiz\n```', []],
    ['- ```\n  :::quiz\n  ```\n\n~~~\n    :::note\n~~~', []],
    [':::quiz\n\n### Which?\n\n```\n- code\n```\n\n- [x] A\n  > Yes.\n- [ ] B\n\n:::', []],
  ])('%j', async (body, said) => {
    expect((await show(body)).said.filter((message) => !message.startsWith('quiz-no-feedback'))).toEqual(said);
  });
});

describe('signs that nobody sees', () => {
  test.each<[string, string]>([
    ['\u200b## Heading', '<h2 id="index--heading">Heading</h2>'],
    ['\u00a0\u00a0\u00a0\u00a0**Bold** words', '<p><strong>Bold</strong> words</p>'],
    ['-\u00a0One\n\u200b-\u00a0Two\u200b', '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>'],
    ['1.\u00a0One\n2.\u00a0Two', '<ol>\n<li>One</li>\n<li>Two</li>\n</ol>'],
    [
      ':::\u00a0card\u200b\n\nWords\n\n:::\u200b\n\nAfter',
      '<div class="box box-card"><p>Words</p></div>\n<p>After</p>',
    ],
    ['20\u00a0km and می\u200cخواهم', '<p>20\u00a0km and می\u200cخواهم</p>'],
  ])('%j does not undo the marks beside it', async (body, html) => {
    const shown = await show(body);
    expect(shown).toEqual({ html, said: [] });
  });

  test('a box to tick and a table may have them', async () => {
    expect((await show('- [x]\u00a0Done\n- [\u00a0] Open')).html.match(/[☑☐]/g)).toEqual(['☑', '☐']);
    expect((await show('|a|b|\n|---|---|\u00a0\n|c|d|')).html).toContain('<td>d</td>');
  });
});

test('a fence without a name stands for no other container, least of all for a worksheet once more', async () => {
  const { html, said } = await show(':::worksheet{#w}\n\nName: ____\n\n:::\n\n:::2\n\n1. :::3\n\nMore words');
  expect(html.match(/<form/g)).toHaveLength(1);
  expect(html).toContain('More words');
  expect(said).toEqual(['markup-stray 11:1', 'markup-stray 13:4']);
});

describe('what Markdown would leave out, or show as signs, without a word', () => {
  test('cells beyond the last column stay in the last one', async () => {
    const { html, said } = await show('|Q|A|\n|-|-|\n|1|2|3 *more*|\n|4|5||\n|6||7|');
    expect(html).toContain('<td>2 | 3 <em>more</em></td>');
    expect(html).toContain('<td>7</td>');
    expect(said).toEqual(['markup-stray 7:1', 'markup-stray 9:1']);
  });

  test('what divides the rows of a table in kramdown is no row and no line of dashes', async () => {
    const { html, said } = await show('|a|b|\n|---|---|\n|c|d|\n|----\n|e|f|\n|=====\n|g|h|\n|---+---|\n|i|j|');
    expect(html.match(/<t[dh](?: [^>]*)?>[^<]*/g)?.map((cell) => cell.replace(/.*>/, ''))).toEqual([...'abcdefghij']);
    expect(said).toEqual([]);
  });

  test.each(['', '> ', '  '])('words right under a table, behind "%s", are none of its rows', async (prefix) => {
    const lines = ['| a | b |', '|---|---|', '| c | d |', 'Words'].map((line) => `${prefix}${line}`);
    const { html, said } = await show(`${prefix === '  ' ? '- x\n\n' : ''}${lines.join('\n')}`);
    expect(html).toMatch(/<\/table><\/div>\s*<p>Words<\/p>/);
    expect(said).toEqual([]);
  });

  test('a table in a list is one, and the item below it is set apart no more than others', async () => {
    const { html, said } = await show('- | a | b |\n  |---|---|\n  | c | d |\n- e');
    expect(html).toMatch(/<td>d<\/td>[\s\S]*<li>e<\/li>/);
    expect(said).toEqual([]);
  });

  test('a heading is empty only where nothing is to be seen in it', async () => {
    const { html, said } = await show('## **![](map.png)**\n\n## [^1]\n\n## [](20-next.md)\n\n[^1]: Note');
    expect(html).toMatch(/<h2[^>]*><strong><[\s\S]*<h2[^>]*><sup>[\s\S]*<p>Note /);
    expect(said.filter((one) => one.startsWith('markup'))).toEqual(['markup-stray 9:1']);
  });

  test('they stay in a pair to match, and beside a box to fill in their author is told that they are left out', async () => {
    const quiz =
      ':::quiz[Q]{#q}\n\n### Match\n\n| a | b |\n|---|---|\n| x | y | more |\n| z | w |\n\n> Because.\n\n:::';
    const pairs = await show(quiz);
    expect(pairs.html).toContain('>y | more</option>');
    expect(pairs.said).toEqual(['markup-stray 11:1']);
    const sheet = await show(':::worksheet{#w}\n\n| a | b |\n|---|---|\n| x |  | more |\n\n:::');
    expect(sheet.html).toContain('name="a-b.x.b"');
    expect(sheet.said).toEqual(['markup-stray 9:1']);
  });

  test.each<[string, string[]]>([
    ['Text[^a].\n\n[^a]: One\n[^a]: Again\n[^x]: Nowhere', ['markup-stray 8:1', 'markup-stray 9:1']],
    ['Text:\n    - one\n    - two', ['list-mark 6:5']],
    ['Steps:\n2. two\n3. three', ['list-mark 6:1']],
    [
      'Text\n\n    ## Heading\n\nText\n\n\t<table><tr><td>x</td></tr></table>',
      ['markup-stray 7:1', 'markup-stray 11:1'],
    ],
    ['Text\n\n    carrel build', []],
    ['A year\n12. Not a list', []],
    ['Minutes:\n\\- ten\n\\• five', []],
    ['|a|b|\n|-|-|\n|c|d|\n\n|e|f|', ['markup-stray 9:1']],
    ['- one\n|a|b|\n|-|-|\n|c|d|', ['markup-stray 6:1']],
    ['+---+---+\n| a | b |\n+===+===+\n| c | d |', ['markup-stray 6:1']],
    ['Shown <!-- not for\n\nlearners --> again', ['markup-stray 5:7']],
    ['Words <o:p>of Word</o:p> and <a href=https://a.example/b>c</a>', ['markup-stray 5:7']],
    ['**::video[Seeds]{src="https://a.example/b"}**', ['markup-stray 5:3']],
    ['Look: ::video https://youtu.be/abcdefghijk', ['markup-stray 5:7']],
    ['a | b, |c|, `|d|e|`, \\<b> &lt;i> \\| a | b |\n\n\\| a \\| b \\|', []],
    ['See ![a map](images/map.png', ['markup-stray 5:5']],
    ['See [the plan](20-next.md', ['markup-stray 5:5']],
    ['![A map]images/map.png)\n\n![A map] (images/map.png)', ['markup-stray 5:1', 'markup-stray 7:1']],
    ['[The plan] (20-next.md)\n\n(The plan)[20-next.md]', ['markup-stray 5:1', 'markup-stray 7:1']],
    ['[A note] (see above), an array(s)[0], [sic] (2019), wow![1]', []],
    ['    - one\n- two', ['markup-stray 5:1']],
    ['- one\n**- two**\n\nText:\n*1. one*', ['list-mark 6:1', 'list-mark 9:1']],
    ['**- one**', ['list-mark 5:1']],
    ['| By |\n|---|\n| **- 5** |', []],
    ['**1. A heading of its own way**\n\nA **- dash** and **-5 degrees**\n**5 degrees**', []],
    [':::quiz\n\n### Which?\n\n- [x] A\n- [ ] B\n**- [ ] C**\n\n> Because.\n\n:::', ['list-mark 11:1']],
    ['Words\nand words\n• one\n\n1. One\n2.Two', ['list-mark 7:1', 'list-mark 10:1']],
    [':::quiz\n\n### Which?\n\na. One\nb. Two\n\nAnswer: b\n\n> Because.\n\n:::', ['list-mark 9:1']],
    [':::worksheet\n\n(a) ____\n(b) ____\n\n:::', []],
    [':::worksheet\n\nTown: ____\n\n    Name:\n\n:::', ['markup-stray 9:1']],
    ['- one\n• two\n\nText:\n• one\n• two', ['list-mark 6:1', 'list-mark 9:1']],
    [
      '-one\n-two\n\n1.one\n2.two\n\n(a) one\n(b) two\n\na. one\nb. two',
      ['list-mark 5:1', 'list-mark 8:1', 'list-mark 11:1', 'list-mark 14:1'],
    ],
    ['-5 degrees\n-7 degrees\n\n*One* word\n*Two* words\n\n1.5 million\n2.5 million\n\n> Words\n> – Author', []],
    ['Term\n: What it means', ['markup-stray 6:1']],
    ['The CE.\n\n*[CE]: Continuing education', ['markup-stray 7:1']],
    ['Half: $$\\frac{1}{2}$$, for $5 or $6', ['markup-stray 5:7']],
    ['[The plan][plan] and [sic] [a] `[b][c]`', ['markup-stray 5:1']],
    ['A [plan](20-next.md){.btn} and {braces}', ['markup-stray 5:21']],
    ['：：：note\n\nWords', ['markup-stray 5:1']],
    [
      '!!! note "Mind"\n    the gap\n\n???+ exercise choice\n\n    Words\n\n> [!NOTE]\n> More',
      ['markup-stray 5:1', 'markup-stray 8:1', 'markup-stray 12:3'],
    ],
    ['!!! Important !!!\nRead.\n\n??? what is it?\n\n> [!NOTE] it is', []],
    ['1. Which?\n   A) One\n   B) Two\n\nOf these\na) One', ['list-mark 6:4']],
    ['Tips:\n-Bring food\n-Bring friends\n\nA map\n-based one', ['list-mark 6:1']],
    ['To do:\n☐ One\n☐ Two', ['list-mark 6:1']],
    ['☐ One\n☐ Two', ['list-mark 6:1']],
    ['rows[0][1], cells["a"]["b"] and open(path[, flags][, mode])', []],
    ['[Next](20-next.md) | About | [next](20-next.md)\nand *more* *[b]: c', []],
    ['It is in version\n2.x of the form.', []],
    ['[The plan][next]\n\n[next]: 20-next.md', []],
    ['[Note]: important\n\n[//]: # (For us)\n[x]: https://a.example/', ['markup-stray 5:1']],
    ['At 10~12, 14~16; ~5 and ~10', []],
    ['It is ~gone~ now', ['markup-stray 5:7']],
    ['- ~[Maps](20-next.md)~ (no more)\n- **Two** ~ 3', ['markup-stray 5:22']],
    [
      '## Aims {.wide}\n\n| a {.x} |\n|---|\n| [b] (c.md) |',
      ['markup-stray 5:9', 'markup-stray 7:5', 'markup-stray 9:3'],
    ],
    ['Words {#here}', ['markup-stray 5:7']],
    ['**:::note**\n\nWords\n\n`:::note`', ['markup-stray 5:3']],
    ['##\n\nWords\n\n## **\u200b**\n\n## ![](images/map.png)\n\n:::note[]\n\nx\n\n:::', ['markup-stray 5:1']],
  ])('%j', async (body, said) => expect((await show(body)).said).toEqual(said));
});

test.each<[string, string]>([
  ['Date: ____/____/____', '<p>Date: ____/____/____</p>'],
  ['Write (____) here, "____" there.', '<p>Write (____) here, “____” there.</p>'],
  ['| Phone |\n|---|\n| (____) ____-____ |', '<td>(____) ____-____</td>'],
  ['`____/____` and ___both___', '<p><code>____/____</code> and <em><strong>both</strong></em></p>'],
  ['[A form](https://a.example/____/____)', 'href="https://a.example/____/____"'],
])('room to write on paper is no bold text: %j', async (body, html) => {
  const shown = await show(body);
  expect(shown.html).toContain(html);
  expect(shown.said).toEqual([]);
});

test('below a blank line in a cell of HTML stands Markdown, and what is behind it keeps its line', async () => {
  const cell = '<td>\n\nWords\n\n- **one**\n- two [x](no.md)\n\n```\na **b**\n```\n\n</td>\n<td>[y](no.md)</td>';
  const { html, said } = await show(`<table>\n<tr><th>A</th><th>B</th></tr>\n<tr>\n${cell}\n</tr>\n</table>`);
  expect(html.replace(/\n+/g, '')).toContain('<p>Words</p><ul><li><strong>one</strong></li><li>two x</li></ul><pre');
  expect(html).toContain('a **b**');
  expect(said.map((message) => message.replace(/:\d+$/, ''))).toEqual(['link-broken 13', 'link-broken 20']);
});

test('tables, headings and boxes below a blank line in a cell are read, too', async () => {
  const cells = ['| a |\n|---|\n| **b** |', '### Head **c**', '- [x] **d**\n- [ ] e'];
  const { html, said } = await show(
    `<table><tr>\n${cells.map((cell) => `<td>\n\n${cell}\n\n</td>`).join('\n')}\n</tr></table>`,
  );
  expect(html).toContain('<td><strong>b</strong></td>');
  expect(html).toMatch(/<h2[^>]*>Head <strong>c<\/strong><\/h2>/);
  expect(html).toMatch(/<li>☑ <strong>d<\/strong><\/li>\s*<li>☐ e<\/li>/);
  expect(said).toEqual(['head-skip 15:1']);
});

test('a date with strokes between its parts is three lines of a worksheet', async () => {
  const { html } = await show(':::worksheet{#w}\n\nDate: ____/____/____\n\n:::');
  expect(html.match(/<textarea/g)).toHaveLength(3);
  expect(html).not.toContain('<strong>');
});

test('an empty list to fill in stays one below lines that were moved to the right', async () => {
  const { html, said } = await show(':::worksheet{#w}\n\n    People\n- \n- \n\nName: ____\n\n:::');
  expect(html.match(/<textarea/g)).toHaveLength(3);
  expect(said).toEqual(['markup-stray 7:1', 'worksheet-no-label 8:1']);
});
