// Every kind of field in a real browser: written by keyboard, shared between the places it is shown, led to while it is empty.
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import { memoryFiles } from '../../src/read/course-files';
import { eventually } from '../eventually';
import { savedProgress } from '../saved-progress';
import { bringAxe, findings, sidewaysScroll, smallTargets } from './accessible';
import { describeInBrowser } from './browser';
import { button, enrol, headingOf, LONG_STORY, openEntry, type tabTo } from './learner';
import { type BuiltPackage, buildPackage } from './packages';
import { allAnswers, everyField, field, fillEverything } from './worksheet-module';

const { worksheet } = en;

let built: BuiltPackage;

beforeAll(async () => {
  built = await buildPackage(everyField());
});

await describeInBrowser('the fields of worksheets', (browser) => {
  test.concurrent('can all be filled by keyboard alone, and Enter submits nothing', LONG_STORY, async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const launched = await launch();
    const { page, content } = launched;
    await openEntry(content, 'Plan');
    const type = async (name: RegExp, text: string, ...keys: string[]) => {
      await tabToField(launched, name);
      await page.keyboard.type(text);
      for (const key of keys) await page.keyboard.press(key);
    };
    await type(/^What will you do first\?$/, 'One\nTwo');
    await type(/^When I was a mentee/, 'I asked.', 'Enter');
    await type(/partners, line 1$/, 'A garden', 'Enter');
    await type(/^Contact, School$/, 'Office');
    await type(/^When, School$/, '', 'ArrowDown');
    await type(/^I talked to a colleague$/, '', 'Space', 'Space', 'Space');
    await type(/^low, Planning$/, '', 'Space', 'ArrowDown');
    await type(/^museum, Making$/, '', 'Space');
    expect(await headingOf(content)).toBe('Plan');
    expect(Object.values(await allAnswers(content))).toEqual([
      ['One\nTwo'],
      ['I asked.'],
      ['A garden'],
      ['Office'],
      [expect.any(String)],
      [expect.any(String)],
      ['high'],
      [expect.stringMatching(/^making\./)],
    ]);
  });

  test.concurrent(
    'show the same answers wherever a worksheet is shown, the workbook too',
    LONG_STORY,
    async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip });
      const launched = await launch();
      const { content } = launched;
      await fillEverything(launched);
      const answers = await allAnswers(content);
      const start = answers['index--kwl k-w-l.what-i-know'];
      expect(start).toEqual(['Who comes & who “never” <does>']);
      expect(answers['end--kwl k-w-l.what-i-know']).toEqual(start);
      // On the first page the later column is no field.
      expect(answers['index--kwl k-w-l.what-i-learned']).toBeUndefined();
      expect(answers['end--kwl k-w-l.what-i-learned']).toEqual(['That they come when asked']);
      const inWorkbook =
        await content.evaluate(`[...document.querySelectorAll('#workbook_ form textarea, #workbook_ form input')]
      .map(({ value }) => value).includes('That they come when asked')`);
      expect(inWorkbook).toBe(true);
    },
  );

  test.concurrent('and what the runtime adds to them have no accessibility finding', LONG_STORY, async (context) => {
    const { launch } = await enrol(browser, context, {
      files: built.zip,
      profile: 'opener',
      browser: { viewport: { width: 320, height: 640 } },
    });
    const { content } = await launch();
    await bringAxe(content);
    await field(content, 'What I know, row 1').fill('written');
    await button(content, worksheet.addRow).press('Enter');
    await button(content, 'Remove row 1').press('Enter');
    await button(content, /^Undo/).waitFor();
    expect(await findings(content)).toEqual([]);
    expect(await smallTargets(content)).toEqual([]);
    expect(await sidewaysScroll(content)).toBe(0);
  });

  test.concurrent('named as left lead to the first control that is empty', LONG_STORY, async (context) => {
    const { launch, lms } = await enrol(browser, context, { files: built.zip });
    const launched = await launch();
    const { content } = launched;
    await openEntry(content, 'Plan');
    await field(content, 'What will you do first?').fill('Begin');
    await openEntry(content, 'End');
    await button(content, en.finish).press('Enter');
    const left = content.locator('.notice li');
    expect(await left.allTextContents()).toEqual([
      'K-W-L',
      expect.stringMatching(/^Action plan: When I was a mentee/),
      'Action plan: Ideas for partners',
      expect.stringMatching(/^Action plan: Partner/),
      expect.stringMatching(/^Action plan: Done so far/),
      expect.stringMatching(/^Action plan: How sure/),
      expect.stringMatching(/^Action plan: What fits/),
      'A note to your instructor: What would help you?',
    ]);
    await left.nth(1).getByRole('link').press('Enter');
    await eventually(async () => expect(await headingOf(content)).toBe('Plan'));
    expect(await content.locator(':focus').getAttribute('name')).toBe('when-i-was-a-mentee');

    await openEntry(content, 'End');
    await button(content, en.finish).press('Enter');
    await left.nth(3).getByRole('link').press('Enter');
    await eventually(async () => expect(await headingOf(content)).toBe('Plan'));
    expect(await content.locator(':focus').getAttribute('aria-label')).toBe('Contact, School');
    // What the box asks is in sight with it: the head of its column.
    const head = content.locator('#plan').getByRole('columnheader', { name: 'Contact' });
    expect(await head.evaluate(top)).toBeGreaterThanOrEqual(0);

    await fillEverything(launched);
    await openEntry(content, 'Plan');
    await field(content, 'Contact, Parks').fill('Front desk');
    await field(content, 'Day, School').fill('2026-05-05');
    await field(content, 'When, Parks').selectOption({ label: 'soon' });
    await content.getByText(en.runtime.notices.finished).waitFor();
    expect(lms.record()['cmi.core.lesson_status']).toBe('completed');
  });

  test.concurrent('are found whatever they and other work are called', LONG_STORY, async (context) => {
    const fields = 'Elements: ____\n\nDataset: ____';
    const { zip } = await buildPackage(
      memoryFiles('course', {
        'course.yml': 'title: T\nid: t\n',
        'module/index.md': `---\ntitle: Start\n---\n\n:::worksheet{#own}\n\n### Own\n\n${fields}\n\n:::\n`,
      }),
    );
    // Not ours: no id that we write has a quotation mark.
    const saved = savedProgress({ worksheets: { 'a"b': { c: ['d'] } }, attempt: '1abc2' });
    const record = { 'cmi.suspend_data': saved, 'cmi.core.entry': 'resume', 'cmi.core.lesson_status': 'incomplete' };
    const { launch, lms } = await enrol(browser, context, { files: zip, record });
    const { content } = await launch();
    await field(content, /^Elements/).fill('Fire');
    await field(content, /^Dataset/).fill('Loans');
    await button(content, en.exit).click();
    await eventually(() =>
      expect(JSON.parse(lms.record()['cmi.suspend_data'] ?? '{}').worksheets?.own).toEqual({
        elements: ['Fire'],
        dataset: ['Loans'],
      }),
    );
  });
});

/** Tab until the control with this accessible name has the focus. */
async function tabToField({ page, content }: Parameters<typeof tabTo>[0], name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const named = await content.evaluate(`(() => {
      const at = document.activeElement;
      return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent.trim() ?? '';
    })()`);
    if (name.test(String(named))) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`Tab never reached ${name}`);
}

/** How far below the window's upper edge it begins. */
function top(element: unknown): number {
  return (element as { getBoundingClientRect(): { top: number } }).getBoundingClientRect().top;
}
