// What a module can be tried out as: every switch of the preview's panel, and what it changes for the learner and the LMS.
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { LMS_CHOICES, type LmsChoice } from '../../src/preview/choices';
import { eventually } from '../eventually';
import { page as source } from '../unit/command-world';
import { removeFolders } from '../unit/course-world';
import { describeInBrowser } from './browser';
import { type Author, author } from './preview-world';

afterAll(removeFolders);

const COURSE = {
  'one/index.md': source('One', 'First words.'),
  'one/10-next.md': source(
    'Next',
    ':::quiz[Check]{pass="80"}\n\n### Is water wet?\n\n- [x] Yes\n- [ ] No\n\n### Is fire cold?\n\n- [ ] Warm\n- [x] Hot\n\n:::',
  ),
};

const headingOf = async ({ content }: Author) => (await content()).locator('h1:visible').innerText();
const isAnswered = async ({ content }: Author) => (await content()).getByLabel('Yes').isChecked();
const factOf = (page: Page, id: string) => page.locator(`#fact-${id}`).textContent();

/** Turns to the quiz and answers a question. */
async function answer({ content }: Author): Promise<void> {
  const module = await content();
  await module.getByRole('button', { name: /^Next/ }).click();
  await module.getByLabel('Yes').check();
}

/** Uses a switch, and waits until the module is there again. */
async function after(desk: Author, use: () => Promise<unknown>): Promise<void> {
  const before = await desk.content();
  await use();
  await eventually(() => expect(before.isDetached()).toBe(true));
  await (await desk.content()).waitForSelector('html.ready h1:visible');
}

