// HTML of authors that cannot be in a package: it is left out, and the author is told what, and why it is no trifle.
import { expect, test } from 'vitest';
import { show } from './shown-page';

test.each([
  ['<p onclick="alert(1)">Hi there</p>', ['html-script 5:1']],
  ['<p OnMouseOver="alert(1)">Hi there</p>', ['html-script 5:1']],
  ['<script>alert(1)</script>\n\nHi there', ['html-script 5:1']],
  ['<a href="java&#10;script:alert(1)">Hi there</a>', ['html-script 5:1']],
  ['[Hi there](JavaScript:alert(1))', ['html-script 5:1']],
])('a program: %s', async (source, expected) => {
  const { html, said } = await show(source);
  expect(said).toEqual(expected);
  expect(html).toContain('Hi there');
  expect(html).not.toMatch(/alert|<a|<p \w/);
});

test.each(['svg', 'math', 'object', 'canvas', 'template', 'noscript', 'select'])(
  'what only scripts or other readers make sense of goes with all that is in it: %s',
  async (name) => {
    const { html, said } = await show(`Before it.\n\n<${name}>Hi there</${name}>\n\nAfter it.`);
    expect(said).toEqual(['html-disallowed 7:1']);
    expect(html).not.toContain('Hi there');
    expect(html).toMatch(/Before it\.[\s\S]*After it\./);
  },
);

test('of what nobody knows the words stay', async () => {
  const { html, said } = await show('<blink>Hi there</blink>');
  expect(said).toEqual(['html-disallowed 5:1']);
  expect(html).toContain('Hi there');
  expect(html).not.toContain('blink');
});
