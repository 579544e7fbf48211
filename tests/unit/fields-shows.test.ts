// A worksheet on several pages: the same fields under the same names, later columns where they open, and links between them.
import { describe, expect, test } from 'vitest';
import { controlsIn, readFiles } from './fields-page';

const page = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n${body}`;

const KWL = `:::worksheet[K-W-L]{#kwl}

| What I *know* | What I **learned** {later} |
| --- | --- |
|  |  |

### More

Name: ____ [See](#more)

:::
`;

/** A module of these pages. */
async function read(...bodies: string[]) {
  const files = bodies.map((body, index) => [
    index === 0 ? 'module/index.md' : `module/${index}0-page-${index}.md`,
    page(`Page ${index}`, body),
  ]);
  const found = await readFiles(Object.fromEntries(files));
  return { ...found, pages: found.module.pages.map(({ html }) => html) };
}

describe('::worksheet{show=…}', () => {
  test('shows the same fields, in a form of its own', async () => {
    const { pages, said } = await read(KWL, '::worksheet{show="kwl" column="What I learned"}');
    expect(said).toEqual([]);
    expect(controlsIn(pages[0] ?? '')).toEqual([
      'textarea 2 k-w-l.what-i-know "What I know, row 1"',
      'text name "Name:"',
    ]);
    expect(controlsIn(pages[1] ?? '')).toEqual([
      'textarea 2 k-w-l.what-i-know "What I know, row 1"',
      'textarea 2 k-w-l.what-i-learned "What I learned, row 1"',
      'text name "Name:"',
    ]);
    expect(pages[0]).toContain('id="index--kwl"');
    expect(pages[1]).toContain('id="page-1--kwl" data-worksheet="kwl"');
  });

  test.each([
    ['a worksheet', ':::worksheet[Mine]\n\nName: ____\n\n::worksheet{show="kwl"}\n\n:::'],
    ['an activity', ':::activity\n\nLook back.\n\n::worksheet{show="kwl"}\n\n:::'],
  ])('inside %s is said to be shown nowhere', async (_, body) => {
    const { messages } = await read(KWL, body);
    expect(messages.map(({ ruleId, place }) => `${ruleId} ${place?.line}`)).toContain('worksheet-show 9');
  });

  test('says where a column opens, with a link to it', async () => {
    const { pages } = await read(KWL, '::worksheet{show="kwl" column="What I learned"}', 'The end.');
    expect(pages[0]).toContain('<a href="#page-1--kwl">Page 1</a>');
    expect(pages[1]).not.toContain('worksheet-later');
    expect(pages[2]).not.toContain('<form');
  });

  test('on one page twice', async () => {
    const { pages } = await read(`${KWL}\nMuch later:\n\n::worksheet{show="kwl" column="What I learned"}`);
    expect(pages[0]).toContain('id="index--kwl_2"');
    expect(pages[0]).toContain('further down on this page: <a href="#index--kwl_2">');
    const ids = [...(pages[0] ?? '').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('may stand before the worksheet itself', async () => {
    const { pages, said } = await read('::worksheet{show="kwl"}', KWL);
    expect(said).toEqual([]);
    expect(controlsIn(pages[0] ?? '')).toHaveLength(2);
  });

  test('finds a worksheet by its title, and a column whatever its markup', async () => {
    const { said } = await read(KWL, '::worksheet{show="K-W-L" column="what i  LEARNED"}');
    expect(said).toEqual([]);
  });

  test('its headings fit the page that it is on, and its links lead into it', async () => {
    const { pages, said } = await read(KWL, '## A section\n\n### Deeper\n\n::worksheet{show="kwl"}\n\n## Next');
    expect(said).toEqual([]);
    expect(pages[1]).toMatch(/<h3 class="box-title"[^>]*><span id="page-1--kwl--title">K-W-L/);
    expect(pages[1]).toContain('<h4 id="page-1--kwl--more">More</h4>');
    expect(pages[1]).toContain('href="#page-1--kwl--more"');
    expect(pages[0]).toContain('href="#index--more"');
  });

  test('its own title replaces the worksheet’s', async () => {
    const { pages } = await read(KWL, '::worksheet[Look back]{show="kwl"}');
    expect(pages[1]).toContain('Look back</span>');
  });
});

describe('a later column that nobody opens', () => {
  test('opens in a form that is added to the last page', async () => {
    const { pages, said } = await read(KWL, 'Text.', 'The end.');
    expect(said).toEqual([]);
    expect(pages[1]).not.toContain('<form');
    expect(controlsIn(pages[2] ?? '')).toContain('textarea 2 k-w-l.what-i-learned "What I learned, row 1"');
    expect(pages[0]).toContain('<a href="#page-2--kwl">Page 2</a>');
  });

  test('opens in the form that is there already', async () => {
    const { pages } = await read(KWL, '::worksheet{show="kwl"}');
    expect(pages[1]?.match(/<form/g)).toHaveLength(1);
    expect(pages[1]).toContain('k-w-l.what-i-learned');
  });

  test('is open at once where the worksheet itself is on the last page', async () => {
    const { pages } = await read('First.', KWL);
    expect(pages[1]).toContain('k-w-l.what-i-learned');
    expect(pages[1]).not.toContain('worksheet-later');
  });
});

describe('what cannot be shown is said', () => {
  test.each([
    ['a worksheet that is not there', '::worksheet{show="kwll"}', 'worksheet-show 5:1'],
    ['no name at all', '::worksheet{#kwl}', 'worksheet-show 5:1'],
    ['a column that is not there', '::worksheet{show="kwl" column="What I leaned"}', 'worksheet-show 5:1'],
    ['a column that is open already', '::worksheet{show="kwl" column="What I know"}', 'attr-syntax 5:1'],
  ])('%s', async (_, line, message) => {
    const { said } = await read(KWL, line);
    expect(said).toEqual([message]);
  });

  test('with what was meant', async () => {
    const { messages } = await read(KWL, '::worksheet{show="kwl" column="What I leaned"}');
    expect(messages[0]?.note).toBe('Did you mean  column="What I learned"');
  });

  test('a large worksheet on every page', async () => {
    const rows = Array.from({ length: 700 }, (_, n) => `| Row ${n} | | | | |`).join('\n');
    const large = `:::worksheet[Large]{#large}\n\n| A | B | C | D | E |\n| --- | --- | --- | --- | --- |\n${rows}\n\n:::\n`;
    const { said } = await read(`${large}\n${'::worksheet{show="large"}\n\n'.repeat(8)}`);
    expect(said.filter((message) => message.startsWith('worksheet-show'))).not.toEqual([]);
  });
});

test('a show is one line: what stands in a block of it is kept, and its author hears how to write it', async () => {
  const { pages, messages } = await read(KWL, ':::worksheet[More]{show="kwl"}\n\nTown: ____\n\n:::\n');
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['worksheet-show']);
  expect(messages[0]?.note).toContain('::worksheet{show="kwl"}');
  expect(controlsIn(pages[1] ?? '')).toContainEqual(expect.stringContaining('"Town'));
});

test('two forms on one page are landmarks of different names, unless the author gives the second a title', async () => {
  const namesIn = (html = '') =>
    [...html.matchAll(/<form[^>]* aria-labelledby="([^"]+)"/g)].map(([, ids = '']) =>
      ids.split(' ').map((id) => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? ''),
    );
  const { pages } = await read(`${KWL}\n::worksheet{show="kwl"}\n\n::worksheet[The end]{show="kwl"}\n`);
  const names = namesIn(pages[0]).map(([title, number]) => [title, number]);
  expect(names[1]).toEqual(['K-W-L', '(2)']);
  expect(new Set(names.map(String)).size).toBe(3);
  expect(names[2]?.[0]).toBe('The end');
  expect(names[2]?.[1]).not.toBe('(3)');
});
