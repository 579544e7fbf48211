// More than an LMS takes, and the way out: nothing that was written is lost in silence, and nothing stays behind unasked.
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../src/languages/en';
import type { ProfileName } from '../../src/lms-simulator/profiles';
import { eventually } from '../eventually';
import { describeInBrowser, killTab, newLearner } from './browser';
import { type LaunchedModule, launchModule } from './launch';
import { button, enrol, LONG_STORY, noticesIn, shown } from './learner';
import type { BuiltPackage } from './packages';
import { boxesIn, buildBoxes, closing, downloaded, LONG, told } from './worksheet-boxes';

let built: BuiltPackage;

beforeAll(async () => {
  built = await buildBoxes();
});

/** Pastes a text into each box, from the first to the last. */
async function pasteAll({ content }: LaunchedModule, all: readonly string[] = LONG): Promise<void> {
  await content.evaluate(`(() => {
    const all = ${JSON.stringify(all)};
    [...document.querySelectorAll('.page textarea')].forEach((box, index) => {
      box.value = all[index] ?? '';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  })()`);
}

/** Names of what this browser keeps for the module's origin. */
function keptIn({ content }: Pick<LaunchedModule, 'content'>): Promise<unknown> {
  return content.evaluate('Object.keys(localStorage)');
}

await describeInBrowser('what was written', (browser) => {
  test.concurrent(
    'beyond what the LMS takes is kept on this device, said at once, and can be downloaded',
    LONG_STORY,
    async (context) => {
      const { lms, launch } = await enrol(browser, context, { files: built.zip });
      const first = await launch();
      await pasteAll(first);
      await first.content.getByText(told['kept-on-device']).waitFor();
      expect(await noticesIn(first.content)).toEqual([told['kept-on-device']]);
      const file = await downloaded(first.page, () =>
        first.content.locator('.notice').getByRole('button', { name: en.worksheetRuntime.download }).click(),
      );
      for (const text of LONG) expect(file).toContain(text);
      await killTab(first.page);

      const again = await launch();
      expect(await boxesIn(again)).toEqual(LONG);

      // Another device has what was written last.
      const elsewhere = await newLearner(browser);
      const other = await launchModule(elsewhere.context, lms);
      await other.content.waitForSelector('html.ready');
      const there = (await boxesIn(other)).filter(Boolean);
      expect(there.length).toBeGreaterThan(5);
      expect(there).toEqual(LONG.slice(-there.length));
      await elsewhere.context.close();
    },
  );

  test.concurrent('and not taken is asked about on the way out: back, download, clear', LONG_STORY, async (context) => {
    const { launch, context: desk } = await enrol(browser, context, { files: built.zip });
    const launched = await launch();
    const { page, content } = launched;
    await pasteAll(launched);
    await button(content, en.exit).click();
    await shown(content, en.runtime.exit.unsaved.title);
    expect(await keptIn(launched)).toHaveLength(1);
    await button(content, en.runtime.backToModule).click();
    await shown(content, 'Start');
    expect(await boxesIn(launched)).toEqual(LONG);
    await button(content, en.exit).click();
    await shown(content, en.runtime.exit.unsaved.title);
    const file = await downloaded(page, () => button(content, en.worksheetRuntime.download).last().click());
    expect(file).toContain(LONG[0]);
    await button(content, en.runtime.discard).click();
    await shown(content, en.runtime.exit.discarded.title);
    await page.close();
    await eventually(async () => expect((await desk.storageState()).origins).toEqual([]));
  });

  for (const profile of ['generous', 'strict'] as const satisfies ProfileName[]) {
    test.concurrent(
      `and taken as a whole leaves nothing behind on this device that the learner does not want there: ${profile}`,
      LONG_STORY,
      async (context) => {
        const { lms, launch, context: desk } = await enrol(browser, context, { files: built.zip, profile });
        const launched = await launch();
        // Nine thousand characters are what the standard's LMS has room for.
        const all = profile === 'generous' ? LONG : LONG.map((text) => text.slice(0, 190));
        await pasteAll(launched, all);
        await button(launched.content, en.exit).click();
        // Beyond the standard's 4,096 only the next visit shows what was kept: until then there is a copy, and a way to be rid of it.
        await launched.content.getByText(closing[profile === 'generous' ? 'stored' : 'saved'].text).waitFor();
        expect(await launched.content.locator('.notice').count()).toBe(0);
        if (profile === 'generous') {
          expect(await keptIn(launched)).toHaveLength(1);
          await button(launched.content, en.runtime.discard).click();
          await launched.content.getByText(closing.discarded.text).waitFor();
        }
        await launched.page.close();
        await eventually(async () => expect((await desk.storageState()).origins).toEqual([]));
        const elsewhere = await newLearner(browser);
        const other = await launchModule(elsewhere.context, lms);
        await other.content.waitForSelector('html.ready');
        expect(await boxesIn(other)).toEqual(all);
        await elsewhere.context.close();
      },
    );
  }

  test.concurrent(
    'and cut by the LMS after it was taken is still here after Save and exit',
    LONG_STORY,
    async (context) => {
      const { launch } = await enrol(browser, context, { files: built.zip, profile: 'cutsStoredData' });
      const first = await launch();
      await pasteAll(first);
      await button(first.content, en.exit).click();
      await first.content.getByText(closing.stored.text).waitFor();
      const file = await downloaded(first.page, () =>
        button(first.content, en.worksheetRuntime.download).last().click(),
      );
      expect(file).toContain(LONG[0]);
      await first.page.close();
      const again = await launch();
      expect(await boxesIn(again)).toEqual(LONG);
      expect(await noticesIn(again.content)).toEqual([told['kept-on-device']]);
    },
  );
});
