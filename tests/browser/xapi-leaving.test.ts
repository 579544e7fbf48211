// Leaving, in a real browser: wherever the learner closes the tab, or it is killed, and in however many tabs the module is open,
// each statement is stored once in the end.
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { seenPages } from '../saved-progress';
import { closeTab, killTab } from './browser';
import { button, LONG_STORY, pressNext } from './learner';
import { gist, threePages } from './xapi-course';
import { describeTracked, nothingWaits, SHORT_VISIT, storedInTheEnd, waitingIn } from './xapi-learner';

await describeTracked('statements of a tab that is', threePages, ({ lrs, enrolled }) => {
  test('closed, tell the end of the session at once', LONG_STORY, async (world) => {
    const learner = await enrolled(world);
    const { page, content } = await learner.launch();
    await pressNext(content);
    await closeTab(page);
    await storedInTheEnd(lrs, SHORT_VISIT);
  });

  test('closed while the LRS cannot be reached, are told at the next launch', LONG_STORY, async (world) => {
    lrs.rules.faults = Array.from({ length: 100 }, () => 'unreachable');
    const learner = await enrolled(world);
    const { page, content } = await learner.launch();
    await pressNext(content);
    await closeTab(page);
    lrs.rules.faults = [];
    const next = await learner.launch();
    await button(next.content, 'Save and exit').click();
    await storedInTheEnd(lrs, [...SHORT_VISIT, 'resumed module', 'suspended module']);
  });

  test('killed, are told at the next launch, but for the end that nobody saw', LONG_STORY, async (world) => {
    lrs.rules.faults = Array.from({ length: 100 }, () => 'unreachable');
    const learner = await enrolled(world);
    const { page, content } = await learner.launch();
    await pressNext(content);
    await eventually(async () => expect(await waitingIn(learner.context)).toBe(3));
    await killTab(page);
    lrs.rules.faults = [];
    const next = await learner.launch();
    await button(next.content, 'Save and exit').click();
    await storedInTheEnd(lrs, [
      'initialized module',
      'experienced pages/index',
      'progressed module',
      'resumed module',
      'suspended module',
    ]);
  });

  // The second page is longer than the screen, and the tab is gone before anybody could have read it.
  test.for([0, 40, 150, 500, 1500])(
    'closed after %d ms, tell once the page that was read, and no other',
    LONG_STORY,
    async (delay, world) => {
      const learner = await enrolled(world);
      const { page, content } = await learner.launch();
      await button(content, /^Next/).click();
      await page.waitForTimeout(delay);
      await closeTab(page);
      const seen = () => JSON.parse(learner.lms.record()['cmi.suspend_data'] ?? '{}').seen;
      // What a closing tab sends may come late, and this LMS forgets it when a new launch has begun.
      await eventually(() => expect(seen()).toEqual(seenPages('index')));
      const next = await learner.launch();
      await button(next.content, 'Save and exit').click();
      await storedInTheEnd(lrs, [...SHORT_VISIT, 'resumed module', 'suspended module']);
      expect(Math.max(...lrs.sendings().values())).toBe(1);
      expect(seen()).toEqual(seenPages('index'));
    },
  );

  test('one of two are not sent twice', LONG_STORY, async (world) => {
    const learner = await enrolled(world);
    const first = await learner.launch();
    const second = await learner.launch();
    await pressNext(first.content);
    await pressNext(second.content);
    await pressNext(second.content);
    // What both saw, the first page, is one statement.
    await eventually(() => expect(gist(lrs.stored())).toHaveLength(6));
    await nothingWaits(learner);
    expect(Math.max(...lrs.sendings().values())).toBe(1);
  });
});
