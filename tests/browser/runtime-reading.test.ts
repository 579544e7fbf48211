// Finding one's way: Back and Forward, links within and across pages, the search, players; and that nothing leaves the package.
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import { eventually } from '../eventually';
import { describeInBrowser } from './browser';
import { button, enrol, headingOf, openEntry, pressNext, REFUSALS, shown } from './learner';
import { courseOf, longText } from './memory-course';
import { type BuiltPackage, buildPackage, buildSample } from './packages';

let built: BuiltPackage;
let sample: BuiltPackage;

beforeAll(async () => {
  sample = await buildSample('webinar-relationships');
  built = await buildPackage(
    courseOf(
      {
        index: {
          title: 'Where we start',
          text: `Go on to [the deep place](10-second.md#deep-place), or [down this page](#far-below).\n\n${longText()}\n\n## Far below\n\nHere it is.[^1]\n\n[^1]: A footnote about a bridge.`,
        },
        '10-second': { title: 'The second', text: `${longText(8)}\n\n## Deep place\n\nSeñor Peña habló de crédito.` },
        '20-video': {
          title: 'Something to watch',
          text: '::video[How a seed library began]{src="https://video.example.org/seed/embed" captions="reviewed" transcript="files/words.txt" duration="4:10"}\n\n:::reveal[What was it?]\n\n## A hidden garden\n\nSeeds.\n\n:::\n\nSee [the garden](#a-hidden-garden).',
        },
      },
      { 'module/files/words.txt': 'The spoken words.' },
    ),
  );
});

