// Every page of every module, wide and narrow, light and dark: no axe finding, no sideways scrolling, no small target.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bringAxe, findings, sidewaysScroll, smallTargets } from './accessible';
import { describeInBrowser } from './browser';
import { everyConstruct } from './every-construct';
import { enrol, headingOf, LONG_STORY, pressNext } from './learner';
import { type BuiltPackage, buildPackage, buildSample, courseFolder, SAMPLE_IDS } from './packages';

const COURSES: Record<string, () => Promise<BuiltPackage>> = {
  ...Object.fromEntries(SAMPLE_IDS.map((id) => [id, () => buildSample(id)])),
  'every construct': () => buildPackage(everyConstruct),
  'the odd shapes': () => buildPackage(courseFolder('tests/courses/native-language/source')),
  'every field': () => buildPackage(courseFolder('tests/courses/worksheets/source'), 'shapes'),
  'a worksheet on three pages': () => buildPackage(courseFolder('tests/courses/worksheets/source'), 'journey'),
  Spanish: () => buildPackage(courseFolder('tests/courses/spanish/source')),
};

const WIDTHS = [1280, 320];

/** All that is wrong with the page that is shown, each with its title. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = (await findings(page, 'colours')).map((finding) => `dark: ${finding}`);
  const wide = await sidewaysScroll(page);
  const small = (await smallTargets(page)).map((target) => `small: ${target}`);
  const title = await headingOf(page);
  return [...light, ...dark, ...small, ...(wide > 0 ? [`${wide} px too wide`] : [])].map(
    (fault) => `${title}: ${fault}`,
  );
}

await describeInBrowser('every page', (browser) => {
  for (const [name, build] of Object.entries(COURSES)) {
    for (const width of WIDTHS) {
      test(`${name}, ${width} px: nothing for axe to find`, LONG_STORY, async (context) => {
        const { module, zip } = await build();
        // In the opener profile the module is a window of its own, so axe also judges what it leaves out in frames.
        const learner = await enrol(browser, context, {
          files: zip,
          profile: 'opener',
          browser: { viewport: { width, height: 900 }, reducedMotion: 'reduce' },
        });
        const { page } = await learner.launch();
        await bringAxe(page);
        const faults: string[] = [];
        const visited: string[] = [];
        for (const { title } of module.pages) {
          if (visited.length > 0) await pressNext(page);
          visited.push(title);
          expect(await headingOf(page)).toBe(title);
          faults.push(...(await faultsOf(page)));
        }
        expect(faults).toEqual([]);
        expect(visited).toHaveLength(module.pages.length);
      });
    }
  }
});
