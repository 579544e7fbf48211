// Type, lose the tab, launch again, find every character: in every kind of LMS.
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { en } from '../../src/languages/en';
import { PROFILE_NAMES, type ProfileName } from '../lms/page/profiles';
import { expectNoDowngrade, expectOrderly, namesOf, refusedElements, sessionCalls } from './api-log';
import { closeTab, describeInBrowser, killTab } from './browser';
import { button, enrol, LONG_STORY, noticesIn, shown } from './learner';
import { type BuiltPackage, buildPackage } from './packages';
import { allAnswers, everyField, field, fillEverything, savedSoon } from './worksheet-module';

const notices = { ...en.runtime.notices, ...en.worksheetRuntime.notices };

/** Nothing can be kept for the next launch, and the learner is told so before the first keystroke. */
const UNKEPT: Partial<Record<ProfileName, string>> = {
  throws: notices['session-ended'],
  crossOriginFrame: notices['no-lms'],
  noApi: notices['no-lms'],
  review: notices.review,
  browse: notices.review,
};

/** What a profile lacks of what the runtime asks for. */
const LACKS: Partial<Record<ProfileName, string[]>> = {
  noSuspendData: ['cmi.suspend_data'],
  noLessonMode: ['cmi.core.lesson_mode'],
  noInteractions: ['cmi.interactions._count'],
};

let built: BuiltPackage;

beforeAll(async () => {
  built = await buildPackage(everyField());
});

function story(browser: Browser, profile: ProfileName) {
  return async (context: TestContext) => {
    const { lms, launch } = await enrol(browser, context, { files: built.zip, profile });
    const first = await launch();
    await fillEverything(first);
    const answers = await allAnswers(first.content);
    expect(Object.keys(answers).length).toBeGreaterThan(15);
    // The last keystroke is not in the LMS yet: the tab is lost before the pause that a save waits for.
    await killTab(first.page);

    const second = await launch();
    expect(await allAnswers(second.content)).toEqual(answers);
    await field(second.content, 'What would help you?').fill('Two hours.');
    if (profile !== 'noSuspendData') await savedSoon(lms.record, 'Two hours.');
    await killTab(second.page);
    expectOrderly(sessionCalls(lms, 2), 'lost');

    const third = await launch();
    expect(await allAnswers(third.content)).toEqual({ ...answers, 'end--note what-would-help-you': ['Two hours.'] });
    await button(third.content, en.exit).click();
    const kept = profile === 'noSuspendData' ? en.runtime.exit.unsaved : en.runtime.exit.saved;
    await shown(third.content, kept.title);
    expectNoDowngrade(lms.calls());
    expect([...new Set(refusedElements(lms.calls()))]).toEqual(LACKS[profile] ?? []);
  };
}

await describeInBrowser('what was written, in every kind of LMS', (browser) => {
  describe('where it can be kept', () => {
    for (const profile of PROFILE_NAMES.filter((name) => !(name in UNKEPT))) {
      test.concurrent(`${profile}: every character comes back after a lost tab`, LONG_STORY, story(browser, profile));
    }

    test.concurrent('scorm-again: the same behind another API', LONG_STORY, async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip, api: 'scorm-again' });
      const first = await launch();
      await fillEverything(first);
      const answers = await allAnswers(first.content);
      await killTab(first.page);
      expect(await allAnswers((await launch()).content)).toEqual(answers);
    });
  });

  describe('where it cannot', () => {
    for (const [profile, notice] of Object.entries(UNKEPT) as [ProfileName, string][]) {
      test.concurrent(`${profile}: says so, offers the download, and writes nothing`, LONG_STORY, async (context) => {
        const { lms, launch } = await enrol(browser, context, { files: built.zip, profile });
        const launched = await launch();
        const { page, content } = launched;
        expect(await noticesIn(content)).toEqual([notice]);
        await fillEverything(launched);
        const offered = page.waitForEvent('download');
        await content.locator('.notice').getByRole('button', { name: en.worksheetRuntime.download }).click();
        expect((await offered).suggestedFilename()).toBe('module-workbook.html');
        await button(content, en.exit).click();
        // On the way out, too: nothing of it is anywhere else.
        await button(content, en.worksheetRuntime.download).waitFor();
        await closeTab(page);
        expect(namesOf(lms.calls()).filter((name) => /Set|Commit/.test(name))).toEqual([]);
        const again = await launch();
        expect(await allAnswers(again.content)).toEqual({});
      });
    }
  });
});
