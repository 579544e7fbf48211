// The room that the queue has on disk: it takes no more than it was given, and what it cannot keep the sender keeps.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openQueue } from '../../src/relay/node/queue';
import { emptyFolder, removeFolders } from './course-world';
import { empty, running, stopAll } from './relay-disk';
import { statement, statements } from './relay-world';

afterEach(stopAll);
afterAll(removeFolders);

describe('room', () => {
  const large = () => [statement({ result: { response: 'x'.repeat(30_000) } })];

  test('the queue takes no more than it was given, and says so to the sender', async () => {
    const { send, queue, notes } = await running(emptyFolder(), (double) => {
      double.next = Array.from({ length: 999 }, () => 403);
    });
    const answers = [];
    for (let n = 0; n < 40; n++) answers.push(await send(large()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(32);
    expect(answers.at(-1)?.status).toBe(503);
    expect(answers.at(-1)?.headers.get('Retry-After')).toBe('30');
    expect(queue.count()).toBe(32);
    expect(notes).toContainEqual({ type: 'answered', status: 503, taken: 0, cause: 'the queue takes no more' });
  });

  test('small batches count as the blocks of the disk that they take', async () => {
    const queue = await openQueue(emptyFolder(), 10 * 4096);
    const kept = await Promise.all(Array.from({ length: 20 }, () => queue.keep(statements(1))));
    expect(kept.filter(Boolean)).toHaveLength(10);
  });

  test('what was there before counts, what is gone does not', async () => {
    const folder = emptyFolder();
    const first = await openQueue(folder, 2 * 4096);
    await first.keep(statements(1));
    const second = await openQueue(folder, 2 * 4096);
    expect([await second.keep(statements(1)), await second.keep(statements(1))]).toEqual([true, false]);
    await second.drop(second.names()[0] ?? '');
    expect(await second.keep(statements(1))).toBe(true);
  });

  test('a disk that takes nothing: the sender keeps its statements', async () => {
    const folder = emptyFolder();
    const { send, queue } = await running(folder);
    // Without the folder every write fails, also for a user who may write anywhere.
    rmSync(join(folder, 'waiting'), { recursive: true });
    expect((await send(statements(1))).status).toBe(503);
    expect(queue.count()).toBe(0);
    mkdirSync(join(folder, 'waiting'));
    expect((await send(statements(1))).status).toBe(200);
    await empty(queue);
  });
});
