// The keyboard alone, from the skip link to the closing words: where the focus goes, that it can be seen, and what is spoken.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import { fillText } from '../../src/model/texts';
import { eventually } from '../eventually';
import { bringAxe, findings } from './accessible';
import { describeInBrowser } from './browser';
import { everyConstruct } from './every-construct';
import { focusIn, tabAlong } from './focus';
import { button, enrol, headingOf, openEntry, pressNext, REFUSALS, shown } from './learner';
import { type BuiltPackage, buildPackage } from './packages';

const { notices, exit, pageOf } = en.runtime;

let built: BuiltPackage;
let titles: string[];

beforeAll(async () => {
  built = await buildPackage(everyConstruct);
  titles = built.module.pages.map(({ title }) => title);
});

/** Puts a link as far down as it can be and still be seen, and the focus on it. */
const LINK_AT_THE_BOTTOM = `(() => {
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent.startsWith('The words'));
  scrollBy(0, link.getBoundingClientRect().bottom - innerHeight + 4);
  link.focus({ preventScroll: true });
})()`;

function focusedText(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.textContent');
}

await describeInBrowser('the keyboard and what is spoken', (browser) => {
  describe('by keyboard alone', () => {
    for (const width of [1280, 320]) {
      test(`${width} px: from the skip link to the closing words`, async (context) => {
        const { lms, launch } = await enrol(browser, context, {
          files: built.zip,
          profile: 'opener',
          browser: { viewport: { width, height: 700 } },
        });
        const { page } = await launch();
        expect(await tabAlong(page, /./)).toEqual([en.skipToContent]);
        await page.keyboard.press('Enter');
        for (const [index, title] of titles.entries()) {
          await shown(page, title);
          expect(await page.title()).toBe(`${title} – ${built.module.title}`);
          if (index > 0) {
            expect(await focusedText(page)).toBe(title);
            const words = fillText(pageOf, { number: index + 1, total: titles.length });
            expect(await page.getByRole('status').filter({ hasText: words }).count()).toBe(1);
          }
          await tabAlong(page, index < titles.length - 1 ? /^Next/ : /^Finish/);
          await page.keyboard.press('Enter');
        }
        await shown(page, exit.saved.title);
        expect(await focusedText(page)).toBe(exit.saved.title);
        expect(await page.title()).toBe(exit.saved.title);
        expect(lms.record()['cmi.core.lesson_status']).toBe('completed');
      });
    }

    test('what is folded opens, and players are started', async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip, profile: 'opener' });
      const { page } = await launch();
      await openEntry(page, titles[1] ?? '');
      await tabAlong(page, /^What would you say/);
      await page.keyboard.press('Enter');
      await page.getByText('There is no single answer that is folded away.').waitFor();
      await pressNext(page);
      await tabAlong(page, /^Play: How a seed library began/);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.tagName + document.activeElement.title')).toBe(
        'IFRAMEHow a seed library began',
      );
    });

    test('the contents open and close on a narrow screen, and say so', async (context) => {
      const { launch } = await enrol(browser, context, {
        files: built.zip,
        profile: 'opener',
        browser: { viewport: { width: 320, height: 700 } },
      });
      const { page } = await launch();
      const opener = button(page, en.contents);
      expect(await opener.getAttribute('aria-expanded')).toBe('false');
      await opener.press('Enter');
      expect(await opener.getAttribute('aria-expanded')).toBe('true');
      await tabAlong(page, new RegExp(`^${titles[1]}`));
      await page.keyboard.press('Escape');
      expect(await opener.getAttribute('aria-expanded')).toBe('false');
      expect(await focusedText(page)).toBe(en.contents);
      await page.keyboard.press('Enter');
      await tabAlong(page, new RegExp(`^${titles[1]}`));
      expect(await page.locator('[aria-current="page"]').innerText()).toContain(titles[0]);
      // The second time the address is there already: the contents are out of the way all the same.
      for (const _ of ['the first time', 'again']) {
        await page.keyboard.press('Enter');
        await shown(page, titles[1]);
        expect(await focusedText(page)).toBe(titles[1]);
        expect(await opener.getAttribute('aria-expanded')).toBe('false');
        await opener.press('Enter');
        await tabAlong(page, new RegExp(`^${titles[1]}`));
      }
    });
  });

  describe('what the module says', () => {
    for (const width of [1280, 320]) {
      test(`${width} px: notices, search results and closing words have nothing for axe to find`, async (context) => {
        const { launch } = await enrol(browser, context, {
          files: built.zip,
          profile: 'noSuspendData',
          browser: { viewport: { width, height: 700 }, reducedMotion: 'reduce' },
        });
        const { content } = await launch();
        const page = await content.page().context().newPage();
        // Outside the LMS's frame axe judges everything, and there nothing is recorded, which is a notice too.
        await page.goto(content.url());
        await page.getByText(notices['no-lms']).waitFor();
        await bringAxe(page);
        const faults = async (state: string) => {
          await page.emulateMedia({ colorScheme: 'light' });
          const light = await findings(page);
          await page.emulateMedia({ colorScheme: 'dark' });
          return [...light, ...(await findings(page, 'colours'))].map((finding) => `${state}: ${finding}`);
        };
        const all = await faults('notice');
        await page.getByRole('searchbox').fill('note');
        await page
          .getByRole('search')
          .getByText(/pages? found/)
          .waitFor();
        all.push(...(await faults('search')));
        await page.keyboard.press('Escape');
        if (width === 320) {
          await button(page, en.contents).click();
          all.push(...(await faults('contents')));
          await button(page, en.contents).click();
        }
        await page.evaluate(`location.hash = '#${built.module.pages.at(-1)?.id}'`);
        await shown(page, titles.at(-1));
        await button(page, en.finish).click();
        await page.getByText(notices.left).waitFor();
        all.push(...(await faults('left')));
        // The pages that are left are links.
        await page.getByRole('status').getByRole('link', { name: titles[1] }).click();
        await shown(page, titles[1]);
        await page.getByText('What would you say?').click();
        all.push(...(await faults('unfolded')));
        await button(page, en.exit).click();
        await shown(page, exit.unrecorded.title);
        all.push(...(await faults('closing')));
        expect(all).toEqual([]);
      });
    }

    test('never covers what has the focus', async (context) => {
      const { lms, context: desk } = await enrol(browser, context, {
        files: built.zip,
        profile: 'noApi',
        browser: { viewport: { width: 320, height: 560 } },
      });
      const page = await desk.newPage();
      await page.goto(lms.contentUrl);
      await page.getByText(notices['no-lms']).waitFor();
      await page.evaluate(`location.hash = '#${built.module.pages[2]?.id}'`);
      await shown(page, titles[2]);
      expect((await tabAlong(page, /^Next/)).length).toBeGreaterThan(8);
    });

    test('comes into view in a window too low for it to stay there, where it answers Finish', async (context) => {
      const height = 440;
      const viewport = { width: 900, height };
      const { launch } = await enrol(browser, context, { files: built.zip, browser: { viewport } });
      const { content } = await launch();
      await content.evaluate(`location.hash = '#${built.module.pages.at(-1)?.id}'`);
      await shown(content, titles.at(-1));
      await button(content, en.finish).press('Enter');
      const notice = content.locator('.notice').filter({ hasText: notices.left });
      await notice.waitFor();
      const { bottom } = await notice.evaluate((shownNow) => shownNow.getBoundingClientRect());
      expect(bottom).toBeLessThanOrEqual(height);
    });

    test('never covers what has the focus when it appears', async (context) => {
      const { launch, context: desk } = await enrol(browser, context, {
        files: built.zip,
        complaints: REFUSALS,
        browser: { viewport: { width: 320, height: 560 } },
      });
      await desk.clock.install({ time: 0 });
      const { content } = await launch();
      // The save, and with it the notice, waits for the clock.
      await desk.clock.pauseAt(3_600_000);
      await desk.route('**/lms/record', (route) => route.fulfill({ status: 503 }));
      await content.evaluate(`location.hash = '#${built.module.pages[2]?.id}'`);
      await shown(content, titles[2]);
      await content.evaluate(LINK_AT_THE_BOTTOM);
      expect(await content.locator('.notice').count()).toBe(0);
      await desk.clock.runFor(3_000);
      await content.getByText(notices['not-saved']).waitFor();
      // The page makes room as it paints the notice, which is a moment after the notice is in the document.
      await eventually(async () => {
        const { text, fault } = await focusIn(content);
        expect(text).toMatch(/^The words/);
        expect(fault).not.toMatch(/behind|off screen/);
      });
    });

    test('goes away for good when it is put away', async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip, profile: 'noApi' });
      const { content } = await launch();
      expect(await content.getByRole('status').filter({ hasText: notices['no-lms'] }).isVisible()).toBe(true);
      await button(content, en.runtime.dismiss).press('Enter');
      expect(await content.getByText(notices['no-lms']).count()).toBe(0);
      await pressNext(content);
      expect(await headingOf(content)).toBe(titles[1]);
      expect(await content.getByText(notices['no-lms']).count()).toBe(0);
    });
  });
});
