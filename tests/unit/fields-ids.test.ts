// What learners wrote hangs on ids: worksheets, fields, columns, rows and choices keep theirs however they are reworded.
import { describe, expect, test } from 'vitest';
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
  });

  test('never gives the id of a field that is gone to another', async () => {
    const first = await readSheet('Name: ____\n\nTown: ____');
    const second = await readPage(sheetOf('Town: ____'), '', first.locked);
    const third = await readPage(sheetOf('Town: ____\n\n- [ ] Name'), '', second.locked);
    expect(JSON.stringify(second.locked.worksheets)).toContain(
      '{"id":"name","kind":"field","text":"Name","retired":true}',
    );
    expect(third.module.worksheets?.[0]?.fields.map(({ id }) => id)).toEqual(['town', 'name-2']);
  });

  test('a box that becomes a list is another field: what is in the one means nothing in the other', async () => {
    const first = await readSheet('Partners:\n\n____');
    const second = await readPage(sheetOf('Partners:\n\n- ____'), '', first.locked);
    expect(second.module.worksheets?.[0]?.fields[0]?.id).toBe('partners-2');
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
