// A module whose xapi.js is held back at the LMS, so that what happens is not told before the next launch.
import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../eventually';
import type { Lrs } from '../lrs/server';
import { faultsOf } from '../unit/xapi-validator';
import { type Learner, pressNext } from './learner';
import { courseOf } from './memory-course';
import { DIARY_AND_PLAN, settingsFor } from './xapi-course';

const QUIZ = ':::quiz[Check]{#check pass=80}\n\n### Is it so? {#so}\n\n- [x] True\n- [ ] False\n\n:::';

const PAGES = {
  index: { title: 'Start', text: 'Something to read.' },
  '10-write': { title: 'Write', text: DIARY_AND_PLAN },
  '20-check': { title: 'Check', text: QUIZ },
};

export const OPENED = ['initialized module', 'experienced pages/index', 'progressed module'];

export const DONE = ['completed worksheets/diary', 'completed worksheets/plan'];

export const SHARED = ['submit worksheets/plan/fields/my-next-step'];

export const SECRET = 'Nobody may read this.';

/** Into both worksheets. */
export async function write(content: Frame) {
  await pressNext(content);
  const page = content.locator('.page:visible');
  await page.getByLabel('My secret thought').fill(SECRET);
  await page.getByLabel('My next step').fill('I will call.');
}

export const course = (lrs: Lrs) => courseOf(PAGES, { 'course.yml': settingsFor(lrs) });

/** What is not told yet, as this device keeps it. */
export const keptIn = (content: Frame) =>
  content.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('carrel-told/'))
      .join(),
  );

/** Every statement is right, was sent once, is about one registration, and holds nothing that is private. */
export function expectWhole(lrs: Lrs) {
  for (const statement of lrs.stored()) expect(faultsOf(statement)).toEqual([]);
  expect(new Set(lrs.sendings().values())).toEqual(new Set([1]));
  const registrations = lrs.stored().map(({ context }) => (context as { registration: string }).registration);
  expect(new Set(registrations).size).toBe(1);
  expect(JSON.stringify(lrs.stored())).not.toContain(SECRET);
}

/** Once the page is shown, whose end is at once on screen. */
export async function launchEarly(learner: Learner) {
  const launched = await learner.launch('commit');
  await eventually(async () => expect(await keptIn(launched.content)).toContain('page-seen'));
  return launched;
}
