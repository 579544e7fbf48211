// A worksheet that is completed by a data file, in a real browser: no key is pressed and no field is left, and yet the LRS is told.
import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import type { Lrs } from '../lrs/server';
import { closeTab } from './browser';
import { button, type Learner, LONG_STORY } from './learner';
import { courseOf } from './memory-course';
import { dataFile, load, openWorkbook } from './workbook-learner';
import { gist, settingsFor } from './xapi-course';
import { describeTracked, nothingWaits, storedInTheEnd } from './xapi-learner';

const DIARY = ':::worksheet{#diary}\n\n### Diary\n\nMy secret thought: ____\n\n:::';

const PAGES = { index: { title: 'Start', text: 'Something to read.' }, '10-write': { title: 'Write', text: DIARY } };

const SECRET = 'Nobody may read this.';

const VISIT = ['initialized module', 'experienced pages/index', 'progressed module', 'suspended module'];

/** Chooses the file and does nothing else. */
async function loadWork(content: Frame) {
  await openWorkbook(content);
  const work = dataFile({ diary: { 'my-secret-thought': [SECRET] } }, { module: 'module', title: 'Test course' });
  await load(content, work);
  await eventually(async () =>
    expect(await content.locator('#workbook_').getByLabel('My secret thought').inputValue()).toBe(SECRET),
  );
}

const course = (lrs: Lrs) => courseOf(PAGES, { 'course.yml': settingsFor(lrs) });

await describeTracked('a worksheet that a data file completed', course, ({ lrs, enrolled }) => {
  const timeOf = (verb: string) => {
    const [found] = lrs.stored().filter((statement) => statement.verb.id.endsWith(`/${verb}`));
    return Date.parse(String(found?.timestamp));
  };

  /** Once, not after the end of the session, and without a word of what was written. */
  function expectTold() {
    expect(timeOf('completed')).toBeLessThanOrEqual(timeOf('suspended'));
    expect(JSON.stringify(lrs.stored())).not.toContain(SECRET);
  }

  const WAYS = {
    'by the button': (_: Learner, content: Frame) => button(content, 'Save and exit').click(),
    'by closing the tab': ({ context }: Learner) => closeTab(context.pages().at(-1) ?? expect.fail('No page is open')),
  };

  test.for(Object.entries(WAYS))(
    'is told when the learner leaves at once, %s',
    LONG_STORY,
    async ([, leave], world) => {
      const learner = await enrolled(world);
      const { content } = await learner.launch();
      await eventually(() => expect(gist(lrs.stored())).toHaveLength(3));
      await loadWork(content);
      await leave(learner, content);
      await storedInTheEnd(lrs, [...VISIT, 'completed worksheets/diary']);
      expectTold();
    },
  );

  test('is told by the next launch when the tab was closed before xapi.js came', LONG_STORY, async (world) => {
    const learner = await enrolled(world);
    const release = learner.lms.holdBack('xapi.js');
    const early = await learner.launch('commit');
    await loadWork(early.content);
    await closeTab(early.page);
    release();
    await learner.launch();
    await storedInTheEnd(lrs, [...VISIT, 'completed worksheets/diary', 'resumed module']);
    expectTold();
    await nothingWaits(learner);
  });
});
