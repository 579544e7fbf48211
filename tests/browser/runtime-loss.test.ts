// What a learner may lose and what never: tabs that are killed, closed or reloaded, an LMS that fails for a while.
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import { eventually } from '../eventually';
import { savedProgress, seenPages } from '../saved-progress';
import { expectNoDowngrade, expectOrderly, namesOf, sessionCalls, written } from './api-log';
import { closeTab, describeInBrowser, killTab, newLearner } from './browser';
import { launchModule } from './launch';
import {
  button,
  doneIn,
  enrol,
  headingOf,
  LONG_STORY,
  noticesIn,
  openEntry,
  pressNext,
  REFUSALS,
  scrollToEnd,
  shown,
} from './learner';
import { manyPages, readingCourse } from './memory-course';
import { type BuiltPackage, buildPackage } from './packages';

const { notices, exit } = en.runtime;

/** Path that the LMS page posts committed records to. */
const RECORD_REQUESTS = '**/lms/record';

let built: BuiltPackage;
let titles: string[];
let short: BuiltPackage;

beforeAll(async () => {
  built = await buildPackage(readingCourse());
  titles = built.module.pages.map(({ title }) => title);
  short = await buildPackage(manyPages(17));
});

await describeInBrowser('what may be lost', (browser) => {
  describe('a tab that is lost', () => {
    test.concurrent(
      'killed: loses the page marks since the last save and its time, and nothing else',
      LONG_STORY,
      async (context) => {
        const { lms, launch, context: desk } = await enrol(browser, context, { files: built.zip });
        await desk.clock.install({ time: 0 });
        const { page, content } = await launch();
        // From here on no time passes, so that no save is due.
        await desk.clock.pauseAt(3_600_000);
        await eventually(() => expect(lms.record()['cmi.core.lesson_status']).toBe('incomplete'));
        const committed = lms.record();
        await content.evaluate("document.querySelector('[data-action=next]').click()");
        await content.getByRole('heading', { level: 1, name: titles[1] }).waitFor();
        await killTab(page);
        expect(lms.record()).toEqual(committed);
        expect(lms.record()['cmi.suspend_data'] ?? '').not.toContain(built.module.pages[1]?.id);
        expectOrderly(sessionCalls(lms, 1), 'lost');

        // Another browser knows nothing of the page that was read.
        const elsewhere = await newLearner(browser);
        const other = await launchModule(elsewhere.context, lms);
        await shown(other.content, titles[0]);
        expect(await doneIn(other.content)).toEqual([]);
        await elsewhere.context.close();

        // In the same browser the device has kept the marks; the LMS gets them with the next launch.
        const again = await launch();
        expect(await headingOf(again.content)).toBe(titles[1]);
        expect(await doneIn(again.content)).toEqual(titles.slice(0, 1));
        expect(lms.record()['cmi.core.lesson_location']).toBe(built.module.pages[1]?.id);
        expect(lms.record()['cmi.core.total_time']).toBe('00:00:00.0');
      },
    );

    test.concurrent(
      'killed the moment the module was finished: the LMS has it as completed',
      LONG_STORY,
      async (context) => {
        const seen = built.module.pages.slice(0, -1).map(({ id }) => id);
        const progress = savedProgress({ page: built.module.pages.at(-1)?.id, seen });
        const record = { 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': progress };
        const { lms, launch } = await enrol(browser, context, { files: built.zip, record });
        const launched = await launch();
        await scrollToEnd(launched);
        await launched.content.getByText(notices.finished).waitFor();
        await killTab(launched.page);
        expect(lms.record()['cmi.core.lesson_status']).toBe('completed');
        const again = await launch();
        expect(await doneIn(again.content)).toEqual(titles);
        expectNoDowngrade(lms.calls());
      },
    );

    test.concurrent('closed by its cross: everything arrives, the time too', LONG_STORY, async (context) => {
      const { lms, launch } = await enrol(browser, context, { files: built.zip });
      const { page, content } = await launch();
      await pressNext(content);
      await closeTab(page);
      // The last calls of a closing page may arrive one by one.
      await eventually(() => expectOrderly(sessionCalls(lms, 1), 'finished'));
      await eventually(() => expect(lms.record()['cmi.core.lesson_location']).toBe(built.module.pages[1]?.id));
      // The record travels in a message of its own, in no certain order with the log of the calls.
      await eventually(() => expect(lms.record()['cmi.core.total_time']).not.toMatch(/^0+:00:00(\.0+)?$/));
      expect(await doneIn((await launch()).content)).toEqual(titles.slice(0, 1));
    });

    test.concurrent(
      'dismissal: what was committed before is there although every request of a closing page throws',
      LONG_STORY,
      async (context) => {
        const { lms, launch } = await enrol(browser, context, { files: built.zip, profile: 'dismissal' });
        const { page, content } = await launch();
        await pressNext(content);
        await eventually(() => expect(lms.record()['cmi.core.lesson_location']).toBe(built.module.pages[1]?.id));
        await closeTab(page);
        await eventually(() =>
          expect(sessionCalls(lms, 1).at(-1)).toMatchObject({ name: 'LMSFinish', threw: 'NetworkError' }),
        );
        expect(lms.record()['cmi.core.lesson_status']).toBe('incomplete');
        const again = await launch();
        expect(await headingOf(again.content)).toBe(titles[1]);
        expect(await doneIn(again.content)).toEqual(titles.slice(0, 1));
      },
    );

    test.concurrent('hidden: saved at once, and the session goes on', LONG_STORY, async (context) => {
      const { lms, launch } = await enrol(browser, context, { files: built.zip });
      const { content } = await launch();
      await pressNext(content);
      await content.evaluate(`
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));`);
      expect(lms.record()['cmi.core.lesson_location']).toBe(built.module.pages[1]?.id);
      expect(namesOf(lms.calls())).not.toContain('LMSFinish');
    });
  });

  describe('a session', () => {
    test.concurrent('goes on when a link leads out of the module', LONG_STORY, async (context) => {
      const enrolled = await enrol(browser, context, { files: built.zip, complaints: REFUSALS });
      const { lms, launch, outside, context: desk } = enrolled;
      const { content } = await launch();
      const opened = desk.waitForEvent('page');
      await content.getByRole('link', { name: /^Published by Example State Library/ }).click();
      await eventually(() => expect(outside).toEqual(['https://library.example.org/']));
      await (await opened).close();
      await pressNext(content);
      await eventually(() => expect(lms.record()['cmi.core.lesson_location']).toBe(built.module.pages[1]?.id));
      expect(namesOf(lms.calls())).not.toContain('LMSFinish');
    });

    test.concurrent(
      'that has ended is not opened again by a reload, and the learner is told',
      LONG_STORY,
      async (context) => {
        const { lms, launch } = await enrol(browser, context, { files: built.zip });
        const { content } = await launch();
        await pressNext(content);
        await button(content, en.exit).click();
        await shown(content, exit.saved.title);
        const finished = lms.record();
        await content.evaluate('location.reload()');
        await content.getByText(notices['session-ended']).waitFor();
        await pressNext(content);
        expect(await noticesIn(content)).toEqual([notices['session-ended']]);
        expect(namesOf(lms.calls()).filter((name) => name === 'LMSFinish')).toHaveLength(1);
        // The one attempt to open it again was refused; nothing was written after it.
        const again = lms.calls().slice(namesOf(lms.calls()).lastIndexOf('LMSInitialize'));
        expect(again[0]).toMatchObject({ name: 'LMSInitialize', result: 'false' });
        expect(namesOf(again)).not.toContain('LMSSetValue');
        expect(lms.record()).toEqual(finished);
      },
    );

    test.concurrent(
      'starts afresh when the browser brings the page back from its cache',
      LONG_STORY,
      async (context) => {
        const { lms, launch } = await enrol(browser, context, { files: built.zip });
        const { content } = await launch();
        await content.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await content.getByText(notices['session-ended']).waitFor();
        // What a page tells that is taken away may come late.
        await eventually(() => expect(namesOf(lms.calls()).filter((name) => name === 'LMSFinish')).toHaveLength(1));
      },
    );

    test.concurrent('outlives an LMS that cannot save for a while', LONG_STORY, async (context) => {
      const { lms, launch, context: desk } = await enrol(browser, context, { files: built.zip, complaints: REFUSALS });
      const { content } = await launch();
      await desk.route(RECORD_REQUESTS, (route) => route.fulfill({ status: 503 }));
      await pressNext(content);
      await pressNext(content);
      await content.getByText(notices['not-saved']).waitFor();
      expect(await noticesIn(content)).toEqual([notices['not-saved']]);
      expect(lms.record()['cmi.core.lesson_location']).toBeUndefined();
      await desk.unroute(RECORD_REQUESTS);
      // The learner does nothing more: trying again is the module's business.
      await content.getByText(notices['saved-again']).waitFor();
      expect(lms.record()['cmi.core.lesson_location']).toBe(built.module.pages[2]?.id);
      for (const { id } of built.module.pages.slice(0, 2))
        expect(lms.record()['cmi.suspend_data']).toContain(String(seenPages(id)));
    });

    test.concurrent('opens with at most 12 calls and 2 commits', LONG_STORY, async (context) => {
      const { lms, launch } = await enrol(browser, context, { files: short.zip });
      await launch();
      // The first page is short: its end is on screen, and its mark is part of the opening.
      await eventually(() => expect(lms.record()['cmi.suspend_data']).toContain(String(seenPages('index'))));
      const names = namesOf(lms.calls());
      expect(names.length).toBeLessThanOrEqual(12);
      expect(names.filter((name) => name === 'LMSCommit').length).toBeLessThanOrEqual(2);
    });

    test.concurrent('keeps 300 pages within the 4,096 characters of the standard', LONG_STORY, async (context) => {
      const long = await buildPackage(manyPages(300));
      const { lms, launch } = await enrol(browser, context, { files: long.zip });
      const { page, content } = await launch();
      await content.evaluate(TURN_ALL_PAGES);
      await shown(content, 'Page 300');
      await eventually(() => expect(lms.record()['cmi.core.lesson_status']).toBe('completed'));
      await openEntry(content, 'Page 150');
      await eventually(() => expect(lms.record()['cmi.core.lesson_location']).toContain('part-150'));
      await killTab(page);
      const saved = written(lms.calls(), 'cmi.suspend_data').map((value) => String(value).length);
      expect(Math.max(...saved)).toBeLessThanOrEqual(4096);
      expect(Math.max(...saved)).toBeGreaterThan(1000);
      const again = await launch();
      expect(await headingOf(again.content)).toBe('Page 150');
      expect(await doneIn(again.content)).toHaveLength(300);
    });
  });
});

/** Presses Next until there is none; in the page itself, for 300 round trips would take long. */
const TURN_ALL_PAGES = `(async () => {
  const shown = () => document.querySelector('.page:not([hidden]) [data-action="next"]');
  for (let next = shown(); next; next = shown()) {
    const turned = new Promise((done) => addEventListener('hashchange', () => setTimeout(done), { once: true }));
    next.click();
    await turned;
  }
})()`;