await describeInBrowser('the switches', (browser) => {
  test('leave and come back: page and answers are there again', async (context) => {
    const desk = await author(browser, context, { files: COURSE });
    await desk.open('one');
    await answer(desk);
    await after(desk, () => desk.page.getByRole('button', { name: 'Leave and come back' }).click());
    expect(await headingOf(desk)).toBe('Next');
    expect(await isAnswered(desk)).toBe(true);
    await eventually(async () =>
      expect(await desk.page.locator('#saved-words').textContent()).toMatch(
        /Saved: .* It holds 1 page read, 1 quiz begun\./,
      ),
    );
  });

  test('start over: nothing is there, neither in the LMS nor on this device', async (context) => {
    const desk = await author(browser, context, { files: COURSE });
    await desk.open('one');
    await answer(desk);
    await after(desk, () => desk.page.getByRole('button', { name: 'Start over' }).click());
    expect(await headingOf(desk)).toBe('One');
    await after(desk, () => desk.page.getByRole('button', { name: 'Leave and come back' }).click());
    await (await desk.content()).getByRole('button', { name: /^Next/ }).click();
    expect(await isAnswered(desk)).toBe(false);
  });

  test('another learner meets nobody’s work, and the first finds theirs again', async (context) => {
    const desk = await author(browser, context, { files: COURSE });
    await desk.open('one');
    await answer(desk);
    await after(desk, () => desk.page.getByLabel('Learner').selectOption('Second learner'));
    expect(await headingOf(desk)).toBe('One');
    await after(desk, () => desk.page.getByLabel('Learner').selectOption('First learner'));
    expect(await headingOf(desk)).toBe('Next');
    expect(await isAnswered(desk)).toBe(true);
  });

  test('a reload of the whole page keeps learner, switches and work', async (context) => {
    const desk = await author(browser, context, { files: COURSE });
    await desk.open('one');
    await after(desk, () => desk.page.getByLabel('Learner').selectOption('Third learner'));
    await answer(desk);
    await desk.page.reload();
    await (await desk.content()).waitForSelector('html.ready');
    expect(await desk.page.getByLabel('Learner').inputValue()).toBe('learner-3');
    expect(await headingOf(desk)).toBe('Next');
    expect(await isAnswered(desk)).toBe(true);
  });

  test('review mode writes nothing', async (context) => {
    const desk = await author(browser, context, { files: COURSE });
    await desk.open('one');
    await after(desk, () => desk.page.getByLabel('Mode').selectOption('review'));
    await eventually(async () =>
      expect(await factOf(desk.page, 'session')).toBe('Open, but nothing is recorded in this mode'),
    );
    await desk.page.getByRole('button', { name: 'Clear' }).click();
    await answer(desk);
    await after(desk, () => desk.page.getByRole('button', { name: 'Leave and come back' }).click());
    await desk.page.locator('#log').getByText('The module has begun a session.').waitFor();
    expect(await desk.page.locator('#log').innerText()).not.toContain('LMSSetValue');
  });

  test('a mastery score decides in place of the pass mark', async (context) => {
    const desk = await author(browser, context, { files: COURSE });
    await desk.open('one');
    await desk.page.getByLabel('Mastery score').fill('50');
    await after(desk, () => desk.page.getByLabel('Mastery score').press('Enter'));
    await eventually(async () => expect(await factOf(desk.page, 'score')).toContain('mastery score: 50'));
    await answer(desk);
    const module = await desk.content();
    await module.getByLabel('Warm').check();
    await module.getByRole('button', { name: 'Submit' }).click();
    await module.getByRole('button', { name: /^Finish/ }).click();
    await eventually(async () => expect(await factOf(desk.page, 'status')).toBe('Passed'));
  });

  test('a mastery score beyond 100 is not taken', async (context) => {
    const desk = await author(browser, context, { files: COURSE });
    await desk.open('one');
    await desk.page.getByLabel('Mastery score').fill('101');
    await desk.page.getByLabel('Mastery score').press('Enter');
    await eventually(async () => expect(await desk.page.locator('#status').textContent()).toContain('from 0 to 100'));
    await eventually(async () => expect(await factOf(desk.page, 'score')).toBe('None (mastery score: 80)'));
  });

  test('as wide as a phone, and wide again, without losing the session', async (context) => {
    const desk = await author(browser, context, { files: COURSE });
    await desk.open('one');
    const module = await desk.content();
    await desk.page.getByLabel('As wide as a phone').check();
    await eventually(async () => expect(await module.evaluate('innerWidth')).toBe(390));
    await desk.page.getByLabel('As wide as a phone').uncheck();
    await eventually(async () => expect(await module.evaluate('innerWidth')).toBeGreaterThan(390));
  });

  /** What an author sees of each LMS, once the learner has worked, left and come back. */
  const SEEN = {
    strict: { saved: /of 4,096 characters/, kept: true },
    generous: { saved: /of 64,000 characters/, kept: true },
    booleans: { saved: /of 4,096 characters/, kept: true },
    noLessonMode: { saved: /of 4,096 characters/, kept: true },
    forgetful: { saved: /of 4,096 characters/, kept: true },
    cutsSuspendData: { saved: /of 4,096 characters/, kept: true },
    cutsStoredData: { saved: /of 4,096 characters/, kept: true },
    noInteractions: { saved: /of 4,096 characters/, kept: true },
    // What the LMS would not take is kept on this device.
    noSuspendData: { saved: /Nothing is saved/, kept: true },
    dismissal: { saved: /of 4,096 characters/, kept: true },
    // No LMS tells who the learner is, so nothing may be kept.
    throws: { saved: /Nothing is saved/, kept: false },
    noApi: { saved: /Nothing is saved/, kept: false },
  } as const satisfies Record<LmsChoice, { saved: RegExp; kept: boolean }>;

  for (const [lms, words] of Object.entries(LMS_CHOICES)) {
    test(`LMS: ${words}`, async (context) => {
      const seen = SEEN[lms as LmsChoice];
      const desk = await author(browser, context, { files: COURSE });
      await desk.open('one');
      await after(desk, () => desk.page.getByLabel('LMS', { exact: true }).selectOption(words));
      await answer(desk);
      await after(desk, () => desk.page.getByRole('button', { name: 'Leave and come back' }).click());
      await eventually(async () => expect(await desk.page.locator('#saved-words').textContent()).toMatch(seen.saved));
      if ((await headingOf(desk)) === 'One')
        await (await desk.content()).getByRole('button', { name: /^Next/ }).click();
      expect(await isAnswered(desk)).toBe(seen.kept);
    });
  }
});
