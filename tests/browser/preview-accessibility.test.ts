// The preview's own pages, the shelf and the desk: nothing for axe to find, nothing out of reach, also without a mouse.
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { removeFolders } from '../unit/course-world';
import { bringAxe, findings, sidewaysScroll, smallTargets } from './accessible';
import { describeInBrowser } from './browser';
import { COURSE } from './preview-course';
import { author } from './preview-world';

afterAll(removeFolders);

await describeInBrowser("the preview's own pages", (browser) => {
  for (const width of [1280, 320]) {
    test(`shelf and desk, ${width} px: nothing for axe to find in light and dark`, async (context) => {
      const { page, open, address } = await author(browser, context, {
        files: COURSE,
        browser: { viewport: { width, height: 900 } },
      });
      await page.goto(address);
      await page.locator('.card dl').nth(1).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await open('two');
      await page.locator('#log li').first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
    });
  }

  test('beside the module only the panel scrolls, however much is in it', async (context) => {
    const { page, open } = await author(browser, context, { files: COURSE });
    await open('two');
    await page.locator('#log li').first().waitFor();
    await page.locator('#problems').scrollIntoViewIfNeeded();
    expect(await page.evaluate('[scrollY, document.documentElement.scrollHeight - innerHeight]')).toEqual([0, 0]);
    expect(await page.locator('.panel').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  });

  test('everything can be reached and used by keyboard', async (context) => {
    const { page, open, address } = await author(browser, context, { files: COURSE });
    await page.goto(address);
    await page.locator('.card dl').nth(1).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('One');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/modules/one/');
    await open('two');
    await page.locator('#log li').first().waitFor();
    const names: string[] = [];
    await page.locator('#saved-text').evaluate((text) => text.parentElement?.querySelector('summary')?.focus());
    for (let stops = 0; stops < 20; stops += 1) {
      await page.keyboard.press('Tab');
      names.push(await focused(page));
    }
    expect(names).toEqual(
      expect.arrayContaining([
        'Copy',
        'Clear',
        'Start over',
        'Leave and come back',
        'learner',
        'lms',
        'mode',
        'mastery',
        'phone',
      ]),
    );
    await page.locator('#start-over').focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await page.locator('#status').textContent()).toContain('Started over'));
  });
});

/** What has the focus: its words, or its id. */
function focused(page: Page): Promise<string> {
  return page.evaluate(
    '(({ textContent, id, tagName }) => /^(SELECT|INPUT)$/.test(tagName) ? id : textContent.trim())(document.activeElement)',
  ) as Promise<string>;
}

async function faultsOf(page: Page): Promise<string[]> {
  await bringAxe(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(page);
  const wide = await sidewaysScroll(page);
  return [...light, ...dark, ...(await smallTargets(page)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}
