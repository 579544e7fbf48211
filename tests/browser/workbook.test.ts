// The workbook in a learner's browser: every worksheet in one place, always reachable, shared with the pages, and on paper.
import type { Frame } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { textsFor } from '../../src/languages/languages';
import { eventually } from '../eventually';
import { bringAxe, findings, sidewaysScroll, smallTargets } from './accessible';
import { describeInBrowser } from './browser';
import { button, doneIn, enrol, headingOf, LONG_STORY, pressNext, shown } from './learner';
import type { BuiltPackage } from './packages';
import { buildWorkbookModule, MODULE_TITLE } from './workbook-course';
import { dataFile, download, field, load, openWorkbook, PEOPLE, workbook, write } from './workbook-learner';

await describeInBrowser('the workbook', (browser) => {
  let built: BuiltPackage;
  let later: BuiltPackage;

  beforeAll(async () => {
    built = await buildWorkbookModule();
    later = await buildWorkbookModule('later');
  });

  test('shows every worksheet, and shares what is written with the pages', async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const { content } = await launch();
    await field(content, PEOPLE).fill('Teens');
    await openWorkbook(content);
    expect(await content.locator('#workbook_ form h2').allTextContents()).toEqual([
      'Worksheet 1: K-W-L',
      'Worksheet 2: Next steps',
    ]);
    expect(await field(content, PEOPLE).inputValue()).toBe('Teens');
    // Who can read it is the same of both worksheets.
    expect(await content.getByText(textsFor('en').texts.worksheet.private).filter({ visible: true }).count()).toBe(1);
    await field(content, 'My first step:').fill('Call the school');
    await content.getByRole('link', { name: workbook.back }).click();
    await shown(content, MODULE_TITLE);
    expect(await field(content, 'My first step:').inputValue()).toBe('Call the school');
  });

  test('is no page: it has the focus and the title, but nothing is seen by it, and Back leads to the page', async (context) => {
    const { lms, launch } = await enrol(browser, context, { files: built.zip });
    const { content } = await launch();
    await pressNext(content);
    await openWorkbook(content);
    expect(await content.evaluate('document.activeElement.textContent')).toBe(workbook.title);
    expect(await content.title()).toBe(`${workbook.title} – ${MODULE_TITLE}`);
    expect(await button(content, /^(Next|Previous|Finish)/).count()).toBe(0);
    expect(await content.locator('.page').first().isVisible()).toBe(false);
    await content.locator('#workbook_ .way-back').scrollIntoViewIfNeeded();
    expect(await doneIn(content)).toEqual([MODULE_TITLE]);
    await content.evaluate('history.back()');
    await shown(content, 'What comes next');
    await button(content, 'Save and exit').click();
    await eventually(() =>
      expect(JSON.parse(lms.record()['cmi.suspend_data'] ?? '{}')).toMatchObject({ page: 'next', finished: false }),
    );
  });

  test('keeps what was written in fields that a newer edition no longer has', LONG_STORY, async (context) => {
    const before = await enrol(browser, context, { files: built.zip });
    const { content } = await before.launch();
    await field(content, PEOPLE).fill('Teens');
    await field(content, 'My first step:').fill('Call the school');
    await button(content, 'Save and exit').click();
    await shown(content, textsFor('en').texts.runtime.exit.saved.title);

    const after = await enrol(browser, context, { files: later.zip, record: before.lms.record() });
    const launched = await after.launch();
    await openWorkbook(launched.content);
    const removed = launched.content.getByRole('region', { name: workbook.removed });
    expect(await removed.locator('dd').allTextContents()).toEqual(['Teens', 'Call the school']);
    const file = await download(launched.page, launched.content, workbook.webPage);
    expect(file.bytes.toString('utf8')).toMatch(/Teens[\s\S]*Call the school/);
  });

  test('prints alone, with its answers in full and the learner’s name at the head of each page', async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const { content, page } = await launch();
    await write({ content });
    await page.emulateMedia({ media: 'print' });
    await content.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await content.locator('.page:visible').count()).toBe(0);
    expect(await content.locator('.actions:visible').count()).toBe(0);
    expect(await content.getByText('Name: Lovelace, Ada').isVisible()).toBe(true);
    expect(await marginsIn(content)).toContain('Lovelace');
    expect(await clippedIn(content)).toEqual([]);
    // What is empty is a rule to write on: no control is on the paper but boxes to tick.
    const chrome = '#workbook_ :is(select, textarea, input:not([type=checkbox], [type=radio])):visible';
    expect(await content.locator(chrome).count()).toBe(0);
    expect(await content.locator('#workbook_ .printed:empty').count()).toBeGreaterThan(1);
    await content.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await content.locator('.printed').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await content.getByRole('link', { name: workbook.back }).click();
    await shown(content, MODULE_TITLE);
    await page.emulateMedia({ media: 'print' });
    expect(await content.locator('#workbook_').isVisible()).toBe(false);
    expect(await content.locator('.page:visible').count()).toBe(2);
    await content.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await marginsIn(content)).toBe('');
  });

  test.for(['light', 'dark'] as const)('is accessible, in %s', LONG_STORY, async (colorScheme, context) => {
    const setup = { colorScheme, viewport: { width: 320, height: 640 } };
    const { launch } = await enrol(browser, context, { files: built.zip, browser: setup });
    const { content, page } = await launch();
    await openWorkbook(content);
    await load(content, dataFile({ kwl: { gone: ['Kept'] } }));
    await content.locator('dd', { hasText: 'Kept' }).waitFor();
    const opened = await page.context().newPage();
    await opened.goto(content.url());
    await shown(opened, workbook.title);
    await bringAxe(opened);
    expect(await findings(opened)).toEqual([]);
    expect(await sidewaysScroll(opened)).toBe(0);
    expect(await smallTargets(opened)).toEqual([]);
    expect(await headingOf(opened)).toBe(workbook.title);
  });
});

/** Written words that the paper would not show: of boxes that are shown, those with more in them than fits. */
async function clippedIn(content: Frame): Promise<unknown> {
  return content.evaluate(`[...document.querySelectorAll('#workbook_ textarea')]
    .filter((box) => box.checkVisibility() && box.scrollHeight > box.clientHeight + 1)
    .map((box) => box.value)`);
}

/** What the style sheet writes into the margins of the paper. */
async function marginsIn(content: Frame): Promise<string> {
  const rules =
    '[...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join("")';
  return String(await content.evaluate(rules));
}
