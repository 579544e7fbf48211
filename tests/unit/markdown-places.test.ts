// Messages point at the author's own line and column, whatever has happened to the text on its way.
import { describe, expect, test } from 'vitest';
import { filesOf, messagesOf } from './rule-examples';

/** `rule line:column` of every message about a page with this body, which begins on line 5. */
async function placesIn(body: string, more: Record<string, string> = {}): Promise<string[]> {
  const messages = await messagesOf({ ...filesOf(body), ...more });
  return messages.map(({ ruleId, place }) => `${ruleId} ${place?.line}:${place?.column}`);
}

describe('a mistake is where its author sees it', () => {
  test.each<[string, string, string[]]>([
    ['in the middle of a line', 'Some words, then [a slip](20-nxt.md).', ['link-broken 5:18']],
    ['on a later line of a paragraph', 'One\ntwo\n  three ![x](images/mpa.png)', ['img-missing 7:9']],
    [
      'without words',
      'See [](https://example.org/a) and [![](none.png)](https://example.org/b).',
      ['link-generic 5:5', 'img-missing 5:36'],
    ],
    ['to the first page of a folder that is not there', 'See [it](../three/index.md).', ['link-broken 5:5']],
    ['inside a container', ':::note\n\nText [a slip](20-nxt.md)\n\n:::', ['link-broken 7:6']],
    ['in the title of a container', ':::note[See [a slip](20-nxt.md)]\n\nText.\n\n:::', ['link-broken 5:13']],
    [
      'inside containers without blank lines',
      'Text.\n:::note\n:::example\nText [a slip](20-nxt.md)\n:::\n:::\nText [a slip](20-nxt.md)',
      ['link-broken 8:6', 'link-broken 11:6'],
    ],
    [
      'inside a <div> whose content is indented',
      '<div class="callout info" markdown="1">\n    Text [a slip](20-nxt.md)\n\n    ![x](images/mpa.png)\n</div>',
      ['link-broken 6:10', 'img-missing 8:5'],
    ],
    [
      'on the same line as a <div>',
      '<div class="callout info" markdown="1">Text [a slip](20-nxt.md)</div>\n\n[a slip](20-nxt.md)',
      ['link-broken 5:45', 'link-broken 7:1'],
    ],
    [
      'behind a closing tag at the end of a line',
      '<div markdown="1">\nText.\n</div> [a slip](20-nxt.md)',
      ['link-broken 7:8'],
    ],
    [
      'behind Liquid on the same line',
      '[ok]({{ site.baseurl }}/module/20-next.md) and [a slip](20-nxt.md) {{ page.x }}',
      ['link-broken 5:48', 'liquid-unknown 5:68'],
    ],
    ['in a list item', '- one\n- two\n\n  - three [a slip](20-nxt.md)', ['link-broken 8:11']],
    ['in a quotation', '> One\n> [a slip](20-nxt.md)', ['link-broken 6:3']],
    ['in a table', '| A | B |\n| - | - |\n| x | [a slip](20-nxt.md) |', ['link-broken 7:7']],
    ['in a footnote', 'Text.[^1]\n\n[^1]: Note [a slip](20-nxt.md)', ['link-broken 7:12']],
    ['behind a heading without a space', '##Title\n\n##Other [a slip](20-nxt.md)', ['link-broken 7:9']],
    ['behind a comment', '<!--\nnote\n-->\n\n[a slip](20-nxt.md)', ['link-broken 9:1']],
    ['in raw HTML', '<ul>\n  <li>One</li>\n  <li><a href="20-nxt.md">a slip</a></li>\n</ul>', ['link-broken 7:7']],
    [
      'in raw HTML behind a blank line',
      '<table>\n<tr><th>A</th></tr>\n\n<tr><td><img src="images/mpa.png" alt="x"></td></tr>\n</table>',
      ['img-missing 8:9'],
    ],
    [
      'in raw HTML inside a <div> whose content is indented',
      '<div class="callout info">\n    <ul>\n      <li><img src="images/map.png"></li>\n    </ul>\n</div>',
      ['img-alt 7:11'],
    ],
    ['in a raw paragraph behind text', 'Words <a href="20-nxt.md">a slip</a>', ['link-broken 5:7']],
    ['in words', 'One\ntwo and TODO and\nthree', ['placeholder 6:9']],
    ['in marks that are none', 'One\nare ** trusted ** by', ['markup-stray 6:5']],
    ['in a heading', '# Sample page\n\n### Too deep', ['head-skip 7:1']],
    ['at the opening of what is never closed', 'Text.\n\n:::note\n\nText.\n\n- more', ['container-unclosed 7:1']],
    ['at an HTML tag that is never closed', '<div class="callout info">\n\nText.', ['html-unclosed 5:1']],
  ])('%s', async (_, body, places) => {
    expect(await placesIn(body)).toEqual(places);
  });

  test('in front matter, also inside its values', async () => {
    const page = '---\ntitle: Sample\nce:\n  hours: many\nkeywords: [a, b]\nlicense2: x\n---\n\n[a slip](20-nxt.md)\n';
    expect(await placesIn('', { 'module/index.md': page })).toEqual(['fm-value 4:3', 'fm-typo 6:1', 'link-broken 9:1']);
  });

  test('behind a byte order mark and with line ends of Windows', async () => {
    const page = '\uFEFF---\r\ntitle: Sample\r\ntilte: x\r\n---\r\n\r\nText\r\n[a slip](20-nxt.md)\r\n';
    expect(await placesIn('', { 'module/index.md': page })).toEqual(['fm-typo 3:1', 'link-broken 7:1']);
  });

  test('on a page without front matter', async () => {
    expect(await placesIn('', { 'module/index.md': '# Title\n\n[a slip](20-nxt.md)\n' })).toEqual(['link-broken 3:1']);
  });
});

test('messages come in the order of the lines, each with its own source line', async () => {
  const messages = await messagesOf(
    filesOf('![x](images/mpa.png)\n\n[a slip](20-nxt.md)\n\n<img src="images/map.png">'),
  );
  expect(messages.map(({ place, sourceLine }) => `${place?.line}: ${sourceLine}`)).toEqual([
    '5: ![x](images/mpa.png)',
    '7: [a slip](20-nxt.md)',
    '9: <img src="images/map.png">',
  ]);
});
