// The README's picture: the sample course with one slip in it, on the author's desk. With UPDATE=1 it is taken again.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { emptyFolder, removeFolders } from '../unit/course-world';
import { describeInBrowser } from './browser';
import { pressNext } from './learner';
import { author } from './preview-world';

afterAll(removeFolders);

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const PAGE = 'community-partnerships/11-draw-an-asset-map.md';
const SLIP = '\nRead [more about strengths](start-with-strength.md) first.\n';

await describeInBrowser('the picture of the preview', (browser) => {
  test('shows the sample course, what the LMS was told, and the slip beside its paragraph', async (context) => {
    const folder = emptyFolder();
    cpSync(root('modules'), folder, { recursive: true });
    const [, head = '', ...body] = readFileSync(join(folder, PAGE), 'utf8').split('---\n');
    writeFileSync(join(folder, PAGE), ['', head, `${SLIP}${body.join('---\n')}`].join('---\n'));
    const { page, open, content } = await author(browser, context, {
      folder,
      browser: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1, reducedMotion: 'reduce' },
    });
    await open('community-partnerships');
    const module = await content();
    for (const _ of ['the second page', 'the third']) await pressNext(module);
    await module.getByRole('note', { name: 'Warning in the source' }).waitFor();
    await page.getByRole('heading', { name: '1 warning' }).waitFor();
    await page.getByText('The bookmark is page').first().waitFor();
    expect(await page.locator('#log').innerText()).toContain('The status is now “incomplete”.');
    const picture = await page.screenshot();
    if (process.env.UPDATE === '1') writeFileSync(root('docs/images/preview.png'), picture);
  });
});
