// What was written in one edition of a module, in the next: it fills no field that cannot show it, and nothing of it is lost.
import { expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import { memoryFiles } from '../../src/read/course-files';
import { eventually } from '../eventually';
import { describeInBrowser } from './browser';
import { button, enrol, LONG_STORY, shown } from './learner';
import { buildPackage } from './packages';
import { download, openWorkbook, workbook } from './workbook-learner';
import { field } from './worksheet-module';

interface Edition {
  options: string;
  day: string;
  ticks: string;
  note: string;
}

const FIRST = {
  options: 'soon \\| later \\| never',
  day: ' ',
  ticks: '- [ ] I talked\n- [ ] I wrote\n- [ ] I sang',
  note: '____\n____\n\nMore: ____',
};
const NEXT = {
  options: 'soon \\| later',
  day: '{date}',
  ticks: '- [ ] I talked\n- [ ] I wrote',
  note: '____',
};

function build({ options, day, ticks, note }: Edition, settings = '') {
  const table = `| Partner | When | Day |\n| --- | --- | --- |\n| School | {choose: ${options}} | ${day} |`;
  const fields = `Done so far:\n\n${ticks}\n\nNote: ${note}`;
  return buildPackage(
    memoryFiles('course', {
      'course.yml': 'title: T\nid: t\n',
      'module/index.md': `---\ntitle: Start\n---\n\n:::worksheet{#plan${settings}}\n\n### Plan\n\n${table}\n\n${fields}\n\n:::\n`,
    }),
  );
}

/** By worksheet, as the LMS has it. */
const savedIn = (record: Record<string, string>) => JSON.parse(record['cmi.suspend_data'] ?? '{}').worksheets?.plan;

await describeInBrowser('what an earlier edition asked for', (browser) => {
  test.concurrent('is listed, counts for nothing, is not written over, and comes back', LONG_STORY, async (context) => {
    const first = await build(FIRST, ' required=all');
    const next = await build(NEXT, ' required=all');
    const before = await enrol(browser, context, { files: first.zip });
    const { content } = await before.launch();
    await field(content, 'When, School').selectOption({ label: 'never' });
    await field(content, 'Day, School').fill('every second Thursday');
    await field(content, 'I sang').check();
    await field(content, 'I wrote').check();
    await field(content, /^Note/).fill('One\nTwo');
    await button(content, en.exit).click();
    await shown(content, en.runtime.exit.saved.title);

    const after = await enrol(browser, context, { files: next.zip, record: before.lms.record() });
    const launched = await after.launch();
    expect(await field(launched.content, /^Note/).inputValue()).toBe('One\nTwo');
    await field(launched.content, 'I talked').check();
    await field(launched.content, 'When, School').selectOption({ label: 'later' });
    await openWorkbook(launched.content);
    const removed = launched.content.getByRole('region', { name: workbook.removed });
    expect((await removed.locator('dd').allTextContents()).sort()).toEqual([
      'every second Thursday',
      'i sang',
      'never',
    ]);
    const file = await download(launched.page, launched.content, workbook.webPage);
    expect(file.bytes.toString('utf8')).toMatch(/every second Thursday/);
    await button(launched.content, en.exit).click();
    await eventually(() => expect(savedIn(after.lms.record())['done-so-far']).toEqual(['i-talked', 'i-wrote']));
    // The date is still to do.
    expect(after.lms.record()['cmi.core.lesson_status']).toBe('incomplete');

    const again = await enrol(browser, context, { files: first.zip, record: after.lms.record() });
    const back = await again.launch();
    expect(await field(back.content, 'Day, School').inputValue()).toBe('every second Thursday');
    expect(await field(back.content, 'I sang').isChecked()).toBe(true);
    expect(await field(back.content, 'I talked').isChecked()).toBe(true);
  });

  test.concurrent('what instructors are sent is in the words of the page', LONG_STORY, async (context) => {
    const { zip } = await build(FIRST, ' share=instructor');
    const { launch, lms } = await enrol(browser, context, { files: zip });
    const { content } = await launch();
    await field(content, 'When, School').selectOption({ label: 'later' });
    await field(content, 'Day, School').fill('Friday');
    await field(content, 'I sang').check();
    await button(content, en.exit).click();
    const sent = () => Object.entries(lms.record()).filter(([name]) => name.endsWith('student_response'));
    await eventually(() =>
      expect(sent().map(([, text]) => text)).toEqual(['When, School: later; Day, School: Friday', 'I sang']),
    );
  });

  test.concurrent('more lines than a field has now are not lost when it is written in', LONG_STORY, async (context) => {
    const first = await build({ ...FIRST, note: '\n\n- ____\n- ____' });
    const next = await build(NEXT);
    const before = await enrol(browser, context, { files: first.zip });
    const { content } = await before.launch();
    await field(content, /^Note, line 1/).fill('A garden');
    await field(content, /^Note, line 2/).fill('A radio hour');
    await button(content, en.exit).click();
    await eventually(() => expect(savedIn(before.lms.record()).note).toEqual(['A garden', 'A radio hour']));

    const after = await enrol(browser, context, { files: next.zip, record: before.lms.record() });
    const launched = await after.launch();
    await field(launched.content, /^Note/).fill('A park');
    await openWorkbook(launched.content);
    const removed = launched.content.getByRole('region', { name: workbook.removed });
    expect(await removed.locator('dd').allTextContents()).toEqual(['A radio hour']);
    await button(launched.content, en.exit).click();
    await eventually(() =>
      expect(savedIn(after.lms.record())).toEqual({ note: ['A park'], 'note~': ['A radio hour'] }),
    );
  });

  test.concurrent(
    'a choice that is gone from a table that grows comes back to no other row',
    LONG_STORY,
    async (context) => {
      const grows = (options: string) =>
        buildPackage(
          memoryFiles('course', {
            'course.yml': 'title: T\nid: t\n',
            'module/index.md': `---\ntitle: Start\n---\n\n:::worksheet{#plan}\n\n### Plan\n\n| Who | When |\n| --- | --- |\n|  | {choose: ${options}} |\n|  | {choose: ${options}} |\n\n:::\n`,
          }),
        );
      const [first, next] = [await grows('soon \\| later \\| never'), await grows('soon \\| later')];
      const before = await enrol(browser, context, { files: first.zip });
      const { content } = await before.launch();
      await field(content, 'Who, row 1').fill('School');
      await field(content, 'Who, row 2').fill('Museum');
      await field(content, 'When, row 2').selectOption({ label: 'never' });
      await button(content, en.exit).click();
      await eventually(() => expect(savedIn(before.lms.record())).toHaveProperty(['plan.when'], ['', 'never']));

      const between = await enrol(browser, context, { files: next.zip, record: before.lms.record() });
      const changed = await between.launch();
      await field(changed.content, 'Who, row 1').fill('The school');
      await button(changed.content, en.exit).click();
      await eventually(() => expect(savedIn(between.lms.record())['plan.who']).toEqual(['The school', 'Museum']));

      const after = await enrol(browser, context, { files: first.zip, record: between.lms.record() });
      const back = await after.launch();
      expect(await field(back.content, 'When, row 1').inputValue()).toBe('');
      await openWorkbook(back.content);
      expect(
        await back.content.getByRole('region', { name: workbook.removed }).locator('dd').allTextContents(),
      ).toEqual(['never']);
    },
  );
});
