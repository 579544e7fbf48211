// A real package in every kind of LMS: read, lose the tab, resume, finish, come back. Judged by what arrived and what is shown.
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { en } from '../../src/languages/en';
import { PROFILE_NAMES, type ProfileName } from '../../src/lms-simulator/profiles';
import { eventually } from '../eventually';
import type { ApiMaker } from '../lms/page-script';
import { savedProgress } from '../saved-progress';
import { expectNoDowngrade, expectOrderly, namesOf, refusedElements, sessionCalls, written } from './api-log';
import { closeTab, describeInBrowser, killTab } from './browser';
import type { LaunchedModule } from './launch';
import {
  button,
  doneIn,
  enrol,
  headingOf,
  type Learner,
  LONG_STORY,
  noticesIn,
  openEntry,
  pressNext,
  scrollToEnd,
  shown,
  tabTo,
} from './learner';
import { readingCourse } from './memory-course';
import { type BuiltPackage, buildPackage } from './packages';

const { notices, exit } = en.runtime;

/** Nothing arrives, and what the learner is told about that. */
const UNRECORDED: Partial<Record<ProfileName, string>> = {
  throws: notices['session-ended'],
  crossOriginFrame: notices['no-lms'],
  noApi: notices['no-lms'],
};

/** The LMS lets the content look but not write. */
const READ_ONLY: readonly ProfileName[] = ['review', 'browse'];

const RECORDING = PROFILE_NAMES.filter((name) => !(name in UNRECORDED) && !READ_ONLY.includes(name));

/** What a profile lacks of what the runtime asks for; everything else it must take. */
const LACKS: Partial<Record<ProfileName, string>> = {
  noSuspendData: 'cmi.suspend_data',
  noLessonMode: 'cmi.core.lesson_mode',
};

let built: BuiltPackage;
let titles: string[];

beforeAll(async () => {
  built = await buildPackage(readingCourse());
  titles = built.module.pages.map(({ title }) => title);
});

/** Three pages, each read to its end in another way; ends on the fourth. */
async function readThreePages(launched: LaunchedModule): Promise<void> {
  const { page, content } = launched;
  await pressNext(content);

  await scrollToEnd(launched);
  await eventually(async () => expect(await doneIn(content)).toEqual(titles.slice(0, 2)));
  await openEntry(content, titles[2] ?? '');

  await tabTo(launched, /^Next/);
  await page.keyboard.press('Enter');
  await shown(content, titles[3]);
  expect(await doneIn(content)).toEqual(titles.slice(0, 3));
}

/** From wherever the learner is to the last page's end, and out by its button. */
async function readTheRest({ content }: LaunchedModule): Promise<void> {
  while ((await headingOf(content)) !== titles.at(-1)) await pressNext(content);
  await button(content, en.finish).click();
}

/** First launch and three pages, until the LMS holds them; then the tab is gone. */
async function readAndLoseTheTab({ lms, launch }: Learner): Promise<void> {
  const first = await launch();
  const opening = sessionCalls(lms, 1);
  expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' });
  expect(written(opening, 'cmi.core.lesson_status')).toEqual(['incomplete']);
  expect(namesOf(opening).at(-1)).toBe('LMSCommit');
  await readThreePages(first);
  const fourth = built.module.pages[3]?.id;
  await eventually(() => expect(lms.record()['cmi.core.lesson_location']).toBe(fourth));
  await killTab(first.page);
  expectOrderly(sessionCalls(lms, 1), 'lost');
}

/** Comes back to the fourth page with three done, reads the rest, leaves by the button. */
async function resumeAndFinish({ lms, launch }: Learner): Promise<LaunchedModule> {
  const second = await launch();
  expect(await headingOf(second.content)).toBe(titles[3]);
  expect(await doneIn(second.content)).toEqual(titles.slice(0, 3));
  expect(lms.record()['cmi.core.lesson_status']).toBe('incomplete');
  await readTheRest(second);
  await confirmExit(second, lms.profile);
  expect(lms.record()['cmi.core.lesson_status']).toBe('completed');
  return second;
}

/** Comes back once more: everything stands, and leaving again changes nothing. */
async function comeBackFinished({ lms, launch }: Learner): Promise<void> {
  const third = await launch();
  expect(await doneIn(third.content)).toEqual(titles);
  await third.content.getByText(en.runtime.moduleFinished).waitFor();
  await openEntry(third.content, titles[1] ?? '');
  await button(third.content, en.exit).click();
  await confirmExit(third, lms.profile);
  expect(lms.record()['cmi.core.lesson_status']).toBe('completed');
  expect(written(sessionCalls(lms, 3), 'cmi.core.lesson_status')).toEqual([]);
  await closeTab(third.page);
}

