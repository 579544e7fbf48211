// Who lets a package in, in a real browser: what a launch by TinCan brings, and the relay.
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { startServer } from '../../src/relay/node/server';
import { eventually } from '../eventually';
import { type Lrs, startLrs } from '../lrs/server';
import { button, enrol, LONG_STORY, pressNext, shown } from './learner';
import { buildPackage } from './packages';
import { gist, LMS_HOME, threePages, WHOLE_VISIT } from './xapi-course';
import { describeTracked, expectNothingTold } from './xapi-learner';

const course = (lrs: Lrs) => threePages(lrs, 'launch');

await describeTracked('a visit', course, ({ browser, lrs, made }) => {
  test('is told to the LRS of the launch, whose credentials leave the address at once', LONG_STORY, async (world) => {
    const actor = {
      name: ['Ada Lovelace'],
      account: [{ accountServiceHomePage: 'https://lms.example.org/', accountName: 'a-1' }],
    };
    const registration = '7d8a1c52-0b4e-4c6e-9a0d-3a1f2b4c5d6e';
    const parameters = new URLSearchParams({
      endpoint: lrs.endpoint,
      auth: 'Basic bGF1bmNo',
      actor: JSON.stringify(actor),
      registration,
      keep: 'this',
    });
    const learner = await enrol(browser, world, { files: made.zip, parameters: `?${parameters}` });
    const { content } = await learner.launch();
    expect(new URL(content.url()).search).toBe('?keep=this');
    expect(
      await content.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...localStorage })),
    ).not.toContain('bGF1bmNo');
    await pressNext(content);
    await pressNext(content);
    await button(content, 'Finish').click();
    await eventually(() => expect(gist(lrs.stored())).toEqual(WHOLE_VISIT));
    expect(new Set(lrs.authorizations())).toEqual(new Set(['Basic bGF1bmNo']));
    for (const statement of lrs.stored()) {
      expect(statement.actor).toEqual({
        objectType: 'Agent',
        account: { homePage: 'https://lms.example.org/', name: 'a-1' },
      });
      expect(statement.context).toMatchObject({ registration });
    }
  });

  test('is told through the relay, which alone has the key', LONG_STORY, async (world) => {
    const { port, release } = await heldPort();
    const files = (await buildPackage(threePages({ endpoint: `http://127.0.0.1:${port}/xapi/` }))).zip;
    expect(new TextDecoder('latin1').decode(files)).not.toContain('name:password');
    const learner = await enrol(browser, world, { files });
    // Else Playwright itself answers the browser's questions for permission.
    await learner.context.unrouteAll();
    const settings = {
      base: 'https://learn.example.org/',
      lms: LMS_HOME,
      origins: [new URL(learner.lms.contentUrl).origin],
      lrs: { endpoint: lrs.endpoint, key: 'name:password' },
    };
    await release();
    const relay = await startServer({ settings, listen: { host: '127.0.0.1', port }, proxies: 0 }, () => {});
    world.onTestFinished(() => relay.stop());
    const { content } = await learner.launch();
    await pressNext(content);
    await pressNext(content);
    await button(content, 'Finish').click();
    await eventually(() => expect(gist(lrs.stored())).toEqual(WHOLE_VISIT));
    expect(new Set(lrs.authorizations())).toEqual(new Set([`Basic ${btoa('name:password')}`]));
  });

  test('is told to nobody when the launch names an LRS of another host', LONG_STORY, async (world) => {
    const other = await startLrs();
    world.onTestFinished(() => other.close());
    const parameters = `?${new URLSearchParams({ endpoint: other.endpoint, auth: 'Basic bGF1bmNo', actor: '{}' })}`;
    const learner = await enrol(browser, world, { files: made.zip, parameters, complaints: /400/ });
    await learner.context.clock.install();
    const { content } = await learner.launch();
    await pressNext(content);
    await pressNext(content);
    await button(content, 'Finish').click();
    await shown(content, 'You can close this window');
    await expectNothingTold(content, lrs);
    expect([other.requests(), other.preflights()]).toEqual([[], 0]);
  });
});

/** A port that nobody else gets before it is released; the package has to name it before the relay can know the LMS's. */
async function heldPort(): Promise<{ port: number; release(): Promise<unknown> }> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  return { port, release: () => new Promise((resolve) => holder.close(resolve)) };
}
