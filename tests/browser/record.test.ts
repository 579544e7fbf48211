// The continuing-education record: what it says before and after the module is finished, and on whose word.
import { beforeAll, expect, test } from 'vitest';
import { textsFor } from '../../src/languages/languages';
import { memoryFiles } from '../../src/read/course-files';
import { eventually } from '../eventually';
import { unzip } from '../lms/unzip';
import { savedProgress } from '../saved-progress';
import { textOf } from '../schemas/sample';
import { bringAxe, findings, sidewaysScroll } from './accessible';
import { describeInBrowser } from './browser';
import type { LaunchedModule } from './launch';
import { button, doneIn, enrol, LONG_STORY, noticesIn, pressNext, scrollToEnd, shown } from './learner';
import { type BuiltPackage, buildPackage } from './packages';
import { buildWorkbookModule, MODULE_TITLE } from './workbook-course';

const { record, runtime } = textsFor('en').texts;

const ONE_ATTEMPT = `---
title: Page
ce: { hours: 1 }
---

:::quiz[Check]{pass=80 attempts=1}

### Is it so?

- [x] Yes
- [ ] No

> **Explanation:** It is.

:::
`;

await describeInBrowser('the record', (browser) => {
  let built: BuiltPackage;

  beforeAll(async () => {
    built = await buildWorkbookModule();
  });

  async function openRecord({ content }: Pick<LaunchedModule, 'content'>): Promise<void> {
    await content.getByRole('link', { name: record.link, exact: true }).click();
    await shown(content, record.title);
  }

  async function finish(launched: LaunchedModule): Promise<void> {
    await pressNext(launched.content);
    await scrollToEnd(launched);
    await eventually(async () => expect(await noticesIn(launched.content)).toContain(runtime.notices.finished));
  }

  /** Its facts, by their names. */
  async function facts({ content }: Pick<LaunchedModule, 'content'>): Promise<Record<string, string>> {
    const rows = await content.locator('#record_ dl > div').allInnerTexts();
    return Object.fromEntries(rows.map((row) => row.split(/\n+/).slice(0, 2) as [string, string]));
  }

  test('says what is left until the module is finished, and leads there', async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const launched = await launch();
    const { content } = launched;
    await pressNext(content);
    await openRecord(launched);
    const section = content.locator('#record_');
    expect(await section.innerText()).toContain(record.open);
    expect(await section.getByText(record.toDo, { exact: true }).isVisible()).toBe(true);
    expect(await section.getByRole('listitem').allTextContents()).toEqual(['What comes next']);
    expect(await button(content, record.print).isVisible()).toBe(false);
    expect(await content.getByText('Lovelace').isVisible()).toBe(false);
    await section.getByRole('link', { name: 'What comes next' }).click();
    await shown(content, 'What comes next');
  });

  test('of a module that was failed says so, and not that it can still be printed', async (context) => {
    const course = memoryFiles('course', { 'course.yml': 'title: T\nid: t\n', 'module/index.md': ONE_ATTEMPT });
    const { launch } = await enrol(browser, context, { files: (await buildPackage(course)).zip });
    const launched = await launch();
    const { content } = launched;
    await content.getByLabel('No', { exact: true }).check();
    await content.locator('[data-quiz-action=submit]').click();
    await content.getByRole('link', { name: record.link, exact: true }).click();
    await shown(content, record.title);
    const words = await content.locator('#record_').innerText();
    expect(words).toContain(record.failed);
    expect(words).not.toContain(record.open);
    expect(words).not.toContain(record.toDo);
    expect(await button(content, record.print).isVisible()).toBe(false);
  });

  test('in a review nothing is recorded as failed or finished, and neither record nor quiz says so', async (context) => {
    const course = memoryFiles('course', { 'course.yml': 'title: T\nid: t\n', 'module/index.md': ONE_ATTEMPT });
    const files = (await buildPackage(course)).zip;
    for (const answer of ['No', 'Yes']) {
      const { launch } = await enrol(browser, context, { files, profile: 'review' });
      const launched = await launch();
      const { content } = launched;
      expect(await content.locator('form.quiz').innerText()).not.toContain('recorded as failed');
      await content.getByLabel(answer, { exact: true }).check();
      await content.locator('[data-quiz-action=submit]').click();
      const said = await content.getByRole('group', { name: 'Result' }).innerText();
      expect(said).toContain(answer === 'Yes' ? 'Passed' : 'No attempts left.');
      expect(said).not.toContain('recorded as failed');
      await scrollToEnd(launched);
      // All is done then, and still nothing is finished.
      if (answer === 'Yes') await eventually(async () => expect(await doneIn(content)).toHaveLength(1));
      await openRecord(launched);
      const words = await content.locator('#record_').innerText();
      expect(words).toContain(record.open);
      expect(words).not.toContain(record.failed);
      expect(await button(content, record.print).isVisible()).toBe(false);
    }
  });

  test(
    'is offered when the module is finished, and says whose, what, when and how much',
    LONG_STORY,
    async (context) => {
      // The last minute of a year where the learner is; by UTC the next has begun.
      const setup = { timezoneId: 'America/Los_Angeles' };
      const { lms, launch, context: desk } = await enrol(browser, context, { files: built.zip, browser: setup });
      await desk.clock.setFixedTime('2027-01-01T07:59:30Z');
      const launched = await launch();
      const { content } = launched;
      await finish(launched);
      await content.locator('.notice').getByRole('link', { name: record.title }).click();
      await shown(content, record.title);
      // What it said is over: the record's foot stood behind it.
      expect(await noticesIn(content)).not.toContain(runtime.notices.finished);
      const { digest } = JSON.parse(textOf(await unzip(built.zip), 'carrel.json'));
      expect(await facts(launched)).toEqual({
        Name: 'Lovelace, Ada',
        Module: MODULE_TITLE,
        Course: 'Test course',
        'Finished on': 'December 31, 2026',
        Hours: '0.5 (30 min)',
        Category: 'Outreach',
        Provider: 'Example State Library',
        Instructor: 'The outreach team',
        'Edition of the module': digest.slice(0, 12),
      });
      expect(await content.locator('#record_ li:visible').allTextContents()).toEqual([
        'Name three groups',
        'Plan a first talk',
      ]);
      expect(await content.locator('#record_').innerText()).toContain(record.standing);
      await button(content, 'Save and exit').click();
      await eventually(() =>
        expect(JSON.parse(lms.record()['cmi.suspend_data'] ?? '{}')).toMatchObject({ on: '2026-12-31' }),
      );
    },
  );

  test('keeps the day on which the module was finished', async (context) => {
    const suspended = savedProgress({ seen: ['partners', 'next'], finished: true, on: '2024-02-29' });
    const before = { 'cmi.core.lesson_status': 'completed', 'cmi.suspend_data': suspended };
    const { launch } = await enrol(browser, context, { files: built.zip, record: before });
    const launched = await launch();
    await openRecord(launched);
    expect(await facts(launched)).toMatchObject({ 'Finished on': 'February 29, 2024' });
  });

  test('does not make up a day, or a name, that it was not told', async (context) => {
    const before = { 'cmi.core.lesson_status': 'completed' };
    const learner = { id: 'learner-1', name: '' };
    const { launch } = await enrol(browser, context, { files: built.zip, record: before, learner });
    const launched = await launch();
    await openRecord(launched);
    expect(await facts(launched)).toMatchObject({
      Name: record.runtime.unnamed,
      'Finished on': record.runtime.undated,
    });
  });

  test('is none where nothing is recorded', async (context) => {
    const { lms, context: browserContext } = await enrol(browser, context, { files: built.zip });
    const page = await browserContext.newPage();
    await page.goto(lms.contentUrl);
    await shown(page, MODULE_TITLE);
    await pressNext(page);
    await button(page, 'Finish').waitFor();
    await page.getByRole('link', { name: record.link, exact: true }).click();
    await shown(page, record.title);
    expect(await page.getByText(record.unrecorded).isVisible()).toBe(true);
    expect(await page.getByText(record.standing).isVisible()).toBe(false);
  });

  test('prints alone, without its buttons, and is accessible', LONG_STORY, async (context) => {
    const before = { 'cmi.core.lesson_status': 'completed' };
    const setup = { viewport: { width: 320, height: 640 } };
    const { launch } = await enrol(browser, context, { files: built.zip, record: before, browser: setup });
    const launched = await launch();
    const { content, page } = launched;
    await button(content, 'Contents').click();
    await openRecord(launched);
    await content.evaluate('scrollTo(0, 0)');
    expect(await sidewaysScroll(content)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await content.locator('.page:visible').count()).toBe(0);
    expect(await content.locator('#workbook_').isVisible()).toBe(false);
    expect(await button(content, record.print).isVisible()).toBe(false);
    expect(await content.getByText(record.standing).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await bringAxe(content);
    expect(await findings(content)).toEqual([]);
  });
});
