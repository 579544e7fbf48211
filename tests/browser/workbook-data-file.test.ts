// The data file of the workbook: it brings everything back, and replaces nothing.
import { beforeAll, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { describeInBrowser } from './browser';
import { button, enrol, LONG_STORY } from './learner';
import type { BuiltPackage } from './packages';
import { buildWorkbookModule } from './workbook-course';
import {
  dataFile,
  download,
  field,
  HOPE,
  load,
  openWorkbook,
  PEOPLE,
  status,
  workbook,
  write,
} from './workbook-learner';

await describeInBrowser('a data file of the workbook', (browser) => {
  let built: BuiltPackage;

  beforeAll(async () => {
    built = await buildWorkbookModule();
  });

  test('brings everything back after the LMS has lost it', LONG_STORY, async (context) => {
    const first = await enrol(browser, context, { files: built.zip });
    const writing = await first.launch();
    await write(writing);
    const file = await download(writing.page, writing.content, workbook.save);
    expect(file.name).toBe('partners-work.json');

    const again = await enrol(browser, context, { files: built.zip });
    const { content } = await again.launch();
    await openWorkbook(content);
    await load(content, file.bytes.toString('utf8'));
    await eventually(async () => expect(await status(content)).toBe('5 answers were loaded from the file.'));
    expect(await field(content, PEOPLE).inputValue()).toBe('Teens <and> their "parents"');
    expect(await field(content, /^What I learned/).inputValue()).toBe('Opened later');
    expect(await field(content, 'write to them').isChecked()).toBe(true);
    await button(content, 'Save and exit').click();
    await eventually(() => expect(again.lms.record()['cmi.suspend_data']).toContain('Opened later'));
  });

  test('replaces nothing unasked', LONG_STORY, async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const { content } = await launch();
    await openWorkbook(content);
    const people = await field(content, PEOPLE).getAttribute('name');
    const hope = await field(content, HOPE).getAttribute('name');
    const theirs = dataFile({ kwl: { [people ?? '']: ['Elders'], [hope ?? '']: ['Rain'] } });
    await field(content, PEOPLE).fill('Teens');
    await load(content, theirs);
    const question = content.getByRole('region', { name: workbook.conflict });
    await eventually(async () => expect(await question.innerText()).toContain('Yours: Teens'));
    expect(await question.innerText()).toContain('In the file: Elders');
    expect(await content.evaluate('document.activeElement.textContent')).toBe(workbook.conflict);
    // What was empty is filled meanwhile.
    expect(await field(content, HOPE).inputValue()).toBe('Rain');
    await button(content, workbook.keepMine).click();
    expect(await question.isVisible()).toBe(false);
    expect(await field(content, PEOPLE).inputValue()).toBe('Teens');
    expect(await content.evaluate('document.activeElement.textContent')).toBe(workbook.load);

    await load(content, theirs);
    await button(content, workbook.takeTheirs).click();
    expect(await field(content, PEOPLE).inputValue()).toBe('Elders');
    await load(content, theirs);
    await eventually(async () => expect(await status(content)).toBe(workbook.runtime.fileSame));
  });

  test('asks in the words of the form, and says of a cell which one it is', LONG_STORY, async (context) => {
    const { content, page } = await (await enrol(browser, context, { files: built.zip })).launch();
    await write({ content });
    await button(content, 'Add a row').click();
    await field(content, 'What I know, row 2').fill('Cell two');
    const file = await download(page, content, workbook.save);
    const other = await (await enrol(browser, context, { files: built.zip })).launch();
    await openWorkbook(other.content);
    await field(other.content, 'What I know, row 1').fill('Mine');
    await field(other.content, 'call them').check();
    await field(other.content, /^Not at all,/).check();
    await load(other.content, file.bytes.toString('utf8'));
    const question = other.content.getByRole('region', { name: workbook.conflict });
    await question.waitFor();
    const terms = await question.locator('dl > *').allTextContents();
    expect(terms).toEqual([
      expect.stringContaining('K-W-L'),
      'Yours: Mine',
      'In the file: Cell one, Opened later · Cell two',
      'I will',
      'Yours: call them',
      'In the file: write to them',
      'How sure am I?, Not at all, Very: Trust',
      'Yours: Not at all',
      'In the file: Very',
    ]);
  });

  test('in review mode it says beside what was loaded that nothing saves it', LONG_STORY, async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip, profile: 'review' });
    const { content } = await launch();
    await openWorkbook(content);
    await load(content, dataFile({ plan: { 'my-first-step': ['Call'] }, unheard: { of: ['Words'] } }));
    await eventually(async () => expect(await status(content)).toContain(workbook.runtime.notSaved));
    const removed = content.getByRole('region', { name: workbook.removed });
    expect(await removed.innerText()).toMatch(/came from a data file[\s\S]*Words/);
  });

  test.for([
    ['of another module', dataFile({}, { module: 'mentoring', title: 'Mentoring' }), 'another module, “Mentoring”'],
    ['that is no such file', '<html>', 'not a data file of a workbook'],
    ['in which nothing is written', dataFile({ kwl: { any: [' '] } }), 'nothing written in this file'],
    ['of a newer edition', dataFile({}, { 'carrel-work': 9 }), 'newer edition'],
  ] as const)('%s is refused in words', async ([, text, words], context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const { content } = await launch();
    await openWorkbook(content);
    await field(content, PEOPLE).fill('Teens');
    await load(content, text);
    await eventually(async () => expect(await status(content)).toContain(words));
    expect(await status(content)).toMatch(/othing was changed/);
    expect(await field(content, PEOPLE).inputValue()).toBe('Teens');
  });
});
