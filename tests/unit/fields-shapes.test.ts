// Worksheets are written as they look on paper: which shape becomes which field, and how each control is called.
import { describe, expect, test } from 'vitest';
import { controlsIn, readPage, readSheet, sheetOf } from './fields-page';

describe('lines and boxes', () => {
  test('consecutive lines of underscores are one box, labelled by what stands before them', async () => {
    const { controls, said } = await readSheet(
      'What do you hope for?\n____\n____\n\n### Fears\n\n____________\n\n____________\n\n____________',
    );
    expect(controls).toEqual(['textarea 2 what-do-you-hope-for "What do you hope for?"', 'textarea 3 fears "Fears"']);
    expect(said).toEqual([]);
  });

  test('a rule stays a rule: three underscores, dashes, stars', async () => {
    const { controls, html } = await readSheet('Name: ____\n\n___\n\n---\n\n***');
    expect(controls).toHaveLength(1);
    expect(html.match(/<hr>/g)).toHaveLength(3);
  });

  test('a label and a sentence stem', async () => {
    const { controls } = await readSheet('Name: ____\n\nWhen I was a mentee, ____');
    expect(controls).toEqual(['text name "Name:"', 'text when-i-was-a-mentee "When I was a mentee,"']);
  });

  test('lines of one paragraph are fields of their own', async () => {
    const { controls } = await readSheet('Name: ______\nAddress: ______\nThe rest is only said.');
    expect(controls).toEqual(['text name "Name:"', 'text address "Address:"']);
  });

  test('several rooms in a sentence are called by the words before them, or numbered', async () => {
    const { controls } = await readSheet('I met ____, who showed me ____ and ____.');
    expect(controls).toEqual([
      'text i-met "I met"',
      'text who-showed-me ", who showed me"',
      'text i-met-3 "I met (3)"',
    ]);
  });

  test('room at the beginning is called by what follows it', async () => {
    const { controls, fields } = await readSheet('____ helped me most.');
    expect(controls).toEqual(['text helped-me-most "helped me most."']);
    expect(fields[0]?.label).toBe('helped me most.');
  });

  test('underscores beside points and brackets are room all the same, and nothing is emphasised', async () => {
    const { controls, html } = await readSheet('Name:____, Date:____. ("____" and "____")');
    expect(controls).toHaveLength(4);
    expect(html).not.toMatch(/<(em|strong)>/);
  });

  test('a label with lines of underscores below it is a taller box', async () => {
    const { controls } = await readSheet('What I would change: ____\n____\n____\n\nName: ____');
    expect(controls).toEqual(['textarea 3 what-i-would-change "What I would change:"', 'text name "Name:"']);
  });

  test('what is asked for can be a date, a number or a choice', async () => {
    const { controls, html } = await readSheet('When: {date}\nHow many: {number}\nState: {choose: open | done}');
    expect(controls).toEqual(['date when "When:"', 'text how-many "How many:"', 'select state "State:"']);
    expect(html).toContain('inputmode="decimal"');
    expect(html).toContain('<option value="">Choose …</option><option value="open">open</option>');
  });

  test('in bold, in a quotation, in a note and in a list', async () => {
    const { controls, said } = await readSheet(
      '**Name: ____**\n\n> Said by: ____\n\n:::note[Between us]\n____\n:::\n\n1. Your question?\n   ____\n2. Who knows?\n   ____\n\n- Phone: ____\n- Mail: ____',
    );
    expect(controls).toEqual([
      'text name "Name"',
      'text said-by "Said by:"',
      'textarea 1 between-us "Between us"',
      'textarea 1 your-question "Your question?"',
      'textarea 1 who-knows "Who knows?"',
      'text phone "Phone:"',
      'text mail "Mail:"',
    ]);
    expect(said).toEqual([]);
  });

  test('a long introduction is not read out as a label: its last sentence is', async () => {
    const { fields } = await readSheet(
      `${'This is a story that goes on and on. '.repeat(9)}What did you learn?\n\n____`,
    );
    expect(fields[0]?.label).toBe('What did you learn?');
  });
});

