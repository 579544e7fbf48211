// What learners wrote hangs on ids: worksheets, fields, columns, rows and choices keep theirs however they are reworded.
import { describe, expect, test } from 'vitest';
import { escalate } from '../../src/report/messages';
import { readPage, readSheet, sheetOf } from './fields-page';

const PLAN =
  'What I hope for: ____\n\n| Step | By when |\n| --- | --- |\n| School | |\n|  | {date} |\n\n- [ ] A map\n- [ ] A pencil';

describe('the lock', () => {
  test('keeps the ids of what is reworded', async () => {
    const first = await readSheet(PLAN);
    const reworded = PLAN.replace('What I hope for', 'My hopes')
      .replace('By when', 'Until')
      .replace('A map', 'The map');
    const second = await readPage(sheetOf(reworded.replace('School', 'The school')), '', first.locked);
    expect(second.module.worksheets?.[0]?.fields.map(({ id, names, row }) => ({ id, names, row }))).toEqual(
      first.fields.map(({ id, names, row }) => ({ id, names, row })),
    );
    expect(second.said).toEqual([]);
    expect(second.html).toContain('value="a-map"');
  });

  test('keeps them in another order, and gives a new field one of its own', async () => {
    const first = await readSheet('Name: ____\n\nTown: ____');
    const second = await readPage(sheetOf('River: ____\n\nTown: ____\n\nName: ____'), '', first.locked);
    expect(second.module.worksheets?.[0]?.fields.map(({ id }) => id)).toEqual(['river', 'town', 'name']);
    expect(second.said).toEqual([]);
  });

  test('says whose answers a new field would orphan', async () => {
    const first = await readSheet('Name: ____\n\nTown: ____');
    const second = await readPage(sheetOf('River: ____\n\nLake: ____'), '', first.locked);
    expect(second.said).toEqual(['id-changed 7:8', 'id-changed 9:7']);
    expect(second.messages[0]?.reason).toContain('"Name" (name) or "Town" (town)');
    expect(second.messages.map(({ note }) => note)).toEqual([
      expect.stringContaining('"Name" in other words, say so:  {#name}'),
      expect.stringContaining('"Town" in other words, say so:  {#town}'),
    ]);
  });

  test('what it advises for two reworded fields keeps the answers of both', async () => {
    const first = await readSheet('Name: ____\n\nTown: ____');
    const second = await readPage(sheetOf('River: ____ {#name}\n\nLake: ____ {#town}'), '', first.locked);
    expect(second.said).toEqual([]);
    expect(second.module.worksheets?.[0]?.fields.map(({ id }) => id)).toEqual(['name', 'town']);
  });

  test('where the numbers differ, all ids are named, and each is to be used once', async () => {
    const first = await readSheet('Name: ____\n\nTown: ____');
    const second = await readPage(sheetOf('River: ____\n\nLake: ____\n\nSea: ____'), '', first.locked);
    expect(second.messages.map(({ note }) => note)).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('each only once:  {#name}  or  {#town}')),
    );
  });

  test('never gives the id of a field that is gone to another', async () => {
    const first = await readSheet('Name: ____\n\nTown: ____');
    const second = await readPage(sheetOf('Town: ____'), '', first.locked);
    const third = await readPage(sheetOf('Town: ____\n\n- [ ] Name'), '', second.locked);
    expect(JSON.stringify(second.locked.worksheets)).toContain(
      '{"id":"name","kind":"text","text":"Name","retired":true}',
    );
    expect(third.module.worksheets?.[0]?.fields.map(({ id }) => id)).toEqual(['town', 'name-2']);
  });

  test('a box that becomes a list is another field: what is in the one means nothing in the other', async () => {
    const first = await readSheet('Partners:\n\n____');
    const second = await readPage(sheetOf('Partners:\n\n- ____'), '', first.locked);
    expect(second.module.worksheets?.[0]?.fields[0]?.id).toBe('partners-2');
    expect(second.said).toEqual(['id-changed 9:1']);
    expect(second.messages[0]?.reason).toContain('"Partners" was room to write in and is a list now');
  });

  test.each([
    ['a short field becomes a list', 'Who: ____', 'Who:\n\n- ____', 'was room to write in and is a list now'],
    [
      'a box becomes a table',
      'Who\n\n____',
      'Who\n\n| Name |\n| --- |\n| |',
      'was room to write in and is a table now',
    ],
    ['words become a date', 'When: ____', 'When: {date}', 'was room to write in and is a date now'],
    ['a date becomes a choice', 'When: {date}', 'When: {choose: now | later}', 'was a date and is a choice now'],
    [
      'a column of words becomes one of dates',
      '| Step | When |\n| --- | --- |\n| School | |',
      '| Step | When |\n| --- | --- |\n| School | {date} |',
      '"When" was a column to write in and is a column of dates now',
    ],
    [
      'rows of the author’s become the learner’s',
      '| Step | When |\n| --- | --- |\n| School | |',
      '| Step | When |\n| --- | --- |\n| | |',
      'What they have saved in its rows "School" (school) would be lost.',
    ],
    [
      'rows of the learner’s become the author’s',
      '| Step | When |\n| --- | --- |\n| | |',
      '| Step | When |\n| --- | --- |\n| School | |',
      'the rows that they added would be lost',
    ],
  ])('%s: nobody loses an answer without the author being told', async (_, before, after, reason) => {
    const first = await readSheet(before);
    const second = await readPage(sheetOf(after), '', first.locked);
    expect(second.messages.map(({ ruleId }) => ruleId)).toEqual(['id-changed']);
    expect(second.messages[0]?.reason).toContain(reason);
    expect((await readPage(sheetOf(after), '', second.locked)).said).toEqual([]);
  });

  test('words, a taller box and a number are one kind: what was written stays', async () => {
    const first = await readSheet('Who: ____\n\nHow many: ____');
    const second = await readPage(sheetOf('Who: ____\n____\n\nHow many: {number}'), '', first.locked);
    expect(second.said).toEqual([]);
    expect(second.module.worksheets?.[0]?.fields.map(({ id }) => id)).toEqual(['who', 'how-many']);
  });

  test('a lock from before types were kept matches any of them', async () => {
    const typed = 'When: {date}\n\n| Step | By |\n| --- | --- |\n| School | {date} |';
    const { locked, fields } = await readSheet(typed);
    const old = JSON.parse(
      JSON.stringify(locked)
        .replace(/"kind":"date"/g, '"kind":"field"')
        .replace(/"kind":"date-column"/g, '"kind":"column"'),
    );
    for (const content of [typed, typed.replace('When', 'Until')]) {
      const again = await readPage(sheetOf(content), '', old);
      expect(again.messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(again.module.worksheets?.[0]?.fields.map(({ id, names }) => ({ id, names }))).toEqual(
        fields.map(({ id, names }) => ({ id, names })),
      );
      expect(JSON.stringify(again.locked)).toContain('"kind":"date-column"');
    }
  });

  const two = (first: string, second: string) =>
    `:::worksheet[First]{#first}\n\n${first}\n\n:::\n\n:::worksheet[Second]{#second}\n\n${second}\n\n:::\n`;

  test('a field that moves to another worksheet leaves its answers behind, and that is said', async () => {
    const before = await readPage(two('Name: ____\n\nWhere: ____', 'Town: ____'));
    const after = await readPage(two('Name: ____', 'Town: ____\n\nWhere: ____'), '', before.locked);
    expect(after.said).toEqual(['id-changed 15:8']);
    expect(after.messages[0]?.reason).toContain('"Where" (where) stands in "Second" now, and stood in "First"');
  });

  test('a worksheet that is cut in two: one message for all that moved', async () => {
    const before = await readPage(sheetOf('Name: ____\n\nWhere: ____\n\nWhen: ____'));
    const after = await readPage(
      `${sheetOf('Name: ____')}\n:::worksheet[The rest]\n\nWhere: ____\n\nWhen: ____\n\n:::\n`,
      '',
      before.locked,
    );
    expect(after.said).toEqual(['id-changed 13:8']);
    expect(after.messages[0]?.reason).toContain('"Where" (where) and "When" (when) stand in "The rest" now');
  });

  test('a field in the place of another: said once, and never an error', async () => {
    const first = await readSheet('Name: ____\n\nWho: ____');
    const second = await readPage(sheetOf('Name: ____\n\nPhone: ____'), '', first.locked);
    expect(second.said).toEqual(['id-kept 9:8']);
    expect(escalate(second.messages)).toMatchObject([
      {
        severity: 'info',
        reason: '"Phone" keeps the saved answers of "Who".',
        note: expect.stringContaining('{#phone}'),
      },
    ]);
    expect((await readPage(sheetOf('Name: ____\n\nPhone: ____'), '', second.locked)).said).toEqual([]);
  });

  test('a module that had a worksheet once keeps the workbook, for the answers are still there', async () => {
    const first = await readSheet('Name: ____');
    const second = await readPage('Only words.', '', first.locked);
    expect(second.module.workbook).toEqual([]);
    expect(second.module.worksheets).toBeUndefined();
    expect(second.locked.worksheets).toMatchObject([{ id: 'sheet', retired: true }]);
  });
});

