// Sending, in a real browser: whatever an LRS does, each statement is stored once in the end, and SCORM is told the same things as
// without an LRS.
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import type { Fault, Lrs } from '../lrs/server';
import { closeTab } from './browser';
import { button, type Learner, LONG_STORY, pressNext } from './learner';
import { courseOf } from './memory-course';
import { buildPackage } from './packages';
import { gist, LMS_HOME, settingsFor, threePages, WHOLE_VISIT } from './xapi-course';
import { describeTracked, nothingWaits, storedInTheEnd, visit, waitingIn } from './xapi-learner';

await describeTracked('statements', threePages, ({ lrs, enrolled }) => {
  test('tell a whole visit once, of nobody but the account, and leave nothing behind', LONG_STORY, async (world) => {
    const learner = await enrolled(world);
    await visit(learner);
    await storedInTheEnd(lrs, WHOLE_VISIT);
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
    'a page to sign in stands in its place for a while': {
      faults: [
        { status: 200, page: '<h1>Sign in</h1>' },
        { status: 200, page: '[]' },
      ],
    },
    'its address sends elsewhere for a while': { faults: [{ status: 302, location: '/xapi/elsewhere' }] },
    'it never answers one request': { faults: ['hangs'] },
    'it takes only two statements at a time': { rules: { largest: 2 } },
    'permission to ask it takes long': { rules: { preflightDelay: 2500 } },
  };

  test.for(Object.entries(FAULTS))('reach the LRS, each once, when %s', LONG_STORY, async ([, plan], world) => {
    Object.assign(lrs.rules, plan.rules, { faults: [...(plan.faults ?? [])] });
    const learner = await enrolled(world);
    await visit(learner);
    await storedInTheEnd(lrs, WHOLE_VISIT);
    await nothingWaits(learner);
    expect(lrs.rules.faults).toEqual([]);
    expect(lrs.preflights()).toBeGreaterThan(0);
  });

  test('do not wait for a clock that was set back', LONG_STORY, async (world) => {
    lrs.rules.faults = [{ status: 503, retryAfter: '2' }];
    const learner = await enrolled(world);
    // While it waits, however slow this machine is.
    await learner.context.addInitScript(() => {
      const { fetch: ask } = globalThis;
      const { now } = Date;
      globalThis.fetch = async (...request) => {
        const response = await ask(...request);
        setTimeout(() => {
          if (response.status === 503) Date.now = () => now() - 86_400_000;
        }, 500);
        return response;
      };
    });
    const { content } = await learner.launch();
    await eventually(() => expect(gist(lrs.stored())).toContain('initialized module'));
    expect(lrs.requests().slice(0, 2)).toEqual(['POST 503', 'POST 200']);
    expect(await content.evaluate(() => Date.now())).toBeLessThan(Date.now() - 40_000_000);
  });

  test('that can never be accepted are dropped, and the others of their batch stored', LONG_STORY, async (world) => {
    lrs.rules.refuses = ({ object }) => (object as { id: string }).id.endsWith('/pages/two');
    const learner = await enrolled(world);
    const warnings: string[] = [];
    learner.context.on('console', (message) => warnings.push(message.text()));
    await visit(learner);
    await storedInTheEnd(
      lrs,
      WHOLE_VISIT.filter((words) => words !== 'experienced pages/two'),
    );
    await nothingWaits(learner);
    await eventually(() =>
      expect(warnings.filter((words) => words.includes('A statement was dropped'))).toHaveLength(1),
    );
  });

  test('of fifty that wait, lose the one that is wrong, and no other', LONG_STORY, async (world) => {
    const pages = { index: { title: 'Start', text: 'Read.' }, '10-check': { title: 'Check', text: questions(43) } };
    const files = (await buildPackage(courseOf(pages, { 'course.yml': settingsFor(lrs) }))).zip;
    const learner = await enrolled(world, { files });
    const warnings: string[] = [];
    learner.context.on('console', (message) => warnings.push(message.text()));
    lrs.rules.faults = Array.from({ length: 100 }, () => 'unreachable');
    const { page, content } = await learner.launch();
    await pressNext(content);
    // Once it says that nothing is answered.
    await button(content, /^Submit/).click();
    await button(content, /^Submit/).click();
    await eventually(async () => expect(await waitingIn(learner.context)).toBe(50));
    const waiting = await content.evaluate(() =>
      Object.entries(localStorage).flatMap(([key, text]) => (key.startsWith('carrel-xapi/') ? JSON.parse(text) : [])),
    );
    await closeTab(page);
    lrs.reset();
    lrs.rules.refuses = ({ object }) => (object as { id: string }).id.endsWith('/check.q31');
    const next = await learner.launch();
    const accepted = waiting.filter((statement) => !lrs.rules.refuses(statement));
    expect(accepted).toHaveLength(49);
    await storedInTheEnd(lrs, [...gist(accepted), 'terminated module', 'resumed module']);
    expect(lrs.stored()).toEqual(expect.arrayContaining(accepted));
    expect(Math.max(...lrs.batches())).toBe(25);
    await button(next.content, 'Save and exit').click();
    await nothingWaits(learner);
    await eventually(() =>
      expect(warnings.filter((words) => words.includes('A statement was dropped'))).toEqual([
        expect.stringContaining('/check.q31'),
      ]),
    );
  });

  test('wait for the next launch when the LRS refuses the key, which is not asked again', LONG_STORY, async (world) => {
    lrs.rules.faults = [{ status: 401 }];
    const learner = await enrolled(world);
    const { page } = await visit(learner);
    await eventually(async () => expect(await waitingIn(learner.context)).toBe(WHOLE_VISIT.length));
    await eventually(() => expect(lrs.requests()).toEqual(['POST 401']));
    await closeTab(page);
    expect(lrs.requests()).toEqual(['POST 401']);
    const next = await learner.launch();
    await button(next.content, 'Save and exit').click();
    await storedInTheEnd(lrs, [...WHOLE_VISIT, 'resumed module', 'terminated module']);
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
        const { clock } = learner.context;
        // As many saves are due in the one as in the other, however slow this machine is.
        await clock.install({ time: 0 });
        const { content } = await learner.launch();
        await clock.pauseAt(3_600_000);
        for (const _ of ['the second page', 'the third']) {
          await pressNext(content);
          await clock.runFor(5_000);
        }
        await button(content, 'Finish').click();
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

/** A quiz of so many questions. */
function questions(count: number): string {
  const all = Array.from({ length: count }, (_, at) => `### Question ${at} {#q${at}}\n\n- [x] Yes\n- [ ] No\n\n`);
  return `:::quiz[Check]{#check}\n\n${all.join('')}:::`;
}
