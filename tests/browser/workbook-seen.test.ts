// The workbook as it is read: its downloads in narrow and wide windows, on paper, and days in words.
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textsFor } from '../../src/languages/languages';
import { memoryFiles } from '../../src/read/course-files';
import { unzip } from '../lms/unzip';
import { sidewaysScroll } from './accessible';
import { describeInBrowser } from './browser';
import { enrol, LONG_STORY, shown } from './learner';
import { courseOf } from './memory-course';
import { buildPackage } from './packages';
import { download, field, load } from './workbook-learner';

const { workbook: texts } = textsFor('es').texts;

const SHEET = `---
title: Start
language: es
---

:::worksheet{#own}

### Own

| Next step | Who | Where | Cost | How sure | By when |
| --- | --- | --- | --- | --- | --- |
| Call |  |  | {number} |  | {date} |

| What fits? | Neighbourhood | Administration | Organisations | Understanding |
| --- | --- | --- | --- | --- |
| Reading | [ ] | [ ] | [ ] | [ ] |
| Making | [ ] | [ ] | [ ] | [ ] |

We meet on {date} to talk.

A day in my own words: ____

:::
`;

const IN_WORDS = '30 de abril de 2026';
const ADDRESS = 'https://library.example.org/events/2026/neighbourhood-gathering-for-all-who-want-to-come';

await describeInBrowser('what was written in a workbook', (browser) => {
  async function written(context: Parameters<typeof enrol>[1]) {
    const files = memoryFiles('course', { 'course.yml': 'title: T\nid: t\n', 'module/index.md': SHEET });
    const learner = await enrol(browser, context, { files: (await buildPackage(files)).zip });
    const launched = await learner.launch();
    const { content } = launched;
    await content.evaluate("location.hash = '#workbook_'");
    await shown(content, texts.title);
    await field(content, /^Who, Call/).fill('Municipal administration');
    for (const box of [/^Where, Call/, /^How sure, Call/]) await field(content, box).fill(ADDRESS);
    await field(content, /^By when, Call/).fill('2026-04-30');
    await field(content, /^We meet on/).fill('2026-04-30');
    await field(content, /^A day in my own/).fill('2026-04-30');
    await field(content, 'Organisations, Reading').check();
    return { ...learner, ...launched };
  }

  test('can be read as a web page in windows of 320 pixels and wide ones', LONG_STORY, async (context) => {
    const { context: browserContext, content, page } = await written(context);
    const opened = await asWebPage(browserContext, page, content);
    await opened.setViewportSize({ width: 1100, height: 640 });
    expect(await sidewaysScroll(opened)).toBe(0);
    await opened.setViewportSize({ width: 320, height: 640 });
    expect(await sidewaysScroll(opened)).toBe(0);
    // Each cell says which column it is in; of choices, those that were made.
    const says = (words: string, pseudo: string) =>
      opened.evaluate(
        `getComputedStyle([...document.querySelectorAll('td')].find((td) => /${words}/.test(td.textContent)), '${pseudo}').content`,
      );
    expect(await says('Municipal', '::before')).toBe('"Who"');
    expect(await says('☑', '::after')).toBe('"Organisations"');
    expect(await opened.locator('thead:visible').count()).toBe(0);
    expect(await opened.locator('table').nth(1).locator('td:visible').count()).toBe(1);
    expect(await opened.getByRole('rowheader', { name: 'Making' }).isVisible()).toBe(true);
  });

  test('has its days in words of the module’s language, and no other words changed', LONG_STORY, async (context) => {
    const { context: browserContext, content, page } = await written(context);
    const html = await asWebPage(browserContext, page, content);
    const seen = await html.locator('main').innerText();
    expect(seen.split(IN_WORDS)).toHaveLength(3);
    expect(seen).toContain('A day in my own words: 2026-04-30');
    const file = await download(page, content, texts.word);
    const document = (await unzip(file.bytes)).find(({ path }) => path === 'word/document.xml');
    expect(new TextDecoder().decode(document?.bytes).split(IN_WORDS)).toHaveLength(3);

    await page.emulateMedia({ media: 'print' });
    await content.evaluate('dispatchEvent(new Event("beforeprint"))');
    const printed = await content.locator('#workbook_ .printed').allInnerTexts();
    expect(printed.filter((words) => words === IN_WORDS)).toHaveLength(2);
    expect(printed.filter((words) => words === '2026-04-30')).toHaveLength(1);
    await content.evaluate('dispatchEvent(new Event("afterprint"))');
    await page.emulateMedia({ media: 'screen' });

    // The data file is for programs.
    const data = (await download(page, content, texts.save)).bytes.toString('utf8');
    expect(data.split('2026-04-30')).toHaveLength(4);
    await field(content, /^We meet on/).fill('2026-05-01');
    await load(content, data);
    await content.locator('[data-work=conflict]').waitFor();
    expect(await content.locator('[data-work=conflict] dd').allTextContents()).toEqual([
      expect.stringContaining('1 de mayo de 2026'),
      expect.stringContaining(IN_WORDS),
    ]);
  });

  test('is on the paper whole, however long its words are', LONG_STORY, async (context) => {
    const { content, page } = await written(context);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await content.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await sidewaysScroll(content)).toBe(0);
  });
});

await describeInBrowser('the form to fill in by hand', (browser) => {
  test('breaks no word in the heads of a table of many columns', async () => {
    const heads = ['Name', 'Telephone', 'Address', 'Reason', 'Agreement', 'Follow', 'Remarks'];
    const table = `| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}\n|${'  |'.repeat(heads.length)}`;
    const text = `:::worksheet\n\n### Wide\n\n${table}\n\n:::`;
    const { blank } = await buildPackage(courseOf({ index: { title: 'Start', text } }));
    const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
    await page.setContent(blank() ?? '');
    const lines = await page.evaluate(`[...document.querySelectorAll('th')].map((head) => {
      const range = document.createRange();
      range.selectNodeContents(head);
      return head.textContent.trim() + ' ' + new Set([...range.getClientRects()].map(({ top }) => top)).size;
    })`);
    expect(lines).toEqual(heads.map((head) => `${head} 1`));
    expect(await sidewaysScroll(page)).toBe(0);
    await page.close();
  });
});

/** The download, opened in a window of its own. */
async function asWebPage(context: BrowserContext, page: Page, content: Frame): Promise<Page> {
  const { bytes } = await download(page, content, texts.webPage);
  const opened = await context.newPage();
  await opened.setContent(bytes.toString('utf8'));
  return opened;
}
