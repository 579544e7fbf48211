// What happens before xapi.js is there, in a real browser: the file is held back at the LMS, and the tab is closed or killed. The
// next launch tells all of it, each once, as what it was.
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { unzip } from '../lms/unzip';
import type { Lrs } from '../lrs/server';
import { faultsOf } from '../unit/xapi-validator';
import { closeTab, killTab } from './browser';
import { button, eventually, type Learner, LONG_STORY, pressNext, shown } from './learner';
import { courseOf } from './memory-course';
import { gist, settingsFor } from './xapi-course';
import { describeTracked, nothingWaits, storedInTheEnd } from './xapi-learner';

const WRITE = `:::worksheet{#diary}

### Diary

My secret thought: ____

:::

:::worksheet{#plan share=instructor}

### Plan

My next step: ____

:::`;

const QUIZ = ':::quiz[Check]{#check pass=80}\n\n### Is it so? {#so}\n\n- [x] True\n- [ ] False\n\n:::';

const PAGES = {
  index: { title: 'Start', text: 'Something to read.' },
  '10-write': { title: 'Write', text: WRITE },
  '20-check': { title: 'Check', text: QUIZ },
};

const OPENED = ['initialized module', 'experienced pages/index', 'progressed module'];

const DONE = ['completed worksheets/diary', 'completed worksheets/plan'];

const SHARED = ['submit worksheets/plan/fields/my-next-step'];

const SECRET = 'Nobody may read this.';

async function write(content: Frame) {
  await pressNext(content);
  const page = content.locator('.page:visible');
  await page.getByLabel('My secret thought').fill(SECRET);
  await page.getByLabel('My next step').fill('I will call.');
}

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

const course = (lrs: Lrs) => courseOf(PAGES, { 'course.yml': settingsFor(lrs) });

await describeTracked('what is told before xapi.js is there', course, ({ lrs, made, enrolled }) => {
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

  /** The package with a file that does nothing in the place of `path`. */
  const without = async (path: string) =>
    (await unzip(made.zip)).map((file) => (file.path === path ? { path, bytes: new Uint8Array() } : file));

  const keptIn = (content: Frame) =>
    content.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith('carrel-told/'))
        .join(),
    );

  function expectWhole() {
    for (const statement of lrs.stored()) expect(faultsOf(statement)).toEqual([]);
    expect(new Set(lrs.sendings().values())).toEqual(new Set([1]));
    const registrations = lrs.stored().map(({ context }) => (context as { registration: string }).registration);
    expect(new Set(registrations).size).toBe(1);
    expect(JSON.stringify(lrs.stored())).not.toContain(SECRET);
  }

  /** Once the page is shown, whose end is at once on screen. */
  async function launchEarly(learner: Learner) {
    const launched = await learner.launch('commit');
    await eventually(async () => expect(await keptIn(launched.content)).toContain('page-seen'));
    return launched;
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
    expectWhole();
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
    expectWhole();
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
    expectWhole();
    await nothingWaits(learner);
  });

  test('is told by the same tab where nothing can be kept on the device', LONG_STORY, async (world) => {
    const learner = await enrolled(world);
    await learner.context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    });
    const release = learner.lms.holdBack('xapi.js');
    const { content } = await learner.launch('commit');
    await write(content);
    release();
    await eventually(() => expect(gist(lrs.stored())).toEqual(expect.arrayContaining([...OPENED, ...DONE])));
    expectWhole();
  });

  test('is told though told.js never comes', LONG_STORY, async (world) => {
    const learner = await enrolled(world, { files: await without('told.js') });
    const { content } = await learner.launch();
    await write(content);
    await button(content, 'Save and exit').click();
    await storedInTheEnd(lrs, [
      ...OPENED,
      ...SHARED,
      'completed worksheets/diary',
      'completed worksheets/plan',
      'suspended module',
    ]);
    expectWhole();
  });

  test.for([
    ['noSuspendData', 'Finish and clear this device'],
    ['strict', undefined],
  ] as const)(
    'holds nothing that is private (LMS: %s), and is gone when the device is cleared',
    LONG_STORY,
    async ([profile, clear], world) => {
      const learner = await enrolled(world, { profile });
      learner.lms.holdBack('xapi.js');
      const { content } = await launchEarly(learner);
      await write(content);
      await eventually(async () => expect(await keptIn(content)).toContain('"worksheet":"diary"'));
      expect(await keptIn(content)).not.toContain(SECRET);
      await button(content, 'Save and exit').click();
      if (!clear) {
        await shown(content, 'You can close this window');
        expect(await keptIn(content)).toContain('"left"');
        return;
      }
      await button(content, clear).click();
      await shown(content, 'You can close this window');
      expect(await content.evaluate(() => Object.keys(localStorage))).toEqual([]);
    },
  );

  test('is not kept in review mode, nor without a learner’s id', LONG_STORY, async (world) => {
    for (const options of [{ profile: 'review' as const }, { learner: { id: '', name: '' } }]) {
      const learner = await enrolled(world, options);
      learner.lms.holdBack('xapi.js');
      const { page, content } = await learner.launch('commit');
      await pressNext(content);
      expect(await keptIn(content)).toBe('');
      await closeTab(page);
    }
  });
});
