// What a page shows of what does not fit on it.
import { expect, test } from 'vitest';
import { sidewaysScroll } from './accessible';
import { describeInBrowser } from './browser';
import { enrol } from './learner';
import { courseOf } from './memory-course';
import { buildPackage } from './packages';

const WIDE = `| ${Array.from({ length: 12 }, (_, column) => `Neighbourhood ${column}`).join(' | ')} |
|${' --- |'.repeat(12)}
|${' |'.repeat(12)}`;

const NARROW = '| a | b |\n| --- | --- |\n|  |  |';

await describeInBrowser('a table on a page', (browser) => {
  test('shows at its edge that it goes on, until its end is there', async (context) => {
    const { zip } = await buildPackage(courseOf({ index: { title: 'Tables', text: `${WIDE}\n\n${NARROW}` } }));
    const { launch } = await enrol(browser, context, { files: zip });
    const { page, content } = await launch();
    /** The last pixels of the row without words, as they are seen: the line at a table's end, or what stands for it. */
    const edge = async (name: string) => {
      const { x, y, width, height } = (await content.getByRole('group', { name }).locator('tbody').boundingBox()) ?? {
        x: 0,
        y: 0,
        width: 0,
        height: 0,
      };
      const frame = await content.getByRole('group', { name }).boundingBox();
      const right = Math.min(x + width, (frame?.x ?? 0) + (frame?.width ?? 0));
      return (await page.screenshot({ clip: { x: right - 6, y: y + 4, width: 4, height: height - 8 } })).toString(
        'hex',
      );
    };
    const blank = await edge('Table 2');
    expect(await edge('Table 1')).not.toBe(blank);
    await content.getByRole('group', { name: 'Table 1' }).evaluate((frame) => {
      (frame as unknown as { scrollLeft: number }).scrollLeft = 100_000;
    });
    expect(await edge('Table 1')).toBe(blank);
  });
});

await describeInBrowser('the columns of a table', (browser) => {
  test('stand where their colons put them, those of HTML where they say', async (context) => {
    const markdown = '| a | b | c |\n| --- | :-: | --: |\n| 1 | 2 | 3 |';
    const html = '<table><tr><th>d</th></tr><tr><td align="right">4</td></tr></table>';
    const { zip } = await buildPackage(courseOf({ index: { title: 'Tables', text: `${markdown}\n\n${html}` } }));
    const { content } = await (await enrol(browser, context, { files: zip })).launch();
    const sides = await content.evaluate(`[...document.querySelectorAll('.page :is(th, td)')]
      .map((cell) => cell.textContent + ' ' + getComputedStyle(cell).textAlign)`);
    expect(sides).toEqual(['a left', 'b center', 'c right', '1 left', '2 center', '3 right', 'd left', '4 right']);
  });
});

await describeInBrowser('what a search found', (browser) => {
  test('has the words of a table once, not again in each of its cells', async (context) => {
    const rows = '| Trust | ( ) | ( ) |\n| Time | ( ) | ( ) |';
    const table = `| How sure? | Not at all | Very much |\n| --- | --- | --- |\n${rows}`;
    const text = `:::worksheet\n\n### Own\n\n${table}\n\n:::`;
    const { zip } = await buildPackage(courseOf({ index: { title: 'Start', text } }));
    const { content } = await (await enrol(browser, context, { files: zip })).launch();
    await content.getByRole('searchbox').fill('trust');
    expect(await content.locator('.snippet').innerText()).toContain('Very much Trust Time');
  });

  test('has what a box is called, as it stands on the page', async (context) => {
    const text = ':::activity\nAsk three neighbors.\n:::';
    const { zip } = await buildPackage(courseOf({ index: { title: 'Start', text } }));
    const { content } = await (await enrol(browser, context, { files: zip })).launch();
    await content.getByRole('searchbox').fill('activity');
    expect(await content.locator('.snippet').innerText()).toContain('Activity Ask three neighbors.');
  });

  test('is within the window, wherever in the masthead the field stands', async (context) => {
    const { zip } = await buildPackage(courseOf({ index: { title: 'Partners', text: 'Words about partners.' } }));
    const { launch } = await enrol(browser, context, { files: zip });
    const { page, content } = await launch();
    await content.getByRole('searchbox').fill('partners');
    await content.locator('#search_results').waitFor();
    for (const width of [320, 400, 500, 640, 800, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      const { x = -1, width: wide = 0 } = (await content.locator('#search_results').boundingBox()) ?? {};
      expect(x, `at ${width} px`).toBeGreaterThanOrEqual(0);
      expect(x + wide, `at ${width} px`).toBeLessThanOrEqual(width);
      expect(await sidewaysScroll(content), `at ${width} px`).toBe(0);
    }
  });
});
