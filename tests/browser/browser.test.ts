// The test browser itself: it starts, it shows readable text, and it stays on this machine.
import { expect, test } from 'vitest';
import { describeInBrowser, newLearner } from './browser';

await describeInBrowser('the test browser', (browser) => {
  test('shows text with real letters', async () => {
    const { context } = await newLearner(browser);
    const page = await context.newPage();
    await page.setContent('<p style="font: 40px sans-serif"><span>i</span><b>W</b></p>');
    const width = (selector: string) =>
      page.locator(selector).evaluate((letter) => letter.getBoundingClientRect().width);
    // Without fonts every letter is the same empty box, or has no width at all.
    expect(await width('b')).toBeGreaterThan(2 * (await width('span')));
    await context.close();
  });

  test('refuses and notes what pages ask of other hosts', async () => {
    const { context, outside } = await newLearner(browser);
    const page = await context.newPage();
    await page.setContent('<img src="https://example.org/picture.png" alt="">', { waitUntil: 'load' });
    expect(outside).toEqual(['https://example.org/picture.png']);
    await context.close();
  });
});
