// What authors of worksheets are told, and how completion is decided.
import { describe, expect, test } from 'vitest';
import { writingBudget } from '../../src/fields/budget';
import { fieldsLeft } from '../../src/model/field';
import { readPage, readSheet, sheetOf } from './fields-page';

describe('required', () => {
  test.each([
    ['', 1, false],
    [' required=any', 1, true],
    [' required=none', 0, true],
    [' required=all', 'all', true],
    [' required=2', 2, true],
  ])('"%s"', async (written, required, explicit) => {
    const { module, said } = await readSheet('Name: ____\n\nTown: ____', `{#sheet${written}}`);
    expect(module.worksheets).toMatchObject([{ required, explicit }]);
    expect(said).toEqual([]);
  });

  test('what cannot be read is said, and asks for nothing', async () => {
    const { module, said } = await readSheet('Name: ____', '{#sheet required=some share=everybody requird=all}');
    expect(module.worksheets).toMatchObject([{ required: 1, explicit: false, share: false }]);
    expect(said).toEqual(['attr-syntax 5:1', 'attr-syntax 5:1', 'attr-syntax 5:1']);
  });

  test('more than there are', async () => {
    const { said } = await readSheet('Name: ____', '{#sheet required=3}');
    expect(said).toEqual(['attr-syntax 5:1']);
  });

  test('all: the fields that are left are named as the author called them', async () => {
    const { module } = await readSheet('Name: ____\n\n| A | B |\n| --- | --- |\n| | |', '{#sheet required=all}');
    const [data] = module.worksheets ?? [];
    if (!data) throw new Error('The page has a worksheet.');
    expect(
      fieldsLeft(data, { name: ['Ada'], 'a-b.a': ['x', ''], 'a-b.b': ['', 'y'] }).map(({ label }) => label),
    ).toEqual(['A, B']);
    expect(fieldsLeft(data, { name: ['Ada'], 'a-b.a': ['x', ' '], 'a-b.b': ['z'] })).toEqual([]);
  });
});

describe('what the runtime is told', () => {
  const table = '| Partner | When |\n| --- | --- |\n| School | {choose: soon \\| later} |';
  const content = `Goal: ____\n\n${table}\n\nDone:\n\n- [ ] I **asked**\n\n| Sure? | low |\n| --- | --- |\n| Planning | ( ) |`;

  test("of what is left: a place, and a title with the worksheet's", async () => {
    const { module } = await readSheet(content);
    const [data] = module.worksheets ?? [];
    expect(data?.fields[0]).toMatchObject({ place: 'index--sheet--goal', title: 'The sheet: Goal' });
    expect(data?.words).toBeUndefined();
  });

  test('of a shared one: the words of its cells and choices', async () => {
    const { module } = await readSheet(content, '{#sheet share=instructor}');
    const [{ words = {}, fields = [] } = {}] = module.worksheets ?? [];
    const [when = '', done = '', sure = ''] = [1, 2, 3].map((index) => fields[index]?.names[0] ?? '');
    expect(words[when]).toBe('When, School');
    expect(words[`${when}=later`]).toBe('later');
    expect(words[`${done}=i-asked`]).toBe('I asked');
    expect([words[sure], words[`${sure}=low`]]).toEqual(['', 'low, Planning']);
  });
});

describe('complete:', () => {
  test('without it, worksheets with a required of their own finish the module', async () => {
    const { module } = await readSheet('Name: ____');
    expect(module.complete).toContainEqual({ kind: 'worksheets', explicitOnly: true });
  });

  test('worksheets need a worksheet', async () => {
    expect((await readSheet('Name: ____', undefined, 'complete: worksheets')).said).toEqual([]);
    expect((await readPage('Text.', 'complete: worksheets')).said).toEqual(['complete-unmet 3:1']);
  });
});

