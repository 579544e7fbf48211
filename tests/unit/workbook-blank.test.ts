// The form to be filled in by hand, which `carrel build` writes beside the package of a module with fields.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, test } from 'vitest';
import { buildIn, hashOf, packagesIn, page } from './command-world';
import { folderWith, removeFolders } from './course-world';
import { TINY_PNG } from './rule-examples';

const WORKSHEET = `:::objectives

- Name three groups

:::

:::worksheet{#kwl}

### Worksheet 1: K-W-L

![A map](images/map.png)

| What I know | What I learned {later} |
| --- | --- |
|  |  |

The people I want to reach are: ____

My hope:

____
____

- ____

I will:

- [ ] call them

| How sure am I? | Not at all | Very |
| --- | --- | --- |
| Trust | ( ) | ( ) |

Where: {choose: here | there}

[A guide](https://example.org/guide) and [the next page](10-next.md).

:::
`;

const COURSE = {
  'course.yml': 'title: Sample course\n',
  'one/index.md': page('Partners & "friends"', WORKSHEET),
  'one/10-next.md': page('Next'),
  'one/images/map.png': TINY_PNG,
  'two/index.md': page('Two'),
};

const FORM = 'one-workbook.html';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // An author's own words, and a picture's bytes.
  rules: { 'long-title': 'off', 'tel-non-breaking': 'off' },
});

afterAll(removeFolders);

async function built(files: Record<string, string | Uint8Array> = COURSE, folder = folderWith(files)) {
  const { code, out } = await buildIn(folder);
  expect(code, out).toBe(0);
  const path = join(folder, 'out', FORM);
  return { folder, path, html: existsSync(path) ? readFileSync(path, 'utf8') : undefined };
}

describe('the blank form', () => {
  test('is written beside the package of a module that has fields, and of no other', async () => {
    const { folder } = await built();
    expect(packagesIn(folder)).toEqual(['one-scorm12.zip', FORM, 'two-scorm12.zip']);
  });

  test('has room to write for every field, as much as its author asks for', async () => {
    const { html = '' } = await built();
    const count = (sign: RegExp) => [...html.matchAll(sign)].length;
    expect(count(/<div class="lines">/g)).toBe(1);
    expect(html).toMatch(/My hope:[\s\S]*?<div class="lines"><div><\/div><div><\/div><\/div>/);
    expect(html).toMatch(/The people I want to reach are:\s*<span class="blank">/);
    // A table that can grow has six rows, a list five lines: paper has no button.
    expect(html).toMatch(
      /What I learned[\s\S]*?<tbody>(\s*<tr class="open">\s*<td><\/td>\s*<td><\/td>\s*<\/tr>){6}\s*<\/tbody>/,
    );
    expect(html).toMatch(/<ul>\s*(<li><span class="blank"><\/span><\/li>\s*){5}<\/ul>/);
    expect(html).toMatch(/☐ +call them/);
    expect(html).toMatch(/<th scope="row">Trust<\/th>\s*<td>○ <\/td>\s*<td>○ <\/td>/);
    expect(html).toMatch(/Where: *○\s?here\s○\s?there/u);
  });

  test('says whose form it is, and what it is for', async () => {
    const { html = '' } = await built();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Partners &amp; &quot;friends&quot;: workbook</title>');
    expect(html).toMatch(/<h1>Partners &amp; &quot;friends&quot;<\/h1>/);
    expect(html).toMatch(/Learning objectives<\/h2>\s*<ul>\s*<li>Name three groups<\/li>/);
    expect(html).toMatch(/<h2[^>]*>.*Worksheet 1: K-W-L/);
    expect(html).toMatch(/Name: <i><\/i>.*Date: <i><\/i>/);
  });

  test('needs no other file and runs nothing, and is sound HTML', async () => {
    const { html = '' } = await built();
    expect(html).not.toMatch(/<script|<link|<form|<input|<button|<textarea|<select|\shidden|aria-label=|\sdata-/);
    expect([...html.matchAll(/src="([^"]{0,30})/g)].map(([, src]) => src)).toEqual([
      expect.stringMatching(/^data:image\/png;base64,/),
    ]);
    expect(html).toContain('<a href="https://example.org/guide"');
    expect(html).not.toContain('10-next');
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });

  test('is the same, byte by byte, in every build', async () => {
    const [first, second] = [await built(), await built()];
    expect(hashOf(first.path)).toBe(hashOf(second.path));
  });

  test('goes when the module no longer has fields: an old one would mislead', async () => {
    const { folder } = await built();
    writeFileSync(join(folder, 'one/index.md'), page('Partners'));
    await built({}, folder);
    expect(packagesIn(folder)).toEqual(['one-scorm12.zip', 'two-scorm12.zip']);
  });

  test('stays when the module has an error, as its package does', async () => {
    const { folder } = await built();
    writeFileSync(join(folder, 'one/index.md'), '---\ntitle: [\n---\n');
    await buildIn(folder);
    expect(packagesIn(folder)).toContain(FORM);
  });

  test('never takes a file with it that somebody else put under its name', async () => {
    const folder = folderWith({ ...COURSE, 'out/two-workbook.html': '<p>A learner’s download</p>' });
    await built({}, folder);
    expect(readFileSync(join(folder, 'out/two-workbook.html'), 'utf8')).toContain('download');
  });
});