describe('lists', () => {
  test.each([
    ['dashes', '- \n- ', 2],
    ['dashes with room', '- ____\n- ____', 2],
    ['bullets of a word processor', '•\n•\n•', 3],
    ['middle dots', '· \n· ', 2],
    ['bullets of other word processors', '‣ \n●\n○ ____', 3],
    ['numbers', '1. ____\n2. ____', 2],
    ['stars', '*\n*', 2],
  ])('%s right under a line of text', async (_, list, count) => {
    const { controls, html } = await readSheet(`My partners\n${list}\nAnd some words`);
    expect(controls).toEqual(Array.from({ length: count }, (_, n) => `text my-partners "My partners, line ${n + 1}"`));
    expect(html).toContain('<p>And some words</p>');
    expect(html).not.toMatch(/<h3[^>]*>My partners/);
  });

  test('behind entries that are given', async () => {
    const { controls, html } = await readSheet('What helps:\n\n- The map\n- \n- ');
    expect(html).toContain('<li>The map</li>');
    expect(controls).toEqual(['text what-helps "What helps, line 1"', 'text what-helps "What helps, line 2"']);
  });

  test('grow by the row that the runtime clones', async () => {
    const { html, fields } = await readSheet('Partners:\n\n- ____');
    expect(html).toContain('data-grows="partners"');
    expect(html).toContain('<li data-row="">');
    expect(html).toMatch(/data-label="Partners, line \{n\}"/);
    expect(html).toMatch(/<button type="button" class="button js" data-add="">/);
    expect(fields).toEqual([{ id: 'partners', label: 'Partners', names: [], row: ['partners'] }]);
  });
});

describe('checklists', () => {
  test('each box has its words as its label, and room beside them is a field', async () => {
    const { controls, fields } = await readSheet('Bring:\n\n- [ ] A map\n- [ ] Other: ____');
    expect(controls).toEqual(['checkbox bring=a-map "A map"', 'checkbox bring=other "Other:"', 'text other "Other"']);
    expect(fields.map(({ label }) => label)).toEqual(['Bring', 'Other']);
  });

  test('boxes as word processors make them', async () => {
    const { controls, said } = await readSheet('Bring:\n\n☐ A map\n☐ A pencil');
    expect(controls).toEqual(['checkbox bring=a-map "A map"', 'checkbox bring=a-pencil "A pencil"']);
    expect(said).toEqual(['worksheet-repaired 9:1', 'worksheet-repaired 10:1']);
  });
});

describe('where there is no worksheet', () => {
  const SHAPES = '____\n\n- \n- \n\n| A | B |\n| --- | --- |\n|  |  |\n\nName: ____ and ____\n';

  test('the same shapes are ordinary Markdown', async () => {
    const { html, module, said } = await readPage(SHAPES);
    expect(controlsIn(html)).toEqual([]);
    expect(module.worksheets).toBeUndefined();
    expect(module.workbook).toBeUndefined();
    expect(html).toContain('Name: ____ and ____');
    expect(said).toEqual([]);
  });

  test('a callout activity with a field is one; without a field it is a note', async () => {
    const { module, html } = await readPage(
      `<div class="callout activity" markdown="1">\n### Who are they?\n\nName: ____\n</div>\n\n<div class="activity callout" markdown="1">\nThink.\n</div>\n`,
    );
    expect(module.worksheets).toMatchObject([
      { id: 'who-are-they', title: 'Who are they?', explicit: false, required: 1 },
    ]);
    expect(html.match(/<form/g)).toHaveLength(1);
    expect(html).toContain('<div class="box box-activity" role="group" aria-label="Activity">');
  });
});

test('who can read it is said before the first field', async () => {
  const own = await readSheet('Name: ____');
  const shared = await readSheet('Name: ____', '{#sheet share=instructor}');
  for (const { html } of [own, shared])
    expect(html.indexOf('worksheet-notice')).toBeLessThan(html.indexOf('<textarea'));
  expect(own.html).toContain('no report contains it');
  expect(shared.html).toContain('Shared with your instructors.');
  expect(shared.html).toMatch(/<textarea[^>]*aria-describedby="index--sheet--shared_"/);
  expect(shared.module.worksheets?.[0]?.share).toBe(true);
});

test('nothing of an answer is in the page', async () => {
  const { html } = await readSheet('Name: ____\n\n- [x] A map\n\n| A | B |\n| --- | --- |\n| One | (x) |');
  expect(html).not.toMatch(/ checked|<input type="(text|date)"[^>]* value=/);
});

test('every worksheet is in the workbook, with all of its columns', async () => {
  const { module } = await readPage(sheetOf('| Know | Learned {later} |\n| --- | --- |\n|  |  |'));
  expect(module.workbook).toHaveLength(1);
  expect(controlsIn(module.workbook?.[0] ?? '')).toEqual([
    'textarea 2 the-sheet.know "Know, row 1"',
    'textarea 2 the-sheet.learned "Learned, row 1"',
  ]);
  expect(module.workbook?.[0]).toContain('id="workbook_--sheet"');
});