describe('labels', () => {
  test('a second field of the same words is told apart by its heading', async () => {
    const { fields, said, html } = await readSheet('### First\n\nName: ____\n\n### Second\n\nName: ____');
    expect(fields.map(({ label }) => label)).toEqual(['First: Name', 'Second: Name']);
    expect(html).toContain('aria-label="Second: Name"');
    expect(said).toEqual([]);
  });

  test('under one heading it is said and numbered', async () => {
    const { fields, said } = await readSheet('Name: ____\n\nName: ____');
    expect(fields.map(({ label }) => label)).toEqual(['Name', 'Name (2)']);
    expect(said).toEqual(['worksheet-same-label 9:7']);
  });

  test('a table below a list does not take the label of what its last item asks for', async () => {
    const { fields, said } = await readSheet('1. Why?\n2. Needs: ____\n\n| A | B |\n| --- | --- |\n| | |');
    expect(fields.map(({ label }) => label)).toEqual(['Needs', 'A, B']);
    expect(said).toEqual([]);
  });

  test.each([
    ['columns', '| A | A |\n| --- | --- |\n| | |', 'worksheet-same-label 7:5'],
    ['rows', '| A | B |\n| --- | --- |\n| One | |\n| One | |', 'worksheet-same-label 10:1'],
    ['boxes', '- [ ] One\n- [ ] One', 'worksheet-same-label 8:1'],
  ])('%s of the same words', async (_, content, message) => {
    expect((await readSheet(content)).said).toEqual([message]);
  });

  test('none at all: for a column, and behind a field', async () => {
    const { said } = await readSheet('| A |  |\n| --- | --- |\n| One | |\n\n____');
    expect(said).toEqual(['worksheet-no-label 7:5', 'worksheet-no-label 11:1']);
  });
});

describe('one mistake is said once', () => {
  test.each([
    ['a box without words', 'Name: ____\n\n- [ ]', ['worksheet-repaired 9:1']],
    ['between others', 'Bring:\n\n- [ ] A map\n- [ ]\n- [ ] A pencil', ['worksheet-repaired 10:1']],
    [
      'tables without words',
      '|  |\n| --- |\n|  |\n\n|  |\n| --- |\n|  |\n\n|  |\n| --- |\n|  |',
      ['worksheet-no-label 7:1', 'worksheet-no-label 11:1', 'worksheet-no-label 15:1'],
    ],
  ])('%s', async (_, content, expected) => {
    expect((await readSheet(content)).said).toEqual(expected);
  });
});

describe('what is nearly a field', () => {
  test.each([
    ['two underscores', 'Age: __', '9:6', '____'],
    ['a rule of three', 'Words\n\n___', '11:1', 'four underscores or more'],
    ['dots', 'Name: ……', '9:7', 'Name: ____'],
    ['full stops', 'Name: ..........', '9:7', 'Name: ____'],
    ['boxes in a line', 'Yes ☐ No ☐', '9:5', '- [ ] Yes'],
    ['a box at the end', 'I agree ☐', '9:9', '- [ ] Yes'],
    ['round brackets in a line', '( ) One', '9:1', '{choose: One | Two}'],
    ['square brackets and words in a cell', '| A |\n| --- |\n| [ ] yes |', '11:3', 'a cell with nothing else in it'],
    ['round brackets and words in a cell', '| A |\n| --- |\n| ( ) a ( ) b |', '11:3', 'alone in each cell'],
    ['room in a heading', '### My goal: ____', '9:14', 'put the line below it'],
    ['a line as word processors draw it', 'Name: ────────', '9:7', 'Name: ____'],
    ['wide underscores', '姓名：＿＿＿＿＿', '9:4', 'Name: ____'],
    ['hyphens behind a label', 'Name: ------', '9:7', 'Name: ____'],
    ['brackets around room', 'Name: [          ]', '9:7', 'Name: ____'],
    ['round brackets around room', 'Name: (          )', '9:7', 'Name: ____'],
    ['room in the head of a table', '| Name: ____ | B |\n| --- | --- |\n| x | |', '9:9', 'below the line of dashes'],
    ['underscores with spaces', 'Name: _ _ _ _', '9:7', 'without spaces'],
    ['room in a paragraph of HTML', '<p>Name: ____</p>', '9:10', 'Write it in Markdown'],
    ['an empty cell in HTML', '<table><tr><td>Name</td><td></td></tr></table>', '9:25', 'as a table with bars'],
    ['{later} before its words', '| A | {later} B |\n| --- | --- |\n| x | |', '9:7', 'behind the words'],
    ['{dat}', '| A |\n| --- |\n| {dat} |', '11:3', 'Did you mean  {date}?'],
    ['{numbr}', '| A |\n| --- |\n| {numbr} |', '11:3', 'Did you mean  {number}?'],
    ['{chose: …}', 'When: {chose: now, soon}', '9:7', 'Did you mean  {choose:'],
    ['{latter}', '| A | B {latter} |\n| --- | --- |\n| | |', '9:9', 'Did you mean  {later}'],
    ['{fecha}, a word of another language', '| Parada | Fecha |\n| --- | --- |\n| | {fecha} |', '11:5', '{date}'],
    ['{elegir: …}', 'Estado: {elegir: bien, mal}', '9:9', '{choose: One | Two}'],
    ['{después}', '| Sé | Aprendí {después} |\n| --- | --- |\n| | |', '9:16', '{later}'],
    ['labels below one another', 'We reach:\nWe meet:\n\nWe need:\n\nWe offer: ____', '9:1', 'behind each label'],
    ['labels at the end', 'Name:\n\nDate:', '9:1', 'behind each label'],
    [
      '( ) and [ ] in one row',
      '| A | B | C |\n| --- | --- | --- |\n| x | ( ) | [ ] |',
      '11:1',
      'in all cells of the row',
    ],
  ])('%s', async (_, content, place, note) => {
    const { said, messages } = await readSheet(`Town: ____\n\n${content}`);
    expect(said).toEqual([`worksheet-nearly ${place}`]);
    expect(messages[0]?.note).toContain(note);
  });

  test.each([
    ['a rule', '---'],
    ['a thought that trails off', 'And then ...'],
    ['a dash', 'One thing — the last: — remains.'],
    ['code', 'Write `Age: __` and `( )`.'],
    ['a box that is spoken of', 'Tick the box ☐ beside each.'],
    ['an address', 'See https://library.example.org/__init__ for more.'],
    ['braces', 'The set {1, 2} and {name}.'],
    ['a column that opens later', '| A | B {later} |\n| --- | --- |\n| | |'],
    ['what introduces labels of fields', 'Now fill in:\n\nPeople to ask:\n\n- ____\n\nGoals:\n____\n\nIdeas:\n____'],
    [
      'fields',
      'A: ____, b: {date}\n\nThings:\n\n- ____\n\nMore:\n\n- [ ] Yes\n\n| A | B |\n| --- | --- |\n| One | ( ) |\n| Two | ○ |',
    ],
  ])('%s is none', async (_, content) => {
    expect((await readSheet(`Town: ____\n\n${content}`)).said).toEqual([]);
  });

  test('a worksheet of nothing else says both', async () => {
    expect((await readSheet('Age: __')).said).toEqual(['worksheet-empty 5:1', 'worksheet-nearly 7:6']);
  });
});

