// The downloads of the workbook, opened and read.
import { beforeAll, expect, test } from 'vitest';
import { memoryFiles } from '../../src/read/course-files';
import { eventually } from '../eventually';
import { unzip } from '../lms/unzip';
import { bringAxe, findings } from './accessible';
import { describeInBrowser } from './browser';
import { button, enrol, LONG_STORY, REFUSALS, shown } from './learner';
import { type BuiltPackage, buildPackage } from './packages';
import { buildWorkbookModule, MODULE_TITLE } from './workbook-course';
import { dataFile, download, FILE, field, HOPE, load, openWorkbook, status, workbook, write } from './workbook-learner';

await describeInBrowser('the downloads of the workbook', (browser) => {
  let built: BuiltPackage;

  beforeAll(async () => {
    built = await buildWorkbookModule();
  });

  test('have no trace of a line that was removed, while it can still be brought back', LONG_STORY, async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const { content, page } = await launch();
    await openWorkbook(content);
    await button(content, 'Add a line').click();
    await field(content, /, line 1$/).fill('Stays');
    await field(content, /, line 2$/).fill('Goes');
    await button(content, 'Remove line 2').click();
    await button(content, /^Undo/).waitFor();
    const { bytes } = await download(page, content, workbook.webPage);
    expect(bytes.toString('utf8').match(/<ul>[\s\S]*?<\/ul>/g)).toEqual([
      expect.stringMatching(/^<ul>\s*<li>.*Stays.*<\/li>\s*<\/ul>$/),
    ]);
  });

  test('have what was written in a field that is called as a form’s own property', LONG_STORY, async (context) => {
    const sheet = '---\ntitle: Start\n---\n\n:::worksheet\n\n### Own\n\nMatches: ____\n\n:::\n';
    const files = memoryFiles('course', { 'course.yml': 'title: T\nid: t\n', 'module/index.md': sheet });
    const { launch } = await enrol(browser, context, { files: (await buildPackage(files)).zip });
    const { content, page } = await launch();
    await openWorkbook(content);
    await field(content, /^Matches/).fill('Strike anywhere');
    const { bytes } = await download(page, content, workbook.webPage);
    expect(bytes.toString('utf8')).toContain('Strike anywhere');
  });

  test('as a web page is one accessible file with everything that was written', LONG_STORY, async (context) => {
    const { context: browserContext, launch } = await enrol(browser, context, { files: built.zip });
    const { content, page } = await launch();
    await write({ content });
    const file = await download(page, content, workbook.webPage);
    expect(file.name).toBe(`${FILE}.html`);
    const html = file.bytes.toString('utf8');
    expect(html).not.toMatch(/<script|<link|<img|<form|<input|<textarea|src=|\son\w+=/);
    const opened = await browserContext.newPage();
    await opened.setContent(html);
    expect(await opened.title()).toBe(`${MODULE_TITLE}: workbook`);
    expect(await opened.locator('html').getAttribute('lang')).toBe('en');
    const text = await opened.locator('main').innerText();
    for (const words of [
      'Name: Lovelace, Ada',
      'Teens <and> their "parents"',
      'First line\nSecond line',
      'Cell one',
      'Opened later',
    ])
      expect(text).toContain(words);
    expect(await opened.locator('thead th[scope=col]').allTextContents()).toContain('What I learned');
    expect(
      await opened
        .getByRole('listitem')
        .filter({ hasText: 'write to them' })
        .getByRole('img')
        .getAttribute('aria-label'),
    ).toBe('chosen');
    expect(await opened.locator('tr', { hasText: 'Trust' }).locator('td').allTextContents()).toEqual([
      '',
      expect.stringContaining('☑'),
    ]);
    await bringAxe(opened);
    expect(await findings(opened)).toEqual([]);
  });

  test(
    'as a Word document has headings, real tables and every line, and asks for its writer only then',
    LONG_STORY,
    async (context) => {
      const { lms, launch } = await enrol(browser, context, { files: built.zip });
      const { content, page } = await launch();
      await write({ content });
      const asked = () => lms.requests().filter(({ path }) => path === 'docx.js').length;
      expect(asked()).toBe(0);
      const file = await download(page, content, workbook.word);
      expect(asked()).toBe(1);
      expect(file.name).toBe(`${FILE}.docx`);
      const parts = new Map(
        (await unzip(file.bytes)).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
      );
      const document = parts.get('word/document.xml') ?? '';
      expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>.*?Partners &amp; friends: workbook/);
      expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>.*?Worksheet 1: K-W-L/);
      expect(document).toMatch(/<w:tblHeader\/>.*?What I know/);
      expect(document).toMatch(/First line<\/w:t>.*?<w:br\/><w:t[^>]*>Second line/);
      expect(document).toContain('Teens &lt;and&gt; their &quot;parents&quot;');
      expect(parts.get('word/header1.xml')).toContain('Partners &amp; friends: workbook');
      expect(parts.get('word/styles.xml')).toContain('<w:sz w:val="22"/>');
      // Signs that XML does not have would make a file that Word does not open (XML 1.0, section 2.2).
      const hope = (await field(content, HOPE).getAttribute('name')) ?? '';
      await field(content, HOPE).fill('');
      await load(content, dataFile({ kwl: { [hope]: ['Bell \u0007, half \ud83d, whole \u{1f642}'] } }));
      await eventually(async () => expect(await field(content, HOPE).inputValue()).toContain('Bell'));
      const odd = await unzip((await download(page, content, workbook.word)).bytes);
      const xml = new TextDecoder().decode(odd.find(({ path }) => path === 'word/document.xml')?.bytes);
      expect(
        await content.evaluate(
          (text) => new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror'),
          xml,
        ),
      ).toBeNull();
      expect(xml).toContain('whole \u{1f642}');
      // A second one needs nothing new.
      await download(page, content, workbook.word);
      expect(asked()).toBe(1);
    },
  );

  test('say in words what to do when the writer of Word documents cannot be had', async (context) => {
    const { context: browserContext, launch } = await enrol(browser, context, {
      files: built.zip,
      complaints: REFUSALS,
    });
    await browserContext.route('**/docx.js', (route) => route.abort());
    const { content, page } = await launch();
    await openWorkbook(content);
    await button(content, workbook.word).click();
    await eventually(async () => expect(await status(content)).toBe(workbook.runtime.wordNotLoaded));
    expect((await download(page, content, workbook.webPage)).name).toBe(`${FILE}.html`);
  });

  test('are offered where nothing is recorded, also when their script came late', async (context) => {
    const { context: browserContext, lms } = await enrol(browser, context, {
      files: built.zip,
      complaints: REFUSALS,
    });
    let refused = false;
    await browserContext.route('**/workbook.js', (route) => {
      if (refused) return route.continue();
      refused = true;
      return route.abort();
    });
    const page = await browserContext.newPage();
    await page.goto(lms.contentUrl);
    await shown(page, MODULE_TITLE);
    const offer = page.locator('.notice button:not(.notice-close)').first();
    const [file] = await Promise.all([page.waitForEvent('download'), offer.click()]);
    expect(file.suggestedFilename()).toBe(`${FILE}.html`);
  });

  test('are there when the LMS is not', async (context) => {
    const { context: browserContext, launch } = await enrol(browser, context, {
      files: built.zip,
      complaints: REFUSALS,
    });
    const { content, page } = await launch();
    await content.page().waitForLoadState('networkidle');
    await browserContext.setOffline(true);
    await write({ content });
    expect((await download(page, content, workbook.webPage)).bytes.toString('utf8')).toContain('Second line');
  });
});
