// What an LMS will not take is kept on this device: for this learner, until the LMS takes it, and for nobody else.
import type { Browser, BrowserContext } from 'playwright-core';
import { beforeAll, expect, type TestContext, test } from 'vitest';
import { en } from '../../src/languages/en';
import { eventually } from '../eventually';
import type { LmsOptions } from '../lms/server';
import { seenPages } from '../saved-progress';
import { describeInBrowser, killTab } from './browser';
import { button, doneIn, enrol, headingOf, LONG_STORY, noticesIn, pressNext, REFUSALS, shown } from './learner';
import { readingCourse } from './memory-course';
import { type BuiltPackage, buildPackage } from './packages';

const { notices, exit } = en.runtime;
/** An attempt that the LMS knows of. */
const BEGUN = { 'cmi.core.lesson_status': 'incomplete' };

const SOMEBODY_ELSE = { id: 'learner-2', name: 'Hopper, Grace' };

let built: BuiltPackage;
let titles: string[];

beforeAll(async () => {
  built = await buildPackage(readingCourse());
  titles = built.module.pages.map(({ title }) => title);
});

/** The site data of a browser, as if another LMS's address were this one's: every test LMS has a port of its own. */
async function siteDataFor(context: BrowserContext, origin: string) {
  const { cookies, origins } = await context.storageState();
  return { cookies, origins: origins.map(({ localStorage }) => ({ origin, localStorage })) };
}

/** The next launch at the same computer, on an LMS that takes everything. */
async function atTheSameComputer(
  browser: Browser,
  context: TestContext,
  first: BrowserContext,
  options: Pick<LmsOptions, 'learner' | 'record'>,
) {
  const next = await enrol(browser, context, { files: built.zip, ...options });
  const { origins } = await siteDataFor(first, new URL(next.lms.contentUrl).origin);
  const entries = JSON.stringify(origins.flatMap(({ localStorage }) => localStorage));
  // Put where the module will look for it, before it starts; the first document of a tab has no storage yet.
  await next.context.addInitScript(`if (location.protocol === 'http:' && !localStorage.length)
    for (const { name, value } of ${entries}) localStorage.setItem(name, value);`);
  return next;
}

await describeInBrowser('progress that the LMS does not take', (browser) => {
  test.concurrent(
    'is kept for the learner and the attempt, shown to no other, and handed over once the LMS takes it',
    LONG_STORY,
    async (context) => {
      const learner = await enrol(browser, context, { files: built.zip, profile: 'noSuspendData' });
      const { page, content } = await learner.launch();
      await pressNext(content);
      await content.getByText(notices['kept-on-device']).waitFor();
      expect(await noticesIn(content)).toEqual([notices['kept-on-device']]);
      await killTab(page);

      const other = await atTheSameComputer(browser, context, learner.context, {
        learner: SOMEBODY_ELSE,
        record: BEGUN,
      });
      const { content: theirs } = await other.launch();
      expect(await headingOf(theirs)).toBe(titles[0]);
      expect(await doneIn(theirs)).toEqual([]);

      const same = await atTheSameComputer(browser, context, learner.context, { record: BEGUN });
      const { content: mine } = await same.launch();
      expect(await headingOf(mine)).toBe(titles[1]);
      expect(await doneIn(mine)).toEqual(titles.slice(0, 1));
      expect(same.lms.record()['cmi.suspend_data']).toContain(String(seenPages(built.module.pages[0]?.id ?? '')));
      await eventually(async () => expect((await siteDataFor(same.context, '')).origins).toEqual([]));

      const anew = await atTheSameComputer(browser, context, learner.context, {});
      const { content: fresh } = await anew.launch();
      expect(await headingOf(fresh)).toBe(titles[0]);
      expect(await doneIn(fresh)).toEqual([]);
    },
  );

  test.concurrent('leaves this device when the learner says so', LONG_STORY, async (context) => {
    const { launch, context: desk } = await enrol(browser, context, { files: built.zip, profile: 'noSuspendData' });
    const { content, page } = await launch();
    await pressNext(content);
    await button(content, en.exit).click();
    await shown(content, exit.unsaved.title);
    await button(content, en.runtime.discard).click();
    await shown(content, exit.discarded.title);
    await page.close();
    await eventually(async () => expect((await siteDataFor(desk, '')).origins).toEqual([]));
  });

  test.concurrent('lets the learner go back, and leave as soon as saving works again', LONG_STORY, async (context) => {
    const { lms, launch, context: desk } = await enrol(browser, context, { files: built.zip, complaints: REFUSALS });
    await desk.clock.install();
    const { content } = await launch();
    await desk.route('**/lms/record', (route) => route.fulfill({ status: 503 }));
    await pressNext(content);
    const title = await content.evaluate('document.title');
    await button(content, en.exit).press('Enter');
    await shown(content, exit.unsaved.title);
    await button(content, en.runtime.backToModule).press('Enter');
    await shown(content, titles[1]);
    expect(await content.evaluate('[document.title, document.activeElement.dataset.action]')).toEqual([title, 'exit']);
    expect(await noticesIn(content)).toEqual([notices['not-saved']]);
    expect(lms.calls().map(({ name }) => name)).not.toContain('LMSFinish');

    await button(content, en.exit).press('Enter');
    await shown(content, exit.unsaved.title);
    await desk.unroute('**/lms/record');
    // The learner does nothing more: the retry that succeeds answers the question, however long the pause before it has become.
    await desk.clock.fastForward(60_000);
    await shown(content, exit.saved.title);
    expect(lms.calls().at(-1)).toMatchObject({ name: 'LMSFinish', result: 'true' });
  });

  test.concurrent(
    'is said and kept also where site data is blocked, for as long as the tab is open',
    LONG_STORY,
    async (context) => {
      const { launch, context: desk } = await enrol(browser, context, { files: built.zip, profile: 'noSuspendData' });
      await desk.addInitScript(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } })",
      );
      const { content } = await launch();
      await pressNext(content);
      await content.getByText(notices['not-saved']).waitFor();
      await button(content, en.exit).click();
      await shown(content, exit.unsaved.title);
      // There is nowhere to keep it, so that is not offered.
      expect(await content.getByRole('button').allTextContents()).toEqual([
        en.runtime.tryAgain,
        en.runtime.discard,
        en.runtime.backToModule,
      ]);
      await eventually(async () => expect(await content.getByRole('heading', { level: 1 }).count()).toBe(1));
    },
  );
});
