// A learner in a module with an LRS, and what is looked at besides: what the LRS has in the end, and what waits on the device.
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { afterAll, beforeEach, expect, type TestContext, vi } from 'vitest';
import type { CourseFiles } from '../../src/read/course-files';
import { eventually } from '../eventually';
import { type Lrs, startLrs } from '../lrs/server';
import { describeInBrowser } from './browser';
import { button, enrol, type Learner, pressNext, shown } from './learner';
import { type BuiltPackage, buildPackage } from './packages';
import { gist } from './xapi-course';

/** A browser complains about an LRS that fails; a learner sees nothing of it. */
const COMPLAINTS = /Failed to load resource|ERR_|CORS policy/;

/** Longer than a tab that is gone keeps others from sending (20 s), a request that is never answered (15 s), and the tries after it. */
const ANSWERED_MS = 60_000;

/** Of one who reads the first page and closes the tab. */
export const SHORT_VISIT = ['initialized module', 'experienced pages/index', 'progressed module', 'suspended module'];

/** What the tests of one file have in common. */
interface TrackedWorld {
  browser: Browser;
  /** It has forgotten everything, and does nothing wrong, when a test begins. */
  lrs: Lrs;
  made: BuiltPackage;
  /** A learner in that package, if no other is given. */
  enrolled(world: TestContext, options?: Partial<Parameters<typeof enrolTracked>[2]>): Promise<Learner>;
}

/** `describeInBrowser` with an LRS, and the package of a course whose statements go there. Call it with `await`. */
export async function describeTracked(
  name: string,
  course: (lrs: Lrs) => CourseFiles,
  suite: (world: TrackedWorld) => void,
): Promise<void> {
  const lrs = await startLrs();
  const made = await buildPackage(course(lrs));
  const hasBrowser = await describeInBrowser(name, (browser) => {
    beforeEach(() => lrs.reset());
    afterAll(() => lrs.close());
    suite({
      browser,
      lrs,
      made,
      enrolled: (world, options = {}) => enrolTracked(browser, world, { files: made.zip, ...options }),
    });
  });
  if (!hasBrowser) await lrs.close();
}

async function enrolTracked(
  browser: Browser,
  world: Pick<TestContext, 'onTestFinished'>,
  options: Parameters<typeof enrol>[2],
): Promise<Learner> {
  return enrol(browser, world, { complaints: COMPLAINTS, ...options });
}

/** Reads all pages and leaves by the button. */
export async function visit(learner: Learner) {
  const launched = await learner.launch();
  await pressNext(launched.content);
  await pressNext(launched.content);
  await button(launched.content, 'Finish').click();
  await shown(launched.content, 'You can close this window');
  return launched;
}

/** In the end these are stored, and no others. */
export function storedInTheEnd(lrs: Lrs, expected: readonly string[]): Promise<void> {
  return vi.waitFor(() => expect(gist(lrs.stored()).sort()).toEqual([...expected].sort()), {
    timeout: ANSWERED_MS,
    interval: 50,
  });
}

/** What waits on the device: statements, or what was told and is none yet. */
export function waitingIn(
  context: BrowserContext,
  kind: 'carrel-xapi' | 'carrel-told' = 'carrel-xapi',
): Promise<number> {
  const frame = context.pages().at(-1)?.frames().at(-1);
  if (!frame) throw new Error('No page is open');
  return frame.evaluate(
    (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)).length,
    `${kind}/`,
  );
}

/** However long one waits; the learner's context has a clock of its own by then (`clock.install`). */
export async function expectNothingTold(content: Frame, lrs: Lrs): Promise<void> {
  await content.page().clock.runFor(60_000);
  // A request of the page itself comes after all that it would have sent; it is none that an LRS takes.
  await content.evaluate((endpoint) => fetch(endpoint, { method: 'POST', body: '[]' }), lrs.endpoint);
  expect([lrs.requests(), lrs.preflights()]).toEqual([['POST 400'], 0]);
}

export function nothingWaits({ context }: Learner): Promise<void> {
  return eventually(async () => {
    expect(await waitingIn(context)).toBe(0);
    expect(await waitingIn(context, 'carrel-told')).toBe(0);
  });
}
