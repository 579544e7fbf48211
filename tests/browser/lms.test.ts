// The test LMS in a real browser, with a tiny SCO: launch, work, lose the tab, resume, finish, stay completed, for every profile.
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { PROFILE_NAMES, type ProfileName } from '../../src/lms-simulator/profiles';
import { eventually } from '../eventually';
import { type Lms, type LmsOptions, startLms } from '../lms/server';
import { closeTab, describeInBrowser, killTab, newLearner } from './browser';
import { type LaunchedModule, launchModule } from './launch';
import { TINY_SCO } from './tiny-sco';

/** What the content meets under a profile: at the first launch, when it works, and when it comes back. */
interface Experience {
  first: Record<string, string>;
  work: Record<string, string>;
  again: Record<string, string>;
  finished: string;
}

const STRICT: Experience = {
  first: { api: 'found', initialized: 'true', entry: 'ab-initio', mode: 'normal', status: 'not attempted', saved: '' },
  work: { saving: 'true', answering: 'true', committed: 'true' },
  again: { entry: 'resume', status: 'incomplete', saved: 'page two', answers: '1' },
  finished: 'true',
};

const WITHOUT_API: Experience = {
  first: { api: 'none' },
  work: { committed: 'no API' },
  again: { saved: 'no API' },
  finished: 'no API',
};

const EXPERIENCES = {
  strict: STRICT,
  generous: STRICT,
  opener: STRICT,
  dismissal: STRICT,
  forgetful: STRICT,
  cutsSuspendData: STRICT,
  cutsStoredData: STRICT,
  noSuspendData: {
    ...STRICT,
    work: { saving: 'false', answering: 'true', committed: 'true' },
    again: { entry: 'resume', status: 'incomplete', saved: '', answers: '1' },
  },
  noInteractions: {
    ...STRICT,
    work: { saving: 'true', answering: 'false', committed: 'true' },
    again: { entry: 'resume', saved: 'page two', answers: '' },
  },
  noLessonMode: { ...STRICT, first: { ...STRICT.first, mode: '' } },
  review: { ...STRICT, first: { ...STRICT.first, mode: 'review' } },
  browse: { ...STRICT, first: { ...STRICT.first, mode: 'browse' } },
  booleans: {
    first: { ...STRICT.first, initialized: 'boolean true' },
    work: { saving: 'boolean true', answering: 'boolean true', committed: 'boolean true' },
    again: { ...STRICT.again, answers: 'number 1' },
    finished: 'boolean true',
  },
  throws: {
    first: { api: 'found', initialized: 'threw Error', status: 'threw Error' },
    work: { saving: 'threw Error', committed: 'threw Error' },
    again: { saved: 'threw Error' },
    finished: 'threw Error',
  },
  crossOriginFrame: { ...WITHOUT_API, first: { api: 'none', lookup: 'SecurityError' } },
  noApi: WITHOUT_API,
} as const satisfies Record<ProfileName, Experience>;

/** Profiles under which nothing of the learner reaches the LMS. */
const UNRECORDED: readonly ProfileName[] = ['throws', 'crossOriginFrame', 'noApi'];

function told(content: Frame): Promise<Record<string, string | undefined>> {
  return content.evaluate('({ ...document.body.dataset })');
}

async function launch(context: BrowserContext, lms: Lms): Promise<LaunchedModule> {
  const launched = await launchModule(context, lms);
  await launched.content.waitForSelector('body[data-ready]');
  return launched;
}

/** An LMS and a learner's browser for one test, closed when it ends. */
async function open(browser: Browser, options: Partial<LmsOptions>): Promise<{ lms: Lms; context: BrowserContext }> {
  const lms = await startLms({ files: TINY_SCO, ...options });
  const { context, outside } = await newLearner(browser);
  onTestFinished(async () => {
    await context.close();
    await lms.close();
    expect(outside).toEqual([]);
  });
  return { lms, context };
}

async function readThrough(context: BrowserContext, lms: Lms, expected: Experience): Promise<void> {
  const first = await launch(context, lms);
  expect(await told(first.content)).toMatchObject(expected.first);
  await first.content.click('#work');
  expect(await told(first.content)).toMatchObject(expected.work);
  await killTab(first.page);

  const second = await launch(context, lms);
  expect(await told(second.content)).toMatchObject(expected.again);
  await second.content.click('#finish');
  expect((await told(second.content)).finished).toBe(expected.finished);
  await closeTab(second.page);
}

await describeInBrowser('the test LMS', (browser) => {
  for (const profile of PROFILE_NAMES) {
    test(`${profile}: a killed tab loses nothing that was committed, a finished module stays finished`, async () => {
      const { lms, context } = await open(browser, { profile });
      await readThrough(context, lms, EXPERIENCES[profile]);
      const status = UNRECORDED.includes(profile) ? undefined : 'completed';
      expect(lms.record()['cmi.core.lesson_status']).toBe(status);
      if (status === undefined) return;
      // The killed tab's ten minutes never came to LMSFinish.
      expect(lms.record()['cmi.core.total_time']).toBe('00:01:30.50');
      const { content } = await launch(context, lms);
      expect((await told(content)).status).toBe('completed');
    });
  }

  test('scorm-again: the same story behind another API', async () => {
    const { lms, context } = await open(browser, { api: 'scorm-again' });
    await readThrough(context, lms, STRICT);
    expect(lms.record()).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.suspend_data': 'page two',
      'cmi.core.total_time': '00:01:30.5',
    });
    expect(lms.calls().filter(({ name }) => name === 'LMSInitialize')).toHaveLength(2);
  });

  test('nothing is kept without LMSCommit or LMSFinish, but every call is in the log', async () => {
    const { lms, context } = await open(browser, {});
    const { page } = await launch(context, lms);
    await killTab(page);
    expect(lms.record()['cmi.core.lesson_status']).toBeUndefined();
    expect(lms.calls()[0]).toEqual({ session: 1, name: 'LMSInitialize', args: [''], result: 'true', error: 0 });
    expect(lms.calls()).toHaveLength(6);
  });

  test('strict: LMSFinish in a closing tab arrives', async () => {
    const { lms, context } = await open(browser, {});
    const { page } = await launch(context, lms);
    await closeTab(page);
    // Two beacons, in no certain order.
    await eventually(() => expect(lms.record()['cmi.core.lesson_status']).toBe('completed'));
    await eventually(() => expect(lms.calls().at(-1)).toMatchObject({ name: 'LMSFinish', result: 'true' }));
  });

  test('dismissal: LMSFinish in a closing tab throws, and only what was committed before is kept', async () => {
    const { lms, context } = await open(browser, { profile: 'dismissal' });
    const { page, content } = await launch(context, lms);
    await content.click('#work');
    await closeTab(page);
    await eventually(() => expect(lms.calls().at(-1)).toMatchObject({ name: 'LMSFinish', threw: 'NetworkError' }));
    expect(lms.record()).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.total_time': '00:00:00.0' });
  });

  test('a file that is not in the package is noticed', async () => {
    const { lms, context } = await open(browser, {});
    const { content } = await launch(context, lms);
    await content.evaluate("fetch('gone.png').then(() => fetch('../elsewhere.js'))");
    expect(lms.missing()).toEqual(['gone.png', '/elsewhere.js']);
    expect(lms.requests().filter(({ status }) => status === 200)).toHaveLength(2);
  });
});
