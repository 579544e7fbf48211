// The queue on disk: what the learner was told is safe is there after a crash, and reaches the LRS once.
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { LrsUnavailable } from '../../src/relay/deliver';
import { pauseAfter, startDelivery } from '../../src/relay/node/delivery';
import { openQueue } from '../../src/relay/node/queue';
import type { Statement } from '../../src/relay/statement';
import { eventually } from '../eventually';
import { emptyFolder, removeFolders } from './course-world';
import { empty, filesIn, heldIn, MEGABYTE, running, stopAll, stops } from './relay-disk';
import { statements } from './relay-world';

afterEach(stopAll);
afterAll(removeFolders);

describe('answering before the LRS has them', () => {
  test('what was answered is on disk, readable for its owner only, and then in the LRS', async () => {
    const folder = join(emptyFolder(), 'made', 'by the relay');
    const { send, lrs, queue } = await running(folder, (double) => {
      double.next = [401];
    });
    const batch = statements(3);
    expect(await send(batch)).toMatchObject({ status: 200, body: batch.map(({ id }) => id) });
    expect(heldIn(folder, 'waiting')).toEqual(batch);
    const [name = ''] = filesIn(folder, 'waiting');
    expect(statSync(join(folder, 'waiting', name)).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'waiting')).mode & 0o077).toBe(0);
    await empty(queue);
    expect(lrs.stored).toEqual(batch);
    expect(filesIn(folder, 'waiting')).toEqual([]);
  });

  test('in the order in which they came, also those that come meanwhile', async () => {
    const { send, lrs, queue } = await running(emptyFolder());
    const batches = Array.from({ length: 20 }, () => statements(2));
    for (const batch of batches) expect((await send(batch)).status).toBe(200);
    await empty(queue);
    expect(lrs.stored).toEqual(batches.flat());
  });

  test('a hundred at once', async () => {
    const { send, lrs, queue } = await running(emptyFolder());
    const batches = Array.from({ length: 100 }, () => statements(1));
    const answers = await Promise.all(batches.map((batch) => send(batch)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await empty(queue);
    expect(new Set(lrs.stored.map(({ id }) => id))).toEqual(new Set(batches.flat().map(({ id }) => id)));
  });

  test('an LRS that asks for time is not asked sooner for what comes meanwhile', async () => {
    const busy = { status: 503, headers: { 'Retry-After': '300' } };
    const { send, lrs, queue } = await running(emptyFolder(), (double) => {
      double.next = Array.from({ length: 99 }, () => busy);
    });
    await send(statements(1));
    await eventually(() => expect(lrs.requests).toHaveLength(1));
    for (let n = 0; n < 5; n++) expect((await send(statements(1))).status).toBe(200);
    expect(queue.count()).toBe(6);
    expect(lrs.requests).toHaveLength(1);
  });

  test('the health report tells how many wait', async () => {
    const { send } = await running(emptyFolder(), (double) => {
      double.next = Array.from({ length: 99 }, () => 403);
    });
    await send(statements(1));
    await eventually(async () =>
      expect((await send(undefined, { method: 'GET', path: '/health' })).body).toEqual({
        relay: 'runs',
        lrs: 'refuses the key',
        waiting: 1,
      }),
    );
  });
});

describe('after a crash', () => {
  test('what waited is delivered, what was half-written is not taken for whole', async () => {
    const folder = emptyFolder();
    const first = await openQueue(folder, MEGABYTE);
    const batch = statements(5);
    expect(await first.keep(batch)).toBe(true);
    writeFileSync(join(folder, 'waiting', '000001.json.tmp'), '[{"id":');
    const { lrs, queue } = await running(folder);
    await empty(queue);
    expect(lrs.stored).toEqual(batch);
    expect(filesIn(folder, 'waiting')).toEqual([]);
  });

  test('between storing and deleting: the LRS gets them again, and has them once', async () => {
    const folder = emptyFolder();
    const batch = statements(3);
    await (await openQueue(folder, MEGABYTE)).keep(batch);
    const { lrs, queue } = await running(folder, (double) => {
      double.conflicts = true;
      double.stored = [...batch];
    });
    await empty(queue);
    expect(lrs.stored).toEqual(batch);
  });

  test('a file that somebody broke is set aside and stops nothing', async () => {
    const folder = emptyFolder();
    const batch = statements(1);
    await (await openQueue(folder, MEGABYTE)).keep(batch);
    writeFileSync(join(folder, 'waiting', '0.json'), 'not JSON');
    const { lrs, queue } = await running(folder);
    await empty(queue);
    expect(lrs.stored).toEqual(batch);
    expect(filesIn(folder, 'refused')).toEqual(['0.json']);
  });
});