describe('a worksheet somewhere else', () => {
  test.each([
    ['a document', 'https://docs.google.com/document/d/x/edit'],
    ['a form', 'https://forms.gle/abc'],
    ['a file to fill in', 'https://library.example.org/workbook.docx'],
  ])('%s', async (_, address) => {
    const { said, messages, html } = await readPage(
      `<div class="callout activity" markdown="1">\n## [Worksheet 1](${address})\n\nFill it in.\n</div>\n`,
    );
    expect(said).toEqual(['worksheet-outside 5:1']);
    expect(messages[0]?.note).toContain('____');
    expect(html).toContain('Fill it in.');
  });

  test('a link to read, or one beside fields, is none', async () => {
    const note = '<div class="callout activity" markdown="1">\n[Read](https://library.example.org/a)\n</div>\n';
    const both = sheetOf('[Our form](https://forms.gle/abc)\n\nName: ____');
    expect((await readPage(`${note}\n${both}`)).said).toEqual([]);
  });
});

test('a worksheet without a field is a note', async () => {
  const { said, html, module } = await readPage(':::worksheet[Think]{required=all}\n\nOf them.\n\n:::\n');
  expect(said).toEqual(['worksheet-empty 5:1']);
  expect(html).toContain('class="box box-activity"');
  expect(module.worksheets).toBeUndefined();
});

describe('room for words', () => {
  const boxes = (count: number) =>
    sheetOf(Array.from({ length: count }, (_, n) => `Step ${n + 1}:\n____\n____\n`).join('\n'));

  test('is said when it is tight, with the figure', async () => {
    const { messages } = await readPage(boxes(30));
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['worksheet-budget']);
    expect(messages[0]?.reason).toMatch(/^This module's 30 boxes can hold about 4\d words each/);
    expect((await readPage(boxes(20))).said).toEqual([]);
  });

  test('is for what asks for sentences: boxes to tick and short entries take little of it', async () => {
    const ticks = Array.from({ length: 40 }, (_, n) => `- [ ] Thing ${n}`).join('\n');
    expect((await readPage(sheetOf(`What you hope for:\n____\n\nBring:\n\n${ticks}\n\nName: ____`))).said).toEqual([]);
    expect(writingBudget([])).toBeUndefined();
  });
});
