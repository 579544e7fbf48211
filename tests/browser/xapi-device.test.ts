// What waits on the learner's device, in a real browser: whose it is, when it is gone, and that nothing breaks where nothing can wait.
import { afterAll, beforeAll, beforeEach, expect, type TestContext, test } from 'vitest';
import { type Lrs, startLrs } from '../lrs/server';
import { describeInBrowser } from './browser';
import { button, eventually, LONG_STORY, pressNext, shown } from './learner';
import { type BuiltPackage, buildPackage } from './packages';
import { threePages, WHOLE_VISIT } from './xapi-course';
import { enrolTracked, storedInTheEnd, visit, waitingIn } from './xapi-learner';

await describeInBrowser('statements on the device', (browser) => {
  let lrs: Lrs;
  let made: BuiltPackage;

  beforeAll(async () => {
    lrs = await startLrs();
    made = await buildPackage(threePages(lrs));
  });
  beforeEach(() => lrs.reset());
  afterAll(() => lrs.close());

  const enrolled = (world: TestContext, options: Partial<Parameters<typeof enrolTracked>[2]> = {}) =>
    enrolTracked(browser, world, { files: made.zip, ...options });

  test('are sent also where nothing can be stored on the device', LONG_STORY, async (world) => {
    lrs.rules.faults = ['lost', 'unreachable'];
    const learner = await enrolled(world);
    await learner.context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    });
    await visit(learner);
    await storedInTheEnd(lrs, WHOLE_VISIT);
  });

  test('are gone from the device when the learner wants it cleared', LONG_STORY, async (world) => {
    lrs.rules.faults = Array.from({ length: 20 }, () => 'unreachable');
    const learner = await enrolled(world, { profile: 'noSuspendData' });
    const { content } = await learner.launch();
    await pressNext(content);
    expect(await waitingIn(learner.context)).toBeGreaterThan(0);
    await button(content, 'Save and exit').click();
    await button(content, 'Finish and clear this device').click();
    await shown(content, 'You can close this window');
    await eventually(async () => expect(await content.evaluate(() => Object.keys(localStorage))).toEqual([]));
  });

  test('do not exist in review mode, nor without a learner’s id', LONG_STORY, async (world) => {
    const reviewer = await enrolled(world, { profile: 'review' });
    await reviewer.launch();
    const nobody = await enrolled(world, { learner: { id: '', name: '' } });
    await visit(nobody);
    expect(await waitingIn(nobody.context)).toBe(0);
    expect(await waitingIn(reviewer.context)).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(lrs.requests()).toEqual([]);
  });
});