describe('a file of the queue', () => {
  test('that cannot be read now is not given up', async () => {
    const folder = emptyFolder();
    const queue = await openQueue(folder, MEGABYTE);
    const batch = statements(2);
    await queue.keep(batch);
    const [name = ''] = queue.names();
    const path = join(folder, 'waiting', name);
    // As with too many open files: there is something, and reading it fails.
    renameSync(path, `${path}.away`);
    mkdirSync(path);
    await expect(queue.read(name)).rejects.toThrow();
    rmSync(path, { recursive: true });
    renameSync(`${path}.away`, path);
    expect(await queue.read(name)).toEqual(batch);
    expect(filesIn(folder, 'refused')).toEqual([]);
  });

  test('that can never be read does not hold up the others', async () => {
    const folder = emptyFolder();
    const batch = statements(1);
    await (await openQueue(folder, MEGABYTE)).keep(batch);
    mkdirSync(join(folder, 'waiting', '0.json'));
    const { lrs, notes } = await running(folder);
    await eventually(() => expect(lrs.stored).toEqual(batch));
    await eventually(() => expect(notes).toContainEqual({ type: 'disk' }));
  });

  test.each(['null', '{}', '[1]', '[null]', ''])(
    'that holds %j is set aside, said, and stops nothing',
    async (text) => {
      const folder = emptyFolder();
      const batch = statements(1);
      await (await openQueue(folder, MEGABYTE)).keep(batch);
      writeFileSync(join(folder, 'waiting', '0.json'), text);
      const { lrs, queue, notes } = await running(folder);
      await empty(queue);
      expect(lrs.stored).toEqual(batch);
      expect(filesIn(folder, 'refused')).toEqual(['0.json']);
      expect(notes).toContainEqual({ type: 'broken' });
    },
  );
});

describe('an LRS in trouble', () => {
  test('nothing is lost while it is away', async () => {
    const folder = emptyFolder();
    const batch = statements(2);
    await (await openQueue(folder, MEGABYTE)).keep(batch);
    const { lrs, queue, notes } = await running(folder, (double) => {
      double.next = ['unreachable', 503, { status: 200, body: 'Sign in' }];
    });
    await empty(queue);
    expect(lrs.stored).toEqual(batch);
    expect(notes).toEqual(
      ['does not answer', 'answers as no LRS does', 'answers'].map((state) => ({ type: 'lrs', state })),
    );
  });

  test('it is asked ever more seldom, and never sooner than it wants', () => {
    const pauses = [0, 1, 2, 5, 8, 30].map(
      (failures) => pauseAfter(new LrsUnavailable(503, undefined), failures) / 1000,
    );
    const about = [1, 2, 4, 32, 256, 300];
    for (const [at, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual((about[at] ?? 0) * 0.75);
      expect(pause).toBeLessThanOrEqual((about[at] ?? 0) * 1.25);
    }
    expect(pauseAfter(new LrsUnavailable(429, 120), 0)).toBe(120_000);
    expect(pauseAfter(new LrsUnavailable(429, 1e9), 0)).toBe(300_000);
  });

  test('a batch on which it breaks does not hold up the others', async () => {
    const folder = emptyFolder();
    const seed = await openQueue(folder, MEGABYTE);
    const [poison, ...good] = [statements(1), statements(1), statements(1)];
    for (const batch of [poison, ...good]) await seed.keep(batch ?? []);
    const breaks = async (batch: readonly Statement[]) => {
      if (batch[0]?.id === poison?.[0]?.id) throw new LrsUnavailable(500, 0);
      delivered.push(...batch);
      return { stored: [...batch], refused: [] };
    };
    const delivered: Statement[] = [];
    const queue = await openQueue(folder, MEGABYTE);
    stops.push(startDelivery(queue, breaks, () => {}).stop);
    await eventually(() => expect(delivered).toEqual(good.flat()));
    // What is delivered is taken from the disk a moment later.
    await eventually(() => expect(heldIn(folder, 'waiting')).toEqual(poison));
  });

  test('what it will never take is set aside for a person, and said', async () => {
    const folder = emptyFolder();
    const batch = statements(4);
    const { send, lrs, queue, notes } = await running(folder, (double) => {
      double.unwanted.add(batch[2]?.id ?? '');
    });
    await send(batch);
    await empty(queue);
    expect(lrs.stored).toEqual(batch.filter((_, index) => index !== 2));
    expect(heldIn(folder, 'refused')).toEqual([batch[2]]);
    expect(notes).toContainEqual({ type: 'refused', statuses: [400], kept: true });
  });
});

test('stopping leaves what waits where it is', async () => {
  const folder = emptyFolder();
  const { send, stop, queue } = await running(folder, (double) => {
    double.next = Array.from({ length: 99 }, () => 403);
  });
  const batch = statements(2);
  await send(batch);
  await stop();
  expect(queue.count()).toBe(1);
  expect(heldIn(folder, 'waiting')).toEqual(batch);
  expect(existsSync(join(folder, 'refused'))).toBe(true);
});
