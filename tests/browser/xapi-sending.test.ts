// Sending, in a real browser: whatever an LRS does and wherever the learner leaves, each statement is stored once in the end,
// and SCORM is told the same things as without an LRS.
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Fault, type Lrs, startLrs } from '../lrs/server';
import { closeTab, describeInBrowser, killTab } from './browser';
import { button, enrol, eventually, type Learner, LONG_STORY, pressNext, shown } from './learner';
import { type BuiltPackage, buildPackage } from './packages';
import { gist, LMS_HOME, threePages, WHOLE_VISIT } from './xapi-course';

/** A browser complains about an LRS that fails; a learner sees nothing of it. */
const COMPLAINTS = /Failed to load resource|ERR_|CORS policy/;

/** Of one who reads the first page and closes the tab. */
const SHORT_VISIT = ['initialized module', 'experienced pages/index', 'progressed module', 'suspended module'];

/** Longer than a request that is never answered (15 s) and the tries after it. */
const ANSWERED_MS = 45_000;

await describeInBrowser('statements', (browser) => {
  let lrs: Lrs;
  let made: BuiltPackage;

  beforeAll(async () => {
    lrs = await startLrs();
    made = await buildPackage(threePages(lrs));
  });
  beforeEach(() => lrs.reset());
  afterAll(() => lrs.close());

  type World = Parameters<typeof enrol>[1];

  async function enrolled(world: World, options: Partial<Parameters<typeof enrol>[2]> = {}): Promise<Learner> {
    const learner = await enrol(browser, world, { files: made.zip, ...options });
    // Where requests are watched, Playwright itself answers the browser's questions for permission.
    await learner.context.unrouteAll();
    world.onTestFinished(() => {
      const others = learner.troubles.filter((words) => !COMPLAINTS.test(words));
      learner.troubles.splice(0, learner.troubles.length, ...others);
    });
    return learner;
  }

  /** Reads all pages and leaves by the button. */
  async function visit(learner: Learner) {
    const launched = await learner.launch();
    await pressNext(launched.content);
    await pressNext(launched.content);
    await button(launched.content, 'Finish').click();
    await shown(launched.content, 'You can close this window');
    return launched;
  }

  /** In the end these are stored, and no others. */
  const all = (expected: readonly string[]) =>
    vi.waitFor(() => expect(gist(lrs.stored()).sort()).toEqual([...expected].sort()), {
      timeout: ANSWERED_MS,
      interval: 50,
    });

  /** Statements that are still on the device. */
  function waitingIn(context: BrowserContext): Promise<number> {
    const frame = context.pages().at(-1)?.frames().at(-1);
    if (!frame) throw new Error('No page is open');
    return frame.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('carrel-xapi/')).length);
  }

  const nothingWaits = ({ context }: Learner) => eventually(async () => expect(await waitingIn(context)).toBe(0));

  test('tell a whole visit once, of nobody but the account, and leave nothing behind', LONG_STORY, async (world) => {
    const learner = await enrolled(world);
    await visit(learner);
    await all(WHOLE_VISIT);
    expect(gist(lrs.stored())).toEqual(WHOLE_VISIT);
    expect(new Set(lrs.sendings().values())).toEqual(new Set([1]));
    for (const { actor } of lrs.stored()) {
      expect(actor).toEqual({ objectType: 'Agent', account: { homePage: LMS_HOME, name: 'learner-1' } });
    }
    expect(JSON.stringify(lrs.stored())).not.toContain('Lovelace');
    await nothingWaits(learner);
  });

  const FAULTS: Record<string, { faults?: Fault[]; rules?: Partial<Lrs['rules']> }> = {
    'two answers are lost': { faults: ['lost', 'lost'] },
    'answers are lost and ids that are known are refused': { faults: ['lost', 'lost'], rules: { conflicts: true } },
    'it cannot be reached for a while': { faults: ['unreachable', 'unreachable', 'unreachable'] },
    'it is overloaded and says for how long': {
      faults: [
        { status: 429, retryAfter: '2' },
        { status: 503, retryAfter: '1' },
      ],
    },
    'it is out of order and does not say for how long': { faults: [{ status: 503 }, { status: 500 }] },
    'it never answers one request': { faults: ['hangs'] },
    'it takes only two statements at a time': { rules: { largest: 2 } },
    'permission to ask it takes long': { rules: { preflightDelay: 2500 } },
  };

  test.for(Object.entries(FAULTS))('reach the LRS, each once, when %s', LONG_STORY, async ([, plan], world) => {
    Object.assign(lrs.rules, plan.rules, { faults: [...(plan.faults ?? [])] });
    const learner = await enrolled(world);
    await visit(learner);
    await all(WHOLE_VISIT);
    await nothingWaits(learner);
    expect(lrs.rules.faults).toEqual([]);
    expect(lrs.preflights()).toBeGreaterThan(0);
  });

  test('that can never be accepted are dropped, and the others of their batch stored', LONG_STORY, async (world) => {
    lrs.rules.refuses = ({ object }) => (object as { id: string }).id.endsWith('/pages/two');
    const learner = await enrolled(world);
    const warnings: string[] = [];
    learner.context.on('console', (message) => warnings.push(message.text()));
    await visit(learner);
    await all(WHOLE_VISIT.filter((words) => words !== 'experienced pages/two'));
    await nothingWaits(learner);
    expect(warnings.filter((words) => words.includes('A statement was dropped'))).toHaveLength(1);
  });

  test('wait for the next launch when the LRS refuses the key, which is not asked again', LONG_STORY, async (world) => {
    lrs.rules.faults = [{ status: 401 }];
    const learner = await enrolled(world);
    const { page } = await visit(learner);
    await eventually(async () => expect(await waitingIn(learner.context)).toBe(WHOLE_VISIT.length));
    expect(lrs.requests()).toEqual(['POST 401']);
    await closeTab(page);
    expect(lrs.requests()).toEqual(['POST 401']);
    const next = await learner.launch();
    await button(next.content, 'Save and exit').click();
    await all([...WHOLE_VISIT, 'resumed module', 'terminated module']);
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
    await all(WHOLE_VISIT);
  });

  describe('of a tab that is', () => {
    test('closed, tell the end of the session at once', LONG_STORY, async (world) => {
      const learner = await enrolled(world);
      const { page, content } = await learner.launch();
      await pressNext(content);
      await closeTab(page);
      await all(SHORT_VISIT);
    });

    test('closed while the LRS cannot be reached, are told at the next launch', LONG_STORY, async (world) => {
      lrs.rules.faults = Array.from({ length: 3 }, () => 'unreachable');
      const learner = await enrolled(world);
      const { page, content } = await learner.launch();
      await pressNext(content);
      await closeTab(page);
      lrs.rules.faults = [];
      const next = await learner.launch();
      await button(next.content, 'Save and exit').click();
      await all([...SHORT_VISIT, 'resumed module', 'suspended module']);
    });

    test('killed, are told at the next launch, but for the end that nobody saw', LONG_STORY, async (world) => {
      lrs.rules.faults = Array.from({ length: 3 }, () => 'unreachable');
      const learner = await enrolled(world);
      const { page, content } = await learner.launch();
      await pressNext(content);
      await eventually(async () => expect(await waitingIn(learner.context)).toBe(3));
      await killTab(page);
      lrs.rules.faults = [];
      const next = await learner.launch();
      await button(next.content, 'Save and exit').click();
      await all([
        'initialized module',
        'experienced pages/index',
        'progressed module',
        'resumed module',
        'suspended module',
      ]);
    });

    test.for([0, 40, 150, 500, 1500])(
      'closed after %d ms, tell in the end what SCORM was told, once',
      LONG_STORY,
      async (delay, world) => {
        const learner = await enrolled(world);
        const { page, content } = await learner.launch();
        await button(content, /^Next/).click();
        await page.waitForTimeout(delay);
        await closeTab(page);
        const next = await learner.launch();
        await button(next.content, 'Save and exit').click();
        const ends = ['initialized module', 'suspended module', 'resumed module', 'suspended module'];
        await eventually(() => {
          const { seen } = JSON.parse(learner.lms.record()['cmi.suspend_data'] ?? '{}') as { seen: string[] };
          const pages = seen.flatMap((id) => [`experienced pages/${id}`, 'progressed module']);
          expect(gist(lrs.stored()).sort()).toEqual([...ends, ...pages].sort());
        });
      },
    );
  });

  test('of two tabs are not sent twice', LONG_STORY, async (world) => {
    const learner = await enrolled(world);
    const first = await learner.launch();
    const second = await learner.launch();
    await pressNext(first.content);
    await pressNext(second.content);
    await pressNext(second.content);
    // What both saw, the first page, is one statement.
    await eventually(() => expect(gist(lrs.stored())).toHaveLength(6));
    expect(Math.max(...lrs.sendings().values())).toBe(1);
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

  test(
    'never hold up SCORM: it is told the same as without an LRS, though this one never answers',
    LONG_STORY,
    async (world) => {
      lrs.rules.faults = Array.from({ length: 20 }, () => 'hangs');
      const files = threePages(lrs);
      const plain = { ...files, read: (path: string) => without(path, files.read(path)) };
      const [tracked, untracked] = [
        await enrolled(world),
        await enrolled(world, { files: (await buildPackage(plain)).zip }),
      ];
      const calls = async (learner: Learner) => {
        await visit(learner);
        await eventually(() => expect(learner.lms.calls().at(-1)?.name).toBe('LMSFinish'));
        return learner.lms
          .calls()
          .map(({ name, args }) => `${name} ${/time|data/.test(String(args[0])) ? args[0] : args}`);
      };
      expect(await calls(tracked)).toEqual(await calls(untracked));
      expect(lrs.stored()).toEqual([]);
    },
  );

  /** The course's settings without the LRS. */
  function without(path: string, bytes: Uint8Array | undefined) {
    const text = new TextDecoder().decode(bytes);
    return path === 'course.yml' ? new TextEncoder().encode(text.slice(0, text.indexOf('lrs:'))) : bytes;
  }
});
