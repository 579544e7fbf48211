// The tables and lists of worksheets in a real browser: rows and lines that come and go, columns of other pages, many columns.
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import { memoryFiles } from '../../src/read/course-files';
import { eventually } from '../eventually';
import { describeInBrowser } from './browser';
import { button, enrol, LONG_STORY, openEntry } from './learner';
import { type BuiltPackage, buildPackage } from './packages';
import { everyField, field } from './worksheet-module';

const { worksheet } = en;

let built: BuiltPackage;

beforeAll(async () => {
  built = await buildPackage(everyField());
});

await describeInBrowser('the tables and lists of worksheets', (browser) => {
  test.concurrent(
    'have rows that can be added, removed and brought back, in all places',
    LONG_STORY,
    async (context) => {
      const { launch, lms } = await enrol(browser, context, { files: built.zip });
      const launched = await launch();
      const { page, content } = launched;
      const know = () =>
        content.evaluate(
          `[...document.querySelectorAll('#end [name$="what-i-know"]')].map(({ value }) => value)`,
        ) as Promise<string[]>;
      await field(content, 'What I know, row 1').fill('first');
      await button(content, worksheet.addRow).press('Enter');
      await page.keyboard.type('second');
      await button(content, worksheet.addRow).press('Enter');
      await page.keyboard.type('third');
      expect(await know()).toEqual(['first', 'second', 'third']);
      // By its id a link leads to what is left.
      const ids = (await content.evaluate("[...document.querySelectorAll('[id]')].map(({ id }) => id)")) as string[];
      expect(ids).toEqual([...new Set(ids)]);
      await field(content, 'What I want, row 2').fill('more');

      await button(content, 'Remove row 2').press('Enter');
      expect(await know()).toEqual(['first', 'third']);
      expect(await field(content, 'What I know, row 2').inputValue()).toBe('third');
      expect(await content.locator('#announcer').textContent()).toBe('Row 2 is removed.');
      // The focus is on the way back.
      expect(await content.locator(':focus').innerText()).toBe('Undo: bring row 2 back');
      await page.keyboard.press('Enter');
      expect(await know()).toEqual(['first', 'second', 'third']);
      expect(await field(content, 'What I want, row 2').inputValue()).toBe('more');
      expect(await content.locator(':focus').getAttribute('aria-label')).toBe('What I know, row 2');

      // An empty row goes without a word, and the last one stays.
      await button(content, worksheet.addRow).press('Enter');
      await button(content, 'Remove row 4').press('Enter');
      expect(await button(content, /^Undo/).count()).toBe(0);
      expect(await content.locator(':focus').getAttribute('aria-label')).toBe('What I know, row 3');
      await openEntry(content, 'End');
      for (const _ of [1, 2]) await button(content, 'Remove row 1').click();
      expect(await know()).toEqual(['third']);
      expect(await button(content, /^Remove row/).count()).toBe(0);
      await eventually(() => expect(lms.record()['cmi.suspend_data']).toContain('"k-w-l.what-i-know":["third"]'));
    },
  );

  test.concurrent(
    'call the lines of a list lines, also when one is removed and brought back',
    LONG_STORY,
    async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip });
      const { content } = await launch();
      const announced = () => content.locator('#announcer').textContent();
      await openEntry(content, 'Plan');
      await field(content, 'Ideas for partners, line 2').fill('A garden');
      await button(content, 'Remove line 2').press('Enter');
      expect(await announced()).toBe('Line 2 is removed.');
      await button(content, 'Undo: bring line 2 back').press('Enter');
      expect(await announced()).toBe('Line 2 is back.');
      expect(await field(content, 'Ideas for partners, line 2').inputValue()).toBe('A garden');
    },
  );

  test.concurrent('keep the ticks of columns that only another page has', LONG_STORY, async (context) => {
    const table =
      '| What fits? | school | museum {later} |\n| --- | --- | --- |\n| Reading | [ ] | [ ] |\n| Making | [ ] | [ ] |';
    const { zip } = await buildPackage(
      memoryFiles('course', {
        'course.yml': 'title: T\nid: t\n',
        'module/index.md': `---\ntitle: Start\n---\n\n:::worksheet{#fit}\n\n### Fit\n\n${table}\n\n:::\n`,
        'module/10-end.md': '---\ntitle: End\n---\n\n::worksheet{show="fit" column="museum"}\n',
      }),
    );
    const { launch } = await enrol(browser, context, { files: zip });
    const { content } = await launch();
    await openEntry(content, 'End');
    await field(content, 'museum, Reading').check();
    await openEntry(content, 'Start');
    await field(content, 'school, Making').check();
    await field(content, 'school, Reading').check();
    await field(content, 'school, Reading').uncheck();
    await openEntry(content, 'End');
    expect(await field(content, 'museum, Reading').isChecked()).toBe(true);
    expect(await field(content, 'school, Making').isChecked()).toBe(true);
    expect(await field(content, 'school, Reading').isChecked()).toBe(false);
  });

  test.concurrent('show what was chosen, and numbers, in tables of many columns', LONG_STORY, async (context) => {
    const rule = '| --- | --- | --- | --- | --- | --- | --- |';
    const choice = '{number} | {choose: not yet \\| begun \\| done} |';
    const dated = `| Step | Who | Where | How | By when | People | State |\n${rule}\n|  |  |  |  | {date} | ${choice}`;
    const plain = `| Room | Whose | Which | Why | Cost | Seats | Use |\n${rule}\n|  |  |  |  |  | ${choice}`;
    const { zip } = await buildPackage(
      memoryFiles('course', {
        'course.yml': 'title: T\nid: t\n',
        'module/index.md': `---\ntitle: Start\n---\n\n:::worksheet{#own}\n\n### Own\n\n${dated}\n\n${plain}\n\n:::\n`,
      }),
    );
    const { launch } = await enrol(browser, context, {
      files: zip,
      browser: { viewport: { width: 1100, height: 800 } },
    });
    const { content } = await launch();
    for (const select of ['State, row 1', 'Use, row 1']) {
      // As wide as the browser would make it by itself, for the longest of the choices.
      const { is, wants } = await field(content, select).evaluate(widths);
      expect(is, select).toBeGreaterThanOrEqual(wants);
    }
    for (const box of ['People, row 1', 'Seats, row 1'])
      expect(await field(content, box).evaluate(roomForDigits), box).toBeGreaterThanOrEqual(5);
  });
});

/** How wide a control is, and how wide it would be by itself: for a choice, its longest words. */
function widths(control: unknown): { is: number; wants: number } {
  const { style, getBoundingClientRect } = control as {
    style: { cssText: string };
    getBoundingClientRect(): { width: number };
  };
  const width = () => getBoundingClientRect.call(control).width;
  const is = width();
  style.cssText = 'width: max-content; min-width: 0; position: absolute';
  return { is, wants: width() };
}

/** How many digits can be seen at once in a box. */
function roomForDigits(box: unknown): number {
  const control = box as { value: string; scrollWidth: number; clientWidth: number };
  while (control.value.length < 20 && control.scrollWidth <= control.clientWidth) control.value += '0';
  return control.value.length - 1;
}