/** The closing words; where the LMS does not take everything, the learner first says what becomes of the rest. */
async function confirmExit({ content }: LaunchedModule, profile: ProfileName): Promise<void> {
  if (profile !== 'noSuspendData') return shown(content, exit.saved.title);
  await shown(content, exit.unsaved.title);
  await button(content, en.runtime.keepHere).click();
  await shown(content, exit.kept.title);
}

function recordedStory(browser: Browser, profile: ProfileName, api: ApiMaker) {
  return async (context: TestContext) => {
    const learner = await enrol(browser, context, { files: built.zip, profile, api });
    const { lms, outside } = learner;
    await readAndLoseTheTab(learner);
    const second = await resumeAndFinish(learner);
    await closeTab(second.page);
    await comeBackFinished(learner);
    for (const session of [2, 3]) expectOrderly(sessionCalls(lms, session), 'finished');
    expectNoDowngrade(lms.calls());
    expect(refusedElements(lms.calls())).toEqual([LACKS[profile]].filter(Boolean));
    expect(outside).toEqual([]);
  };
}

await describeInBrowser('a module in every kind of LMS', (browser) => {
  describe('a module where its progress is recorded', () => {
    for (const profile of RECORDING) {
      test.concurrent(
        `${profile}: resumes after a lost tab, finishes, and stays finished`,
        LONG_STORY,
        recordedStory(browser, profile, 'strict'),
      );
    }

    test.concurrent(
      'scorm-again: the same story behind another API',
      LONG_STORY,
      recordedStory(browser, 'strict', 'scorm-again'),
    );
  });

  describe('a module where nothing can be recorded', () => {
    for (const [profile, notice] of Object.entries(UNRECORDED) as [ProfileName, string][]) {
      test.concurrent(`${profile}: can be read from end to end, with one quiet notice`, LONG_STORY, async (context) => {
        const { lms, launch, outside } = await enrol(browser, context, { files: built.zip, profile });
        const first = await launch();
        expect(await noticesIn(first.content)).toEqual([notice]);
        await readThreePages(first);
        await killTab(first.page);

        const second = await launch();
        expect(await headingOf(second.content)).toBe(titles[0]);
        expect(await noticesIn(second.content)).toEqual([notice]);
        await readTheRest(second);
        await shown(second.content, exit.unrecorded.title);
        await closeTab(second.page);
        // Where every call throws it was tried once a launch, and then left alone.
        const tried = profile === 'throws' ? ['LMSInitialize', 'LMSInitialize'] : [];
        expect(namesOf(lms.calls())).toEqual(tried);
        expect(outside).toEqual([]);
      });
    }

    for (const profile of READ_ONLY) {
      test.concurrent(`${profile}: shows what was done and writes nothing at all`, LONG_STORY, async (context) => {
        const ids = built.module.pages.map(({ id }) => id);
        const progress = savedProgress({ page: ids[3], seen: ids.slice(0, 3) });
        const record = { 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': progress };
        const { lms, launch } = await enrol(browser, context, { files: built.zip, profile, record });
        const launched = await launch();
        const { page, content } = launched;
        expect(await noticesIn(content)).toEqual([notices.review]);
        expect(await headingOf(content)).toBe(titles[3]);
        expect(await doneIn(content)).toEqual(titles.slice(0, 3));
        await readTheRest(launched);
        await shown(content, exit.review.title);
        await closeTab(page);
        expect(namesOf(lms.calls()).filter((name) => /Set|Commit/.test(name))).toEqual([]);
        expect(namesOf(lms.calls()).filter((name) => /Finish/.test(name))).toHaveLength(1);
        expect(lms.record()).toMatchObject(record);
      });

      test.concurrent(
        `${profile} before the first attempt: leaves no trace that would count as one`,
        LONG_STORY,
        async (context) => {
          const { lms, launch } = await enrol(browser, context, { files: built.zip, profile });
          const { page, content } = await launch();
          const untouched = lms.record();
          await pressNext(content);
          await button(content, en.exit).click();
          await shown(content, exit.review.title);
          await closeTab(page);
          expect(lms.record()).toEqual(untouched);
          expect(lms.record()['cmi.core.lesson_status']).toBeUndefined();
          expect(namesOf(lms.calls()).filter((name) => /Set|Commit|Finish/.test(name))).toEqual([]);
        },
      );
    }
  });
});
