// What happens before xapi.js is there, in a real browser: the file is held back at the LMS, and the tab is closed or killed. The
// next launch tells all of it, each once, as what it was.
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { closeTab, killTab } from './browser';
import { button, type Learner, LONG_STORY, pressNext, shown } from './learner';
import { gist } from './xapi-course';
import { course, DONE, expectWhole, keptIn, launchEarly, OPENED, write } from './xapi-early';
import { describeTracked, nothingWaits, storedInTheEnd } from './xapi-learner';

async function answer(content: Frame) {
  await write(content);
  await pressNext(content);
  await content.getByRole('radio', { name: 'True' }).check();
  await button(content, /^Submit/).click();
  await eventually(async () => expect(await content.locator('.question-result').count()).toBeGreaterThan(0));
}

async function finish(content: Frame) {
  await answer(content);
  await button(content, 'Finish').click();
  await shown(content, 'You can close this window');
}

/** How far a learner comes, and how the LRS is told of the end. */
const MOMENTS = {
  'a page is shown': { act: async () => {}, end: 'suspended module' },
  'something is written': { act: write, end: 'suspended module' },
  'a quiz is passed': { act: answer, end: 'suspended module' },
  'the module is finished': { act: finish, end: 'terminated module' },
};

await describeTracked('what is told before xapi.js is there', course, ({ lrs, enrolled }) => {
  /** By launch, in the order of what happened in them. */
  function bySession() {
    const statements = [...lrs.stored()].sort((a, b) => String(a.timestamp).localeCompare(String(b.timestamp)));
    const sessions = new Map<string, string[]>();
    for (const statement of statements) {
      const session = Object.values((statement.context as { extensions: object }).extensions).join();
      sessions.set(session, [...(sessions.get(session) ?? []), ...gist([statement])]);
    }
    return [...sessions.values()];
  }

  /** Ends the second visit and looks at all that the LRS has of both. */
  async function expectBoth(
    learner: Learner,
    { content }: { content: Frame },
    first: readonly string[],
    second: readonly string[],
  ) {
    await button(content, 'Save and exit').click();
    await eventually(() =>
      expect(bySession().map((told) => told.sort())).toEqual([[...first].sort(), [...second].sort()]),
    );
    expectWhole(lrs);
    await nothingWaits(learner);
  }

  test.for(Object.entries(MOMENTS))(
    'is told by the next launch, closed when %s',
    LONG_STORY,
    async ([, { act, end }], world) => {
      // Somebody else does the same with xapi.js there.
      const other = await enrolled(world);
      const usual = await other.launch();
      await act(usual.content);
      await closeTab(usual.page);
      await eventually(() => expect(gist(lrs.stored())).toContain(end));
      const expected = gist(lrs.stored());
      // A batch that a leaving tab sent twice may still be under way.
      await other.context.close();
      lrs.reset();

      const learner = await enrolled(world);
      const release = learner.lms.holdBack('xapi.js');
      const early = await launchEarly(learner);
      await act(early.content);
      await closeTab(early.page);
      const closed = Date.now();
      // The browser's clock is not quite ours.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(lrs.requests()).toEqual([]);
      release();
      const next = await learner.launch();
      await storedInTheEnd(lrs, [...expected, 'resumed module']);
      expect(lrs.stored().filter(({ timestamp }) => Date.parse(String(timestamp)) < closed + 900)).toHaveLength(
        expected.length,
      );
      await expectBoth(learner, next, expected, ['resumed module', end]);
    },
  );

  test(
    'is told by the next launch but for the end that nobody saw, when the tab is killed',
    LONG_STORY,
    async (world) => {
      const learner = await enrolled(world);
      const release = learner.lms.holdBack('xapi.js');
      const { page, content } = await launchEarly(learner);
      await write(content);
      await eventually(async () => expect(await keptIn(content)).toContain('"worksheet":"plan"'));
      // The browser writes to the disk what it was given before the tab was gone.
      await killTab(page);
      release();
      const next = await learner.launch();
      // What was written for the instructor the LMS, too, is told by the next launch.
      await expectBoth(
        learner,
        next,
        [...OPENED, ...DONE],
        ['resumed module', 'submit worksheets/plan/fields/my-next-step', 'suspended module'],
      );
    },
  );

  test('of two launches in a row is told by the third', LONG_STORY, async (world) => {
    const learner = await enrolled(world);
    const release = learner.lms.holdBack('xapi.js');
    await closeTab((await launchEarly(learner)).page);
    await closeTab((await learner.launch('commit')).page);
    release();
    await learner.launch();
    await storedInTheEnd(lrs, [...OPENED, ...Array(2).fill('suspended module'), ...Array(2).fill('resumed module')]);
    expectWhole(lrs);
    await nothingWaits(learner);
  });

  test('is told by a second tab, and not again by the first', LONG_STORY, async (world) => {
    const learner = await enrolled(world);
    const release = learner.lms.holdBack('xapi.js', 1);
    const first = await launchEarly(learner);
    await learner.launch();
    await storedInTheEnd(lrs, [...OPENED, 'resumed module']);
    release();
    await eventually(async () => expect(await first.content.evaluate(() => document.readyState)).toBe('complete'));
    await button(first.content, 'Save and exit').click();
    await storedInTheEnd(lrs, [...OPENED, 'resumed module', 'suspended module']);
    expectWhole(lrs);
    await nothingWaits(learner);
  });
});
