// An author at work: saves a file and sees it, with place and answers kept; sees the problems and the log; downloads the package.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../src/commands/build';
import { eventually } from '../eventually';
import { page as source } from '../unit/command-world';
import { removeFolders, testConsole } from '../unit/course-world';
import { describeInBrowser } from './browser';
import { COURSE, LONG, QUIZ } from './preview-course';
import { author } from './preview-world';

afterAll(removeFolders);

const fact = (page: Page, id: string) => page.locator(`#fact-${id}`);

await describeInBrowser('the preview', (browser) => {
  test('a saved file is shown at once; page, scrolling and answers stay', async (context) => {
    const { page, open, content, save } = await author(browser, context, { files: COURSE });
    await open('one');
    await (await content()).evaluate('scrollTo(0, 700)');
    save('one/index.md', source('One', `Second words.\n\n${LONG}`));
    await eventually(async () =>
      expect(await (await content()).locator('main').innerText()).toContain('Second words.'),
    );
    await eventually(async () => expect(await (await content()).evaluate('scrollY')).toBe(700));

    await (await content()).getByRole('button', { name: /^Next/ }).click();
    await (await content()).getByLabel('Yes').check();
    save('one/10-next.md', source('Next', `New above the quiz.\n\n${QUIZ.replace('wet', 'really wet')}`));
    await eventually(async () => expect(await (await content()).locator('main').innerText()).toContain('really wet'));
    await eventually(async () => expect(await (await content()).locator('h1:visible').innerText()).toBe('Next'));
    expect(await (await content()).getByLabel('Yes').isChecked()).toBe(true);
    expect(await (await content()).locator('main').innerText()).toContain('New above the quiz.');
    await eventually(async () => expect(await page.locator('#status').textContent()).toContain('loaded again'));
  });

  test('words that are being typed in a worksheet are there after a save', async (context) => {
    const sheet = (words: string) => source('Plan', `${words}\n\n:::worksheet{#plan}\n\nMy next step is: ____\n\n:::`);
    const { open, content, save } = await author(browser, context, {
      files: { ...COURSE, 'plan/index.md': sheet('Before.') },
    });
    await open('plan');
    await (await content()).getByRole('textbox', { name: /My next step/ }).pressSequentially('Ask the choir');
    save('plan/index.md', sheet('After.'));
    await eventually(async () => expect(await (await content()).locator('main').innerText()).toContain('After.'));
    const field = (await content()).getByRole('textbox', { name: /My next step/ });
    await eventually(async () => expect(await field.inputValue()).toBe('Ask the choir'));
  });

  test('another module does not reload what is open', async (context) => {
    const { open, content, save, page } = await author(browser, context, { files: COURSE });
    await open('one');
    await (await content()).evaluate('globalThis.untouched = true');
    const shelf = await page.context().newPage();
    await shelf.goto(page.url().replace(/modules.*/, ''));
    save('two/index.md', source('Two, with a new title'));
    await shelf.getByRole('link', { name: 'Two, with a new title', exact: true }).waitFor();
    expect(await (await content()).evaluate('globalThis.untouched')).toBe(true);
  });

  test('the page follows the title, the problems and the package', async (context) => {
    const { page, open, save } = await author(browser, context, { files: COURSE });
    await open('two');
    await page.getByRole('heading', { name: '1 warning' }).waitFor();
    save('two/index.md', source('Two again', ':::note\nNever closed'));
    await page.getByRole('heading', { name: '1 error' }).waitFor();
    await page.getByRole('heading', { name: 'Two again', level: 1 }).waitFor();
    expect(await page.getByRole('link', { name: 'Download package' }).count()).toBe(0);
    expect(await page.getByText('No package: there are errors.').isVisible()).toBe(true);
    save('two/index.md', source('Two again', 'Fine.'));
    await page.getByRole('heading', { name: 'No problems' }).waitFor();
    expect(await page.getByRole('link', { name: 'Download package' }).isVisible()).toBe(true);
  });

  test('a problem stands in the page, behind the list that it is in, with the way into the editor', async (context) => {
    const { page, open, content, folder } = await author(browser, context, { files: COURSE });
    await open('two');
    const note = (await content()).getByRole('note', { name: 'Warning in the source' });
    await note.waitFor();
    const around = await note.evaluate((mark) =>
      [mark.previousElementSibling, mark.nextElementSibling].map((one) => one?.textContent?.trim()),
    );
    expect(around[0]).toContain('An item');
    expect(around[1]).toBe('After it.');
    const link = note.getByRole('link', { name: 'Edit two/index.md, line 8' });
    expect(await link.getAttribute('href')).toBe(`vscode://file${join(folder, 'two/index.md')}:8:3`);

    await (await content()).evaluate('scrollTo(0, 0)');
    await page.getByRole('button', { name: /^Show in the page.*two\/index\.md, line 8$/ }).click();
    await eventually(async () =>
      expect(await note.evaluate((mark) => mark === mark.ownerDocument.activeElement)).toBe(true),
    );
  });

  test('a problem in a worksheet stands behind what it is about, and one in something to open can be shown there', async (context) => {
    const sheet = ':::worksheet[Plan]\n\nName: ____\n\nAge: __\n\nTown: ____\n\n:::';
    const reveal = ':::reveal[Open me]\n\nHidden.\n\n![](none.png)\n\n:::';
    const files = { ...COURSE, 'two/index.md': source('Two', `Before it.\n\n${reveal}\n\n${sheet}\n\nAfter it.`) };
    const { page, open, content } = await author(browser, context, { files });
    await open('two');
    const note = (await content()).getByRole('note').filter({ hasText: 'looks like a field' });
    await note.waitFor();
    expect(await note.evaluate((mark) => mark.previousElementSibling?.textContent)).toBe('Age: __');
    expect(await note.evaluate((mark) => mark.nextElementSibling?.textContent)).toContain('Town:');
    const hidden = (await content()).locator('details .carrel-problem');
    expect(await hidden.isVisible()).toBe(false);
    await page.getByRole('button', { name: /^Show in the page.*line 11$/ }).click();
    await hidden.waitFor();
  });

  test('the focus stays in the list of problems when one of them is mended', async (context) => {
    const links = (more: string) => `Read [here](https://example.org/a).\n\nAnd more.${more}`;
    const twice = links(' See [this](https://example.org/b).');
    const { page, open, save } = await author(browser, context, { files: { 'two/index.md': source('Two', twice) } });
    await open('two');
    const shows = page.getByRole('button', { name: /^Show in the page/ });
    await eventually(async () => expect(await shows.count()).toBe(2));
    const edit = page.locator('#problems a').first();
    await edit.focus();
    const words = await edit.textContent();
    save('two/index.md', source('Two', links('')));
    await eventually(async () => expect(await shows.count()).toBe(1));
    expect(await page.evaluate('document.activeElement.textContent')).toBe(words);
  });

  test('a problem in a question stands behind that question', async (context) => {
    const choices = '- [x] Yes\n- [ ] No\n\n> Said.';
    const second = '### Second?\n\n- [x] Read [here](https://example.org/a)\n- [ ] No\n\n> Said.';
    const text = `:::quiz[Check]\n\n### First?\n\n${choices}\n\n${second}\n\n### Third?\n\n${choices}\n\n:::`;
    const { open, content } = await author(browser, context, { files: { 'two/index.md': source('Two', text) } });
    await open('two');
    const note = (await content()).getByRole('note').filter({ hasText: '"here"' });
    await note.waitFor();
    expect(await note.evaluate((mark) => mark.parentElement?.textContent)).toContain('Second?');
    expect(await note.evaluate((mark) => mark.nextElementSibling)).toBeNull();
  });

  test('a problem in a question that comes later is shown with it, and until then leads to its quiz', async (context) => {
    const [first, second] = ['First', 'Second'].map((word) => `### ${word}?\n\n- [x] ${word} yes\n- [ ] No`);
    const text = `:::quiz[Check]{layout=one}\n\n${first}\n\n${second} [here](https://example.org/a)\n\n:::`;
    const { page, open, content } = await author(browser, context, { files: { 'two/index.md': source('Two', text) } });
    await open('two');
    const module = await content();
    const note = module.getByRole('note', { includeHidden: true }).filter({ hasText: '"here"' });
    await note.waitFor({ state: 'attached' });
    expect(await note.isVisible()).toBe(false);
    await page.getByRole('button', { name: /^Show in the page.*line 15$/ }).click();
    await eventually(async () => expect(await module.evaluate('document.activeElement.className')).toBe('quiz'));
    await module.getByLabel('First yes').check();
    await module.getByRole('button', { name: 'Check' }).click();
    await module.getByRole('button', { name: 'Next question' }).click();
    await note.waitFor();
  });

  test('an editor that is a program is opened by a button, beside the paragraph and in the panel', async (context) => {
    const { page, open, content, folder } = await author(browser, context, {
      files: COURSE,
      environment: { CARREL_EDITOR: 'touch {path}.opened-at-{line}' },
    });
    await open('two');
    const opened = join(folder, 'two/index.md.opened-at-8');
    await (await content()).getByRole('button', { name: 'Edit two/index.md, line 8' }).click();
    await eventually(() => expect(existsSync(opened)).toBe(true));
    await eventually(async () => expect(await page.locator('#status').textContent()).toContain('open in your editor'));
    expect(await page.locator('.panel').getByRole('button', { name: 'Edit two/index.md, line 8' }).isVisible()).toBe(
      true,
    );
  });

  test('the downloaded package is byte for byte the one that build writes, and freezes its ids as build does', async (context) => {
    const { page, open, folder } = await author(browser, context, { files: COURSE });
    await open('one');
    expect(existsSync(join(folder, 'carrel.lock.json'))).toBe(false);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download package' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('one-scorm12.zip');
    expect(JSON.parse(readFileSync(join(folder, 'carrel.lock.json'), 'utf8')).modules).toHaveProperty('one');
    const { console } = testConsole(folder);
    const resources = new URL('../../dist/carrel/resources/', import.meta.url);
    const options = { module: ['one'], format: 'scorm12', out: 'out', strict: false, frozen: true, json: false };
    await build('.', options, { ...console, resources });
    const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(sha(await download.path())).toBe(sha(join(folder, 'out/one-scorm12.zip')));
  });

  test('a finished module is shown as finished, and the log says so in words and as calls', async (context) => {
    const { page, open, content } = await author(browser, context, { files: COURSE });
    await open('one');
    await (await content()).getByRole('button', { name: /^Next/ }).click();
    await (await content()).getByLabel('Yes').check();
    await (await content()).getByRole('button', { name: 'Submit' }).click();
    await (await content()).getByRole('button', { name: /^Finish/ }).click();
    await eventually(async () =>
      expect(await fact(page, 'session').textContent()).toMatch(/^Ended: the learner has left\. “Leave and come back”/),
    );
    expect(await fact(page, 'status').textContent()).toBe('Passed');
    expect(await fact(page, 'score').textContent()).toBe('100 of 100 (mastery score: 80)');
    const log = page.locator('#log');
    expect(await log.innerText()).toContain('The status is now “passed”.');
    expect(await log.innerText()).toContain('LMSSetValue("cmi.core.lesson_status", "passed") → "true"');
    expect(await log.innerText()).not.toContain('LMSGetValue');

    await page.getByLabel('Show').selectOption('Answers and scores');
    expect(await log.innerText()).toContain("The learner's answer is “");
    expect(await log.innerText()).not.toContain('LMSInitialize');
    await page.getByLabel('Search').fill('score.raw');
    await eventually(async () => expect(await log.locator('li').count()).toBe(1));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy' }).click();
    await eventually(async () => expect(await page.locator('#status').textContent()).toBe('Copied: 1 entry.'));
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('LMSSetValue("cmi.core.score.raw", "100")');
  });

  test('a statement of the module appears, in words and as it is', async (context) => {
    const { page, open, content } = await author(browser, context, { files: COURSE });
    await open('one');
    const statement = {
      actor: { account: { homePage: 'https://lms.example.org/', name: 'learner-1' } },
      verb: { id: 'https://example.org/experienced', display: { en: 'experienced' } },
      object: { id: 'https://example.org/page', definition: { name: { en: 'Next' } } },
    };
    await (await content()).evaluate(
      (body) =>
        fetch('/xapi/statements', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }).then(
          ({ status }) => status,
        ),
      JSON.stringify(statement),
    );
    await page.getByLabel('Show').selectOption('Statements to the LRS');
    await page.getByText('To the LRS: the learner experienced “Next”.').waitFor();
    expect(await page.locator('#log code').innerText()).toContain('"homePage": "https://lms.example.org/"');
  });
});
