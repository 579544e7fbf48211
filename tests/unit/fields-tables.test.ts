// Tables to fill in: which cells are fields, what their controls are called, and which rows can be repeated.
import { describe, expect, test } from 'vitest';
import { readSheet } from './fields-page';

describe('empty cells', () => {
  test('are boxes named by column and row; the last row, all empty, can be repeated', async () => {
    const { controls, fields, html } = await readSheet(
      '| Partner | What we do |\n| --- | --- |\n| **School** |  |\n|  |  |',
    );
    expect(controls).toEqual([
      'textarea 2 the-sheet.school.what-we-do "What we do, School"',
      'textarea 2 the-sheet.partner "Partner, row 1"',
      'textarea 2 the-sheet.what-we-do "What we do, row 1"',
    ]);
    expect(fields).toEqual([
      {
        id: 'the-sheet',
        label: 'The sheet',
        names: ['the-sheet.school.what-we-do'],
        row: ['the-sheet.partner', 'the-sheet.what-we-do'],
      },
    ]);
    expect(html).toContain('<th scope="row"><strong>School</strong></th>');
    expect(html).toContain('<tbody data-grows="the-sheet.partner the-sheet.what-we-do"><tr data-row="">');
    expect(html).toContain('<td data-column="What we do">');
  });

  test('{fixed} keeps the rows that are there, each with an id of its own', async () => {
    const { controls, fields, html } = await readSheet('| A |\n| --- |\n|  |\n|  |', '{#sheet fixed}');
    expect(controls).toEqual(['textarea 2 the-sheet.row-1.a "A, row 1"', 'textarea 2 the-sheet.row-2.a "A, row 2"']);
    expect(fields[0]?.row).toBeUndefined();
    expect(html).not.toContain('data-add');
  });

  test('cells that a row does not have are empty ones; header cells never are', async () => {
    const { controls, said } = await readSheet('|  | Why | When |\n| --- | --- | --- |\n| School |');
    expect(controls).toEqual([
      'textarea 2 the-sheet.school.why "Why, School"',
      'textarea 2 the-sheet.school.when "When, School"',
    ]);
    expect(said).toEqual([]);
  });

  test('what stands right under a table is none of its rows', async () => {
    const { controls, html } = await readSheet('| A |\n| --- |\n|  |\nNotes: ____\n\n| B |\n| --- |\n|  |\nWhy?\n____');
    expect(controls).toEqual([
      'textarea 2 the-sheet.a "A, row 1"',
      'text notes "Notes:"',
      'textarea 2 b.b "B, row 1"',
      'textarea 1 why "Why?"',
    ]);
    expect(html.match(/data-add/g)).toHaveLength(2);
  });

  test('a table without any is only read', async () => {
    const { html } = await readSheet('Name: ____\n\n| Word | Meaning |\n| --- | --- |\n| Asset | What is there |');
    expect(html).toContain('<td>Asset</td>');
    expect(html).not.toContain('class="fields"');
  });

  test('a table is called by the line before it, else by its columns', async () => {
    const { fields } = await readSheet('Our plan:\n\n| A |\n| --- |\n|  |\n\n| B | C |\n| --- | --- |\n|  |  |');
    expect(fields.map(({ label }) => label)).toEqual(['Our plan', 'B, C']);
  });
});

describe('typed cells', () => {
  test('dates, numbers and choices; a row of nothing else can be repeated', async () => {
    const { controls, fields, said } = await readSheet(
      '| Step | When | How many | State |\n| --- | --- | --- | --- |\n|  | {date} | {number} | {choose: open \\| done} |',
    );
    expect(controls).toEqual([
      'textarea 2 the-sheet.step "Step, row 1"',
      'date the-sheet.when "When, row 1"',
      'text the-sheet.how-many "How many, row 1"',
      'select the-sheet.state "State, row 1"',
    ]);
    expect(fields[0]?.row).toHaveLength(4);
    expect(said).toEqual([]);
  });

  test('choices that a bar divides are joined again, and said', async () => {
    const { controls, html, said } = await readSheet('| Step | State |\n| --- | --- |\n|  | {choose: open | done} |');
    expect(controls.at(-1)).toBe('select the-sheet.state "State, row 1"');
    expect(html).toContain('<option value="done">done</option>');
    expect(said).toEqual(['worksheet-repaired 9:6']);
  });

  test('one choice is no choice', async () => {
    const { controls, said } = await readSheet('| Step | State |\n| --- | --- |\n|  | {choose: open} |');
    expect(controls.at(-1)).toBe('textarea 2 the-sheet.state "State, row 1"');
    expect(said).toEqual(['attr-syntax 9:4']);
  });

  test('words and room in one cell', async () => {
    const { controls } = await readSheet('| Who | How |\n| --- | --- |\n| School | We meet ____ times. |');
    expect(controls).toEqual(['text we-meet "We meet"']);
  });
});

describe('things to choose in a table', () => {
  test('( ) is one of its row', async () => {
    const { controls, fields } = await readSheet(
      '| | No | Yes |\n| --- | --- | --- |\n| We plan | ( ) | ( ) |\n| We meet | ( ) | () |',
    );
    expect(controls.slice(0, 2)).toEqual([
      'radio the-sheet.we-plan=no "No, We plan"',
      'radio the-sheet.we-plan=yes "Yes, We plan"',
    ]);
    expect(fields).toEqual([
      { id: 'the-sheet', label: 'The sheet', names: ['the-sheet.we-plan', 'the-sheet.we-meet'] },
    ]);
  });

  test('[ ] is as many as wanted', async () => {
    const { controls, fields } = await readSheet(
      'Who does it?\n\n| Task | We | They |\n| --- | --- | --- |\n| Cook | [ ] | ☐ |',
    );
    expect(controls).toEqual([
      'checkbox who-does-it=cook.we "We, Cook"',
      'checkbox who-does-it=cook.they "They, Cook"',
    ]);
    expect(fields[0]?.names).toEqual(['who-does-it']);
  });

  test('beside a box to say why', async () => {
    const { fields } = await readSheet(
      'Rate:\n\n| | No | Yes | Why |\n| --- | --- | --- | --- |\n| Fun | ( ) | ( ) | |',
    );
    expect(fields).toEqual([{ id: 'rate', label: 'Rate', names: ['rate.fun', 'rate.fun.why'] }]);
  });

  test('a mark is no answer: is this a quiz?', async () => {
    const { said, messages } = await readSheet(
      'Rate:\n\n| | No | Yes |\n| --- | --- | --- |\n| Fun | ( ) | (x) |\n\n- [x] Read',
    );
    expect(said).toEqual(['worksheet-ticked 11:13', 'worksheet-ticked 13:1']);
    for (const { reason } of messages) expect(reason).toMatch(/^Is this a quiz\?/);
  });
});
