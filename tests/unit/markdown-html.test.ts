// HTML and Liquid as authors write them: what is forgotten in them is put in or said, and takes no words with it.
import { describe, expect, test } from 'vitest';
import { filesOf, messagesOf } from './rule-examples';
import { show } from './shown-page';

describe('tags that are not closed, or lack a quotation mark, take no words with them', () => {
  test.each<[string, string, string[]]>([
    ['<div class="x"\nWords that stay\n\nmore\n\n</div>', 'Words that stay', ['html-unclosed 5:1']],
    ['<div class="callout markdown="1">\n## Aims\n\nWords.\n\n</div>', '>Aims</h2>', ['html-unclosed 5:1']],
    ['<div\n## Aims\n\nWords > x\n\n</div>', '>Aims</h2>', ['html-unclosed 5:1']],
    ['<table class="a>\n<tr><td>Words</td></tr>\n</table>', '<td>Words</td>', ['html-unclosed 5:1']],
    ['<p class="x"\nWords\n\nmore', 'Words</p>', ['html-unclosed 5:1']],
    [
      '<iframe src="https://www.youtube.com/embed/abcdefghijk title="Seeds"></iframe>',
      'v=abcdefghijk"',
      ['html-unclosed 5:1'],
    ],
    [
      '<iframe title="Seeds" src="https://www.youtube.com/embed/abcdefghijk"</iframe>\n\nWords',
      'v=abcdefghijk"',
      ['html-unclosed 5:1'],
    ],
    ['<div class="callout"<b>Words</b></div>', '<b>Words</b>', ['html-unclosed 5:1']],
    ['<div class="callout\n  info"\n  markdown="1"\n>\nWords\n\n</div>', 'box-note', []],
    ['<div title="a < b" class=x>Words</div>', 'Words', []],
    [
      '<iframe title="Home > Seeds"\n  src="https://www.youtube.com/embed/abcdefghijk"></iframe>\n\nWords',
      'v=abcdefghijk"',
      [],
    ],
    [
      '<iframe\n  class="b"\n  width="560"\n  height="315"\n  src="https://www.youtube.com/embed/abcdefghijk"\n  title="Seeds"\n  allow="autoplay;\n    picture-in-picture"\n  referrerpolicy="origin"\n  allowfullscreen\n></iframe>\n\nWords',
      'v=abcdefghijk"',
      [],
    ],
    [
      '<iframe src="https://www.youtube.com/embed/abcdefghijk"\n  allowfullscreen title="Seeds"></iframe>\n\nWords',
      'v=abcdefghijk"',
      [],
    ],
    ["<div class='callout\n  info'\nmarkdown=1>\nWords\n\n</div>", 'box-note', []],
    ['<details\n  open\n>\n<summary>More</summary>\n\nWords\n\n</details>', '<summary>More</summary><p>Words', []],
  ])('%j', async (body, html, said) => {
    const shown = await show(body);
    expect(shown.html).toContain(html);
    expect(shown.said).toEqual(said);
  });

  test.each<[string, string[]]>([
    ['<form action="x">', ['html-unclosed 5:1', 'html-disallowed 5:1']],
    ['<select', ['html-unclosed 5:1', 'html-unclosed 5:1', 'html-disallowed 5:1']],
    [
      '<iframe title="A" src="https://www.youtube.com/embed/abcdefghijk">\n\n<iframe title="B" src="https://www.youtube.com/embed/bbcdefghijk"></iframe>',
      ['html-unclosed 5:1'],
    ],
  ])('%j does not take the rest of the page with it', async (tag, said) => {
    const shown = await show(`${tag}\n\nWords.\n\n## Aims`);
    expect(shown.html).toMatch(/<p>Words\.<\/p>\s*<h2/);
    expect([...shown.said].sort()).toEqual([...said].sort());
  });

  test('within a table, too, where it is said', async () => {
    const { said } = await show('<table>\n<tr><td class="a>Words</td><td title="a < b">More</td></tr>\n</table>');
    expect(said).toContain('html-unclosed 6:16');
    expect((await show('<table><tr><td title="a < b" class="x">c</td></tr></table>')).said).toEqual([]);
  });

  test('they are written out for their author', async () => {
    const notes = (await messagesOf(filesOf('<div class="callout info markdown="1">\n\nWords.\n\n</div>'))).map(
      ({ note }) => note,
    );
    expect(notes).toContain('Write  <div class="callout info" markdown="1">');
    const frame = (
      await messagesOf(filesOf("<iframe allowfullscreen title='Our maps' src=\"https://a.example/b/ >"))
    ).map(({ note }) => note);
    expect(frame).toContain('Write  <iframe allowfullscreen title="Our maps" src="https://a.example/b/">');
  });
});

test('a Liquid tag that is never closed takes no lines below it with it', async () => {
  const messages = await messagesOf(filesOf('Write {{ here\n## Next one\n\n[There](#next-one)\n'));
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['markup-stray']);
});

test('Liquid and HTML in the further paragraphs of a footnote are read', async () => {
  const { html, said } = await show(
    'A note.[^1]\n\n[^1]: One\n\n    Two [there]({{ site.baseurl }}/no.md)\n\n    <div class="note" markdown="1">\n    **Three**\n    </div>\n\nAfter\n\n    code',
  );
  expect(said).toEqual(['link-broken 9:9']);
  expect(html).toMatch(/<p>Two there<\/p>[\s\S]*<p><strong>Three<\/strong><\/p>/);
  expect(html).toContain('<pre tabindex="0"><code>code');
});

test('a closing tag in code closes nothing', async () => {
  const { html, said } = await show(
    '<div class="callout" markdown="1">\n\nWrite `</div>` at its end.\n\nMore\n\n</div>\n\nAfter',
  );
  expect(html).toMatch(/<p>Write <code>&#x3C;\/div><\/code> at its end\.<\/p><p>More<\/p><\/div>\s*<p>After<\/p>/);
  expect(said).toEqual([]);
});

test('a link to the top leads there, and what an address begins with is not forgotten in the advice', async () => {
  expect((await show('[Up](#top)')).html).toBe('<p><a href="#index">Up</a></p>');
  const { html } = await show('## Top\n\n[Up](#top)');
  expect(html).toContain('<a href="#index--top">');
  const messages = await messagesOf(filesOf('[a](www.example.org/x) [b](me@example.org) [c](https//example.org)'));
  expect(messages.filter(({ ruleId }) => ruleId === 'link-broken').map(({ expected }) => expected)).toEqual([
    ['https://www.example.org/x'],
    ['mailto:me@example.org'],
    ['https://example.org'],
  ]);
});
