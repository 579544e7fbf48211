// When a page counts as read: at its end and nowhere else. (DESIGN, section 6: "Opening alone never counts.")
import type { Frame } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { describeInBrowser } from './browser';
import { doneIn, enrol, openEntry, pressNext, scrollToEnd } from './learner';
import { courseOf, longText } from './memory-course';
import { type BuiltPackage, buildPackage } from './packages';

/** A picture taller than any window, of which the page knows no size before it is there. */
const TALL_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" height="3000"></svg>';
const PICTURE_REQUESTS = '**/*.svg';

/** What is on screen is told a moment after it was so, as by a browser that has much else to do. */
const LATE_MS = 300;
const LATE_OBSERVER = `globalThis.IntersectionObserver = class extends IntersectionObserver {
  constructor(tell, options) {
    super((...told) => setTimeout(tell, ${LATE_MS}, ...told), options);
  }
}`;
/** All of that was told. */
const LATE = `new Promise((told) => setTimeout(told, ${LATE_MS} + 100))`;

let built: BuiltPackage;

beforeAll(async () => {
  built = await buildPackage(
    courseOf(
      {
        index: { title: 'Long one', text: longText() },
        '10-second': { title: 'Long two', text: longText() },
        '20-picture': { title: 'A picture', text: 'Before.\n\n![A tall tower](images/tower.svg)' },
        '30-short': { title: 'A short page', text: 'One line.' },
        '40-last': { title: 'Long three', text: longText() },
      },
      { 'module/images/tower.svg': TALL_PICTURE },
    ),
  );
});

await describeInBrowser('a page is done', (browser) => {
  test.concurrent('not when it is opened, but when its end was on screen', async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const launched = await launch();
    const { content } = launched;
    await everythingSeen(content);
    expect(await doneIn(content)).toEqual([]);
    await openEntry(content, 'Long two');
    await everythingSeen(content);
    expect(await doneIn(content)).toEqual([]);
    await scrollToEnd(launched);
    await eventually(async () => expect(await doneIn(content)).toEqual(['Long two']));
    await content.getByText('1 of 5 pages done').waitFor();
  });

  test.concurrent('at once when it has no more than a screen', async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const { content } = await launch();
    await openEntry(content, 'A short page');
    await eventually(async () => expect(await doneIn(content)).toEqual(['A short page']));
  });

  test.concurrent('when Next was pressed on it, wherever it was scrolled to', async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const { content } = await launch();
    await content.evaluate("document.querySelector('[data-action=next]').click()");
    await eventually(async () => expect(await doneIn(content)).toEqual(['Long one']));
  });

  test.concurrent('when the focus came to its end', async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const { content } = await launch();
    await openEntry(content, 'Long two');
    // Not scrolled to: what is on screen must not count here.
    await content.evaluate(
      "document.querySelector('.page:not([hidden]) [data-action=previous]').focus({ preventScroll: true })",
    );
    await eventually(async () => expect(await doneIn(content)).toEqual(['Long two']));
  });

  test.concurrent('not in a hidden tab, but as soon as that is looked at', async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const { content } = await launch();
    await content.evaluate(visibility('hidden'));
    await openEntry(content, 'A short page');
    await everythingSeen(content);
    expect(await doneIn(content)).toEqual([]);
    await content.evaluate(visibility('visible'));
    await eventually(async () => expect(await doneIn(content)).toEqual(['A short page']));
  });

  test.concurrent.for(['at once', 'late'])(
    'not while a picture that has yet to load makes it look short, where browsers say %s what is on screen',
    async (when, context) => {
      const { lms, context: desk } = await enrol(browser, context, { files: built.zip });
      if (when === 'late') await desk.addInitScript(LATE_OBSERVER);
      let letThrough = () => {};
      const held = new Promise<void>((resolve) => {
        letThrough = resolve;
      });
      await desk.route(PICTURE_REQUESTS, async (route) => {
        await held;
        await route.continue();
      });
      // Whoever waits for the load event waits for the picture.
      const page = await desk.newPage();
      await page.goto(lms.launchUrl, { waitUntil: 'commit' });
      await eventually(() => expect(page.frames()[1]?.url()).toBe(lms.contentUrl));
      const content = page.frames()[1] ?? page.mainFrame();
      await openEntry(content, 'A picture');
      const tower = content.getByRole('img', { name: 'A tall tower' });
      expect(await tower.getAttribute('height')).toBeNull();
      await everythingSeen(content);
      expect(await doneIn(content)).toEqual([]);
      letThrough();
      await eventually(async () => expect((await tower.boundingBox())?.height).toBe(3000));
      await everythingSeen(content);
      await content.evaluate(LATE);
      expect(await doneIn(content)).toEqual([]);
      await scrollToEnd({ page, content });
      await eventually(async () => expect(await doneIn(content)).toEqual(['A picture']));
    },
  );

  test.concurrent('and stays done when the learner goes on', async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const { content } = await launch();
    for (let turns = 0; turns < 4; turns += 1) await pressNext(content);
    expect(await doneIn(content)).toEqual(['Long one', 'Long two', 'A picture', 'A short page']);
    await content.getByRole('button', { name: 'Finish' }).click();
    await eventually(async () =>
      expect(await content.locator('h1:visible').innerText()).toBe('You can close this window'),
    );
  });
});

/** Waits until the browser has said of the page's end whether it is on screen: to the module first, which asked before us. */
async function everythingSeen(content: Frame): Promise<void> {
  await content.evaluate(`new Promise((done) => {
    const soon = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
    new IntersectionObserver(soon).observe(document.querySelector('.page:not([hidden]) .page-end'));
  })`);
}

/** Headless tabs are always visible: the page is told otherwise. */
function visibility(state: 'hidden' | 'visible'): string {
  return `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));`;
}
