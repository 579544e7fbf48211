// What an author sees of the preview when something is in the way: the module is gone, the course cannot be read, the preview has ended.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../src/commands/build';
import { eventually } from '../eventually';
import { page as source } from '../unit/command-world';
import { folderWith, removeFolders, testConsole } from '../unit/course-world';
import { sidewaysScroll } from './accessible';
import { describeInBrowser, newLearner } from './browser';
import { author, startPreview } from './preview-world';

afterAll(removeFolders);

const COURSE = {
  'course.yml': 'title: Sample course\n',
  'one/index.md': source('One', 'First words.'),
  'two/index.md': source('Two', ':::worksheet{#plan}\n\nMy next step is: ____\n\n:::'),
};

await describeInBrowser('what the author of a preview sees', (browser) => {
  test('statements stand whole in the tab of their module, and in no other', async (context) => {
    const lrs =
      'title: C\nid: c\nbase: https://learn.example.org/\nlms: https://lms.example.org/\nlrs: { endpoint: https://lrs.example.org/xapi/, auth: relay }\n';
    const desk = await author(browser, context, { files: { ...COURSE, 'course.yml': lrs } });
    const other = await desk.context.newPage();
    await desk.open('one');
    const statements = (page: Page) => page.locator('#log .statement');
    await desk.page.getByLabel('Show').selectOption('Statements to the LRS');
    await statements(desk.page).filter({ hasText: 'initialized “One”' }).waitFor();
    expect(await statements(desk.page).last().locator('code').innerText()).toContain(
      '"id": "https://learn.example.org/courses/c/one"',
    );
    await other.goto(`${desk.address}modules/two/`);
    await other.getByLabel('Show').selectOption('Statements to the LRS');
    await statements(other).filter({ hasText: 'initialized “Two”' }).waitFor();
    // News come in their order: with the next of its own, those of the other would be there, too.
    await (await desk.content()).getByRole('button', { name: 'Save and exit' }).click();
    await statements(desk.page)
      .filter({ hasText: /suspended|terminated/ })
      .waitFor();
    expect(await desk.page.locator('#log').innerText()).not.toContain('“Two”');
  });

  test('as many tabs as one likes follow every save, also when the first is closed', async (context) => {
    const desk = await author(browser, context, { files: COURSE });
    await desk.open('one');
    // A browser has six connections to one server for all its tabs.
    const others: Page[] = [];
    for (let tab = 0; tab < 8; tab += 1) {
      const page = await desk.context.newPage();
      await page.goto(`${desk.address}modules/one/`);
      others.push(page);
    }
    const showEverywhere = (words: string, pages: readonly Page[]) =>
      Promise.all(pages.map((page) => page.frameLocator('iframe').getByText(words).waitFor()));
    await showEverywhere('First words.', others);
    desk.save('one/index.md', source('One', 'Second words.'));
    await showEverywhere('Second words.', [desk.page, ...others]);
    await desk.page.close();
    await others[0]?.close();
    desk.save('one/index.md', source('One', 'Third words.'));
    await showEverywhere('Third words.', others.slice(1));
  });

  test('that the module is gone is said where it can be seen, and no more once it is back', async (context) => {
    const { page, open, content, folder } = await author(browser, context, {
      files: COURSE,
      complaint: /status of 404/,
    });
    await open('one');
    renameSync(join(folder, 'one'), join(folder, 'uno'));
    await page.getByText('This module is not in the course any more').waitFor();
    expect(await (await content()).locator('main').innerText()).toContain('First words.');
    renameSync(join(folder, 'uno'), join(folder, 'one'));
    await eventually(async () => expect(await page.getByRole('alert').textContent()).toBe(''));
  });

  test('a slip in course.yml is said beside the module, which has no package until it is put right', async (context) => {
    const { page, open, save } = await author(browser, context, { files: COURSE });
    await open('one');
    await page.getByRole('link', { name: 'Download package' }).waitFor();
    save('course.yml', 'title: "Sample course\n');
    await page.getByRole('heading', { name: 'About the course: 1 error' }).waitFor();
    await page.getByText('No package: there are errors.').waitFor();
    await page.getByRole('link', { name: '1 error' }).click();
    await eventually(async () => expect(await page.locator('#problems-title').isVisible()).toBe(true));
    save('course.yml', 'title: Sample course\n');
    await page.getByRole('link', { name: 'Download package' }).waitFor();
  });

  test('a preview that has ended says so, in the shelf and in a module, until it runs again', async ({
    onTestFinished,
  }) => {
    const folder = folderWith(COURSE);
    const first = await startPreview(folder, {});
    const { context } = await newLearner(browser);
    onTestFinished(() => context.close());
    const [shelf, module] = [await context.newPage(), await context.newPage()];
    await shelf.goto(first.address);
    await module.goto(`${first.address}modules/one/`);
    await module.frameLocator('iframe').getByText('First words.').waitFor();
    await first.stop();
    for (const page of [shelf, module]) await page.getByText('Start it again in the terminal').waitFor();
    const again = await startPreview(folder, {}, new URL(first.address).port);
    onTestFinished(again.stop);
    for (const page of [shelf, module])
      await eventually(async () => expect(await page.getByRole('alert').textContent()).toBe(''));
  });

  test('what a press of a button has done can be seen, not only heard', async (context) => {
    const { page, open } = await author(browser, context, { files: COURSE });
    await open('one');
    expect(await page.locator('#status').textContent()).toBe('');
    await page.getByLabel('Mastery score').fill('150');
    await page.getByLabel('Mastery score').press('Enter');
    const said = page.getByText('A mastery score is a number from 0 to 100.');
    await said.waitFor();
    const box = await said.boundingBox();
    expect(box?.width).toBeGreaterThan(100);
  });

  test('an LMS that gives no session is not said to be one that the learner has left', async (context) => {
    const { page, open } = await author(browser, context, { files: COURSE });
    await open('one');
    await page.getByLabel('LMS', { exact: true }).selectOption('Broken: every call fails');
    const session = page.locator('#fact-session');
    await eventually(async () =>
      expect(await session.textContent()).toBe('None: the LMS did not let the module begin'),
    );
    await page.getByLabel('LMS', { exact: true }).selectOption('By the letter of the standard');
    await eventually(async () => expect(await session.textContent()).toBe('Open'));
  });

  test('the form to print is the one that build writes beside the package', async (context) => {
    const { page, open, folder } = await author(browser, context, { files: COURSE });
    await open('one');
    expect(await page.getByRole('link', { name: 'Form to print' }).count()).toBe(0);
    await open('two');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Form to print' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('two-workbook.html');
    const { console } = testConsole(folder);
    const resources = new URL('../../dist/carrel/resources/', import.meta.url);
    const options = { module: [], format: 'scorm12', out: 'out', strict: false, frozen: false, json: false };
    await build('.', options, { ...console, resources });
    const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(sha(await download.path())).toBe(sha(join(folder, 'out/two-workbook.html')));
  });

  test('long words in many messages make no page wider than a phone', async (context) => {
    const long = `nothere-${'x'.repeat(120)}.png`;
    const { page, open } = await author(browser, context, {
      files: { ...COURSE, 'one/index.md': source('One', `![](images/${long})\n\nClick [here](${long}).`) },
      browser: { viewport: { width: 320, height: 700 } },
    });
    await open('one');
    await page.getByRole('heading', { name: /warning/ }).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
  });
});