describe('an author’s own ids', () => {
  test('of worksheets, fields, columns, rows and choices', async () => {
    const { fields, html, said } = await readSheet(
      'What do you hope for? {#hope}\n____\n\nName: ____ {#who}\n\n| Step {#s} | Until {#u} |\n| --- | --- |\n| School {#one} | |\n\n- [ ] A map {#m}',
    );
    expect(said).toEqual([]);
    expect(fields.flatMap(({ id, names }) => [id, ...names])).toEqual([
      ...['hope', 'hope', 'who', 'who'],
      ...['step-until', 'step-until.one.u', 'a-map', 'a-map'],
    ]);
    expect(html).toContain('value="m"');
    expect(html).not.toContain('{#');
  });

  test('a heading may name the worksheet', async () => {
    const { module } = await readPage(':::worksheet\n\n### My plan {#plan required=all}\n\nName: ____\n\n:::\n');
    expect(module.worksheets).toMatchObject([{ id: 'plan', title: 'My plan', required: 'all', explicit: true }]);
  });

  test('a quiz and a worksheet of the same words on one page have different ids', async () => {
    const { module, said } = await readPage(
      `:::quiz[Look back]\n\n### True?\n\n- [x] True\n- [ ] False\n\n> Because.\n\n:::\n\n:::worksheet[Look back]\n\nName: ____\n\n:::\n`,
    );
    expect(said).toEqual([]);
    expect(module.quizzes?.[0]?.id).toBe('look-back');
    expect(module.worksheets?.[0]?.id).toBe('look-back-2');
  });
});

test('ids of fields are short, for every character of them is one less for words', async () => {
  const { fields } = await readSheet(
    'What do you want to have done by the end of the summer: ____\n\n| What I would like to know by then | b |\n| --- | --- |\n| | |',
  );
  for (const { id, names, row = [] } of fields)
    for (const name of [id, ...names, ...row]) expect(name.length).toBeLessThanOrEqual(41);
});
