// What waits on the learner's device, in a real browser: whose it is, when it is gone, and that nothing breaks where nothing can wait.
import { beforeAll, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { closeTab } from './browser';
import { button, LONG_STORY, pressNext, shown } from './learner';
import { courseOf } from './memory-course';
import { type BuiltPackage, buildPackage } from './packages';
import { settingsFor, threePages, WHOLE_VISIT } from './xapi-course';
import { describeTracked, expectNothingTold, storedInTheEnd, visit, waitingIn } from './xapi-learner';

const BOX = ':::worksheet{#diary}\n\n### Diary\n\nMy thoughts\n\n____\n____\n\n:::';

/** More than the standard makes an LMS hold: then a copy stays here, and the learner can have it cleared. */
const LONG = Array.from({ length: 900 }, (_, index) => ((index + 1) * 7919 * 104729).toString(36)).join(' ');

await describeTracked('statements on the device', threePages, ({ lrs, enrolled }) => {
  let writing: BuiltPackage;

  beforeAll(async () => {
    writing = await buildPackage(
      courseOf({ index: { title: 'Write', text: BOX } }, { 'course.yml': settingsFor(lrs) }),
    );
  });

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

  test.for([
    ['with xapi.js', 0],
    ['before xapi.js came', 1],
  ] as const)(
    'are gone, and so is what no statement is made of yet, when it is cleared on the page after leaving: %s',
    LONG_STORY,
    async ([, told], world) => {
      lrs.rules.faults = Array.from({ length: 50 }, () => 'unreachable');
      const learner = await enrolled(world, { files: writing.zip, profile: 'generous' });
      const early = await learner.launch();
      await eventually(async () => expect(await waitingIn(learner.context)).toBe(4));
      await closeTab(early.page);
      if (told) learner.lms.holdBack('xapi.js');
      const { page, content } = await learner.launch(told ? 'commit' : 'load');
      await content.locator('.page:visible').getByLabel('My thoughts').fill(LONG);
      await button(content, 'Save and exit').click();
      await content.getByText('A copy also stays in this browser').waitFor();
      expect(await waitingIn(learner.context)).toBeGreaterThan(4);
      expect(await waitingIn(learner.context, 'carrel-told')).toBe(told);
      await button(content, 'Finish and clear this device').click();
      await content.getByText('Nothing is kept on this device').waitFor();
      // Neither does what is on its way leave anything, nor what the closing tab tells.
      await closeTab(page);
      await eventually(async () => expect((await learner.context.storageState()).origins).toEqual([]));
    },
  );

  test('do not exist in review mode, nor without a learner’s id', LONG_STORY, async (world) => {
    for (const options of [{ profile: 'review' as const }, { learner: { id: '', name: '' } }]) {
      lrs.reset();
      const learner = await enrolled(world, options);
      await learner.context.clock.install();
      const { content } = await visit(learner);
      expect(await waitingIn(learner.context)).toBe(0);
      await expectNothingTold(content, lrs);
    }
  });
});