await describeInBrowser('reading', (browser) => {
  describe('finding the way', () => {
    test.concurrent('Back and Forward turn pages', async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip });
      const { content } = await launch();
      await pressNext(content);
      await pressNext(content);
      await content.evaluate('history.back()');
      await shown(content, 'The second');
      await content.evaluate('history.back()');
      await shown(content, 'Where we start');
      await content.evaluate('history.forward()');
      await shown(content, 'The second');
      expect(await content.title()).toBe('The second – Where we start');
    });

    test.concurrent('a link to a place on the same page goes there and keeps the page', async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip });
      const { content } = await launch();
      await content.getByRole('link', { name: 'down this page' }).click();
      await eventually(async () => expect(await focused(content)).toBe('Far below'));
      expect(await headingOf(content)).toBe('Where we start');
      expect(await isOnScreen(content, 'Far below')).toBe(true);
      await content.getByRole('link', { name: '1', exact: true }).click();
      await eventually(async () => expect(await isOnScreen(content, 'A footnote about a bridge.')).toBe(true));
    });

    test.concurrent('a link to a place on another page turns to it and goes there', async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip });
      const { content } = await launch();
      await content.getByRole('link', { name: 'the deep place' }).click();
      await shown(content, 'The second');
      await eventually(async () => expect(await focused(content)).toBe('Deep place'));
      expect(await isOnScreen(content, 'Deep place')).toBe(true);
      await content.evaluate('history.back()');
      await shown(content, 'Where we start');
    });

    test.concurrent('a link into something folded unfolds it', async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip });
      const { content } = await launch();
      await openEntry(content, 'Something to watch');
      expect(await content.getByText('Seeds.', { exact: true }).isVisible()).toBe(false);
      await content.getByRole('link', { name: 'the garden' }).click();
      await content.getByText('Seeds.', { exact: true }).waitFor();
    });

    test.concurrent('the search is worked by keyboard, whatever the accents', async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip });
      const { page, content } = await launch();
      const results = content.getByRole('search').getByRole('link');
      await content.getByRole('searchbox', { name: en.search }).focus();
      await page.keyboard.type('CREDITO peña');
      await eventually(async () =>
        expect(await results.allTextContents()).toEqual([expect.stringContaining('crédito')]),
      );
      const found = content.getByRole('search');
      await found.getByText('1 page found').waitFor();
      // Spoken from a region that was there, and empty, before: one that appears with its words is not heard.
      expect(await content.locator('#announcer[role=status]').textContent()).toBe('1 page found');
      expect(await results.locator('mark').innerText()).toBe('crédito');
      await page.keyboard.press('ArrowDown');
      expect(await focused(content)).toContain('The second');
      await page.keyboard.press('Enter');
      await shown(content, 'The second');
      expect(await focused(content)).toBe('The second');
      expect(await results.count()).toBe(0);

      await content.getByRole('searchbox').fill('nowhere at all');
      await found.getByText('Nothing found').waitFor();
      await page.keyboard.press('Escape');
      expect(await found.getByText('Nothing found').isVisible()).toBe(false);
    });
  });

  describe('a film of the package', () => {
    test.concurrent('is not heard any more once its page is turned, or the module is left', async (context) => {
      const film = await buildPackage(
        courseOf(
          {
            index: { title: 'A talk', text: '::video[The talk]{src="files/talk.mp4" transcript="files/words.txt"}' },
            '10-next': { title: 'After it', text: 'What did you hear?' },
          },
          { 'module/files/talk.mp4': silence(), 'module/files/words.txt': 'The spoken words.' },
        ),
      );
      const { launch } = await enrol(browser, context, { files: film.zip });
      const { content } = await launch();
      const video = content.locator('video');
      const isPaused = () => video.evaluate((one) => (one as HTMLVideoElement).paused);
      const play = () =>
        video.evaluate((one) => Object.assign(one as HTMLVideoElement, { muted: true, loop: true }).play());
      await play();
      await pressNext(content);
      await eventually(async () => expect(await isPaused()).toBe(true));
      await content.evaluate('history.back()');
      await shown(content, 'A talk');
      await play();
      expect(await isPaused()).toBe(false);
      await button(content, en.exit).click();
      await eventually(async () => expect(await isPaused()).toBe(true));
    });
  });

  describe('other hosts', () => {
    test.concurrent('get no request before the player’s button is pressed', async (context) => {
      const { launch, outside } = await enrol(browser, context, { files: built.zip, complaints: REFUSALS });
      const { content } = await launch();
      await openEntry(content, 'Something to watch');
      await content.page().waitForLoadState('networkidle');
      expect(outside).toEqual([]);
      expect(await content.locator('iframe').count()).toBe(0);

      await button(content, /^Play: How a seed library began \(.*4.*\), loads from video\.example\.org$/).click();
      const player = content.locator('iframe');
      expect(await player.getAttribute('title')).toBe('How a seed library began');
      expect((await player.getAttribute('sandbox'))?.split(' ')).not.toContain('allow-top-navigation');
      expect(await content.evaluate('document.activeElement.title')).toBe('How a seed library began');
      await eventually(() => expect(outside).toEqual(['https://video.example.org/seed/embed']));
      // The plain link stays.
      expect(await content.getByRole('link', { name: /How a seed library began/ }).isVisible()).toBe(true);
    });

    test.concurrent('get none in a whole run, and every file asked for is in the package', async (context) => {
      const { lms, launch, outside } = await enrol(browser, context, { files: sample.zip });
      const { content } = await launch();
      while (await button(content, /^Next/).isVisible()) await pressNext(content);
      await button(content, en.finish).click();
      await shown(content, en.runtime.exit.saved.title);
      expect(outside).toEqual([]);
      const pictures = sample.module.assets.map(({ path }) => path).filter((path) => path.endsWith('.svg'));
      expect(pictures.length).toBeGreaterThan(2);
      // The worksheets' and the record's own scripts come once the page can be read; the Word writer only when it is asked for.
      const scripts = ['carrel.js', 'reading.js', 'record.js', 'workbook.js'];
      const all = ['carrel.css', 'index.html', 'print.css', ...scripts, ...pictures].sort();
      await eventually(() => expect([...new Set(lms.requests().map(({ path }) => path))].sort()).toEqual(all));
    });
  });
});

function focused(content: { evaluate(script: string): Promise<unknown> }): Promise<unknown> {
  return content.evaluate('document.activeElement.textContent');
}

function isOnScreen(content: { evaluate(script: string): Promise<unknown> }, text: string): Promise<unknown> {
  return content.evaluate(`(() => {
    const all = [...document.querySelectorAll('h2, li p, p')].filter((element) => element.textContent.startsWith(${JSON.stringify(text)}));
    return all.some((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return element.checkVisibility() && top >= 0 && bottom <= innerHeight;
    });
  })()`);
}

/** Twelve seconds in which nothing is heard (RIFF WAVE, 8 bit, 8 kHz); of signs that every text can hold. */
function silence(): string {
  const header = 'RIFF\x24\x7d\x01\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\0\x7d\x01\0';
  return header + '@'.repeat(0x17d00);
}
