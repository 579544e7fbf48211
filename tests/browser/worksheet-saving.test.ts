// What was written where it could be lost: in two windows, under what another tool left, while the LMS is gone, after a reload.
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import { eventually } from '../eventually';
import { describeInBrowser, killTab } from './browser';
import { button, enrol, LONG_STORY, REFUSALS, shown } from './learner';
import type { BuiltPackage } from './packages';
import { boxesIn, buildBoxes, closing, downloaded, told } from './worksheet-boxes';
import { field } from './worksheet-module';

let built: BuiltPackage;

beforeAll(async () => {
  built = await buildBoxes();
});

await describeInBrowser('what was written', (browser) => {
  test.concurrent('in two windows of the module is not lost in either', LONG_STORY, async (context) => {
    const { lms, launch } = await enrol(browser, context, { files: built.zip });
    const older = await launch();
    await field(older.content, 'Question 1?').fill('Before');
    await field(older.content, 'Question 2?').fill('First wording');
    // A window that opens while the other one saves could miss what is no longer on the device and not yet in its LMS.
    await eventually(() => expect(lms.record()['cmi.suspend_data']).toContain('First wording'));
    const second = await launch();
    await field(second.content, 'Question 2?').fill('Second wording');
    await field(second.content, 'Question 3?').fill('In the second window');
    await button(second.content, en.exit).click();
    await shown(second.content, en.runtime.exit.saved.title);
    await second.page.close();
    await eventually(async () =>
      expect((await boxesIn(older)).slice(0, 3)).toEqual(['Before', 'Second wording', 'In the second window']),
    );
    await button(older.content, /^Next/).click();
    await button(older.content, en.exit).click();
    await shown(older.content, en.runtime.exit.saved.title);
    await older.page.close();
    expect(lms.record()['cmi.suspend_data']).toContain('In the second window');
    expect((await boxesIn(await launch())).slice(0, 3)).toEqual(['Before', 'Second wording', 'In the second window']);
  });

  test.concurrent(
    'and cannot be read any more is offered as a file and kept on this device, before anything is written over it',
    LONG_STORY,
    async (context) => {
      const value = `m${'?'.repeat(5)}${'x'.repeat(200)}`;
      const record = { 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': value };
      const { launch } = await enrol(browser, context, { files: built.zip, record });
      const { page, content } = await launch();
      await content.getByText(told.unread).waitFor();
      const file = await downloaded(page, () => content.getByRole('link', { name: en.runtime.unreadFile }).click());
      expect(file).toBe(value);
      await field(content, 'Question 1?').fill('Anew');
      await button(content, en.exit).click();
      await content.getByText(closing.stored.text).waitFor();
      expect(await content.evaluate('Object.values(localStorage).join()')).toContain(value);
      await button(content, en.runtime.discard).click();
      await content.getByText(closing.discarded.text).waitFor();
      expect(await content.evaluate('localStorage.length')).toBe(0);
    },
  );

  test.concurrent(
    'and was cut in the middle of a character, by another tool or the LMS, does not keep the module from starting',
    LONG_STORY,
    async (context) => {
      const value = `bookmark=7;words=${'read '.repeat(10)}\ud83d`;
      const record = { 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': value };
      const { lms, launch } = await enrol(browser, context, { files: built.zip, record });
      const { page, content } = await launch();
      await content.getByText(told.unread).waitFor();
      const file = await downloaded(page, () => content.getByRole('link', { name: en.runtime.unreadFile }).click());
      expect(file).toBe(`${value.slice(0, -1)}\ufffd`);
      await field(content, 'Question 1?').fill('Anew');
      await eventually(() => expect(lms.record()['cmi.suspend_data']).toContain('Anew'));
    },
  );

  test.concurrent(
    'is saved again by itself when the LMS is back, and offered until then',
    LONG_STORY,
    async (context) => {
      const { lms, launch, context: desk } = await enrol(browser, context, { files: built.zip, complaints: REFUSALS });
      const { page, content } = await launch();
      await desk.route('**/lms/record', (route) => route.fulfill({ status: 503 }));
      await field(content, 'Question 1?').fill('In the middle of a sentence');
      await content.getByText(told['not-saved']).waitFor();
      const file = await downloaded(page, () =>
        content.locator('.notice').getByRole('button', { name: en.worksheetRuntime.download }).click(),
      );
      expect(file).toContain('In the middle of a sentence');
      await desk.unroute('**/lms/record');
      await content.getByText(en.runtime.notices['saved-again']).waitFor();
      expect(lms.record()['cmi.suspend_data']).toContain('In the middle of a sentence');
    },
  );

  test.concurrent(
    'is still there after a reload that ended the session, goes on being kept, and is added at the next launch',
    LONG_STORY,
    async (context) => {
      const { lms, launch } = await enrol(browser, context, { files: built.zip });
      const { page, content } = await launch();
      await field(content, 'Question 1?').fill('Before');
      await content.evaluate('location.reload()');
      await content.getByText(told['session-ended']).waitFor();
      expect(await field(content, 'Question 1?').inputValue()).toBe('Before');
      await field(content, 'Question 2?').fill('After');
      await content.getByText(told['kept-alone']).waitFor();
      const file = await downloaded(page, () =>
        content.locator('.notice').last().getByRole('button', { name: en.worksheetRuntime.download }).click(),
      );
      expect(file).toContain('After');
      expect(lms.record()['cmi.suspend_data']).not.toContain('After');
      // On the way out it is asked about, for it is not gone with the window.
      await button(content, en.exit).click();
      await shown(content, en.runtime.exit.unsaved.title);
      expect(await button(content, en.runtime.tryAgain).isVisible()).toBe(false);
      await button(content, en.runtime.keepHere).click();
      await content.getByText(en.runtime.exit.kept.text).waitFor();
      expect(await content.evaluate('sessionStorage.length')).toBe(0);
      await killTab(page);

      const again = await launch();
      expect((await boxesIn(again)).slice(0, 2)).toEqual(['Before', 'After']);
      expect(lms.record()['cmi.suspend_data']).toContain('After');
      expect(await again.content.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    },
  );

  test.concurrent('is not there for whoever opens the module next in the same tab', LONG_STORY, async (context) => {
    const { launch } = await enrol(browser, context, { files: built.zip });
    const first = await launch();
    await field(first.content, 'Question 1?').fill('Mine');
    await first.content.evaluate('location.reload()');
    await first.content.getByText(told['session-ended']).waitFor();
    await first.content.evaluate('location.href = location.pathname + "?next"');
    await first.content.waitForURL('**/*?next');
    await first.content.getByText(told['session-ended']).waitFor();
    expect(await field(first.content, 'Question 1?').inputValue()).toBe('');
  });

  test.concurrent(
    'is not there for whoever reloads the module after them in the same tab',
    LONG_STORY,
    async (context) => {
      const { lms, launch } = await enrol(browser, context, { files: built.zip });
      const { page, content } = await launch();
      await field(content, 'Question 1?').fill('Mine');
      // Without Exit the tab goes elsewhere, and somebody else opens the module in it where no LMS is.
      await page.goto('about:blank');
      await page.goto(lms.contentUrl);
      await page.getByText(told['no-lms']).waitFor();
      await page.reload();
      await page.getByText(told['no-lms']).waitFor();
      expect(await field(page, 'Question 1?').inputValue()).toBe('');
      await field(page, 'Question 1?').fill('Somebody else’s');
      await button(page, en.exit).click();
      await shown(page, en.runtime.exit.unrecorded.title);
      expect(JSON.stringify(await page.evaluate('[{ ...localStorage }, { ...sessionStorage }]'))).not.toMatch(
        /Mine|else’s/,
      );
    },
  );
});
