// What a device keeps until xapi.js is there: what is told where it keeps nothing, and what it must not keep.
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { unzip } from '../lms/unzip';
import { closeTab } from './browser';
import { button, LONG_STORY, pressNext, shown } from './learner';
import { gist } from './xapi-course';
import { course, DONE, expectWhole, keptIn, launchEarly, OPENED, SECRET, SHARED, write } from './xapi-early';
import { describeTracked, storedInTheEnd } from './xapi-learner';

await describeTracked('what is kept until xapi.js is there', course, ({ lrs, made, enrolled }) => {
  /** The package with a file that does nothing in the place of `path`. */
  const without = async (path: string) =>
    (await unzip(made.zip)).map((file) => (file.path === path ? { path, bytes: new Uint8Array() } : file));

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
    expectWhole(lrs);
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
    expectWhole(lrs);
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
