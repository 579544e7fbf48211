// How much the relay takes: sizes that are counted, not believed, and floods that cost the flooder only.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { boundedMap } from '../../src/relay/bounded-map';
import { MAX_BODY_BYTES, MAX_IN_WORK, MAX_STATEMENTS } from '../../src/relay/limits';
import { networkOf, rateLimit } from '../../src/relay/rate';
import { relayWorld, SETTINGS, statement, statements } from './relay-world';

afterEach(() => {
  vi.useRealTimers();
});

/** A body that comes in pieces. `pieces` of undefined: nothing more comes, and no end. */
function stream(pieces: (Uint8Array | undefined)[]): { body: ReadableStream; pulled(): number; cancelled(): boolean } {
  let pulled = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[pulled];
        pulled += 1;
        if (pulled > pieces.length) controller.close();
        else if (piece) controller.enqueue(piece);
        else return new Promise(() => {});
      },
      cancel() {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, pulled: () => pulled, cancelled: () => cancelled };
}

const spaces = (length: number) => new Uint8Array(length).fill(0x20);

describe('sizes', () => {
  test('256 KB pass, one byte more does not', async () => {
    const text = JSON.stringify(statements(3));
    for (const [length, status] of [
      [MAX_BODY_BYTES, 200],
      [MAX_BODY_BYTES + 1, 413],
    ] as const) {
      const { send } = relayWorld();
      expect((await send(text + ' '.repeat(length - Buffer.byteLength(text)))).status).toBe(status);
    }
  });

  test('bytes count, not characters', async () => {
    const { send } = relayWorld();
    const parts = Array.from({ length: 9 }, () => statement({ result: { response: '漢'.repeat(10_000) } }));
    expect(JSON.stringify(parts).length).toBeLessThan(MAX_BODY_BYTES);
    expect((await send(parts)).status).toBe(413);
  });

  test('a body that claims to be small is left as soon as it is not', async () => {
    const { send, lrs } = relayWorld();
    const { body, pulled, cancelled } = stream(Array.from({ length: 1000 }, () => spaces(64 * 1024)));
    const { status } = await send(body, { headers: { 'Content-Length': '10' } });
    expect([status, cancelled(), lrs.requests.length]).toEqual([413, true, 0]);
    expect(pulled()).toBeLessThan(10);
  });

  test('a body that never ends is left', async () => {
    vi.useFakeTimers();
    const { send, lrs } = relayWorld();
    const { body, cancelled } = stream([spaces(10), undefined]);
    const sending = send(body);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await sending).status).toBe(408);
    expect([cancelled(), lrs.requests.length]).toEqual([true, 0]);
  });

  test('a body that breaks off is to be sent again', async () => {
    const { send } = relayWorld();
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'));
      },
    });
    expect((await send(body)).status).toBe(408);
  });

  test('50 statements pass, 51 do not', async () => {
    const { send, lrs } = relayWorld();
    expect((await send(statements(MAX_STATEMENTS))).status).toBe(200);
    expect((await send(statements(MAX_STATEMENTS + 1))).status).toBe(413);
    expect(lrs.stored).toHaveLength(MAX_STATEMENTS);
  });
});

describe('floods', () => {
  const perMinute = { address: 200, learner: 100 };
  const of = (name: string) => statement({ actor: { account: { homePage: SETTINGS.lms, name } } });
  const batchOf = (name: string, count: number) => Array.from({ length: count }, () => of(name));

  test('a learner who sends too much waits as long as is said, and no longer', async () => {
    const { send, lrs, clock } = relayWorld({ perMinute });
    expect((await send(batchOf('a', 50))).status).toBe(200);
    expect((await send(batchOf('a', 50))).status).toBe(200);
    const refused = await send(batchOf('a', 10));
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '6']);
    expect(lrs.stored).toHaveLength(100);
    clock.ms += 6000;
    expect((await send(batchOf('a', 10))).status).toBe(200);
    expect((await send(batchOf('a', 1))).status).toBe(429);
  });

  test('the others at the same address go on', async () => {
    const { send } = relayWorld({ perMinute });
    for (let n = 0; n < 3; n++) await send(batchOf('a', 50));
    expect((await send(batchOf('b', 40))).status).toBe(200);
  });

  test('an address that makes up learners is stopped, and others are not', async () => {
    const { send, lrs } = relayWorld({ perMinute });
    const answers = [];
    for (let n = 0; n < 300; n++) answers.push((await send([of(`made-up-${n}`)])).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(200);
    expect(answers.at(-1)).toBe(429);
    expect(lrs.stored).toHaveLength(200);
    expect((await send([of('c')], { address: '192.0.2.99' })).status).toBe(200);
  });

  test('nonsense counts too, and is not even read once there is too much of it', async () => {
    const { send } = relayWorld({ perMinute });
    for (let n = 0; n < 200; n++) expect((await send('{')).status).toBe(400);
    const { body, pulled } = stream([spaces(10)]);
    expect((await send(body)).status).toBe(429);
    expect(pulled()).toBe(0);
  });

  test('one machine has an IPv6 network of addresses, and one bucket', async () => {
    const { send } = relayWorld({ perMinute });
    const answers = [];
    for (let n = 0; n < 201; n++)
      answers.push((await send([of(`m-${n}`)], { address: `2001:db8:1:2::${n.toString(16)}` })).status);
    expect(answers.at(-1)).toBe(429);
    expect((await send([of('x')], { address: '2001:db8:1:3::1' })).status).toBe(200);
  });

  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:0DB8:0000:0042:1:2:3:4', '2001:db8:0:42'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['2001:db8:1:2:3:4:5::', '2001:db8:1:2'],
    ['', ''],
  ])('%j is of the network %j', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('a clock that is set back takes nothing from anybody', () => {
    let now = 1_000_000;
    const limit = rateLimit(60, () => now);
    expect(limit.take('a', 30)).toBe(0);
    now = 0;
    expect(limit.take('a', 30)).toBe(0);
    expect(limit.take('a', 1)).toBe(1);
  });

  test('what is remembered is bounded; who comes often is remembered', () => {
    const map = boundedMap<number>(3);
    for (const [at, key] of ['a', 'b', 'c'].entries()) map.set(key, at);
    map.get('a');
    map.set('d', 3);
    expect([map.size, map.get('a'), map.get('b'), map.get('d')]).toEqual([3, 0, undefined, 3]);
  });

  test.each([
    ['one address', MAX_IN_WORK.address, () => '192.0.2.1', ['192.0.2.1', '192.0.2.2'], [503, 200]],
    ['all together', MAX_IN_WORK.all, (n: number) => `192.0.2.${n}`, ['198.51.100.1', '192.0.2.2'], [503, 503]],
  ] as const)(
    'so many requests are in work at one time, and no more: %s',
    async (_, count, addressOf, then, statuses) => {
      const { send } = relayWorld();
      vi.useFakeTimers();
      const hanging = Array.from({ length: count }, (_, n) =>
        send(stream([undefined]).body, { address: addressOf(n) }),
      );
      for (const [at, address] of then.entries()) {
        const { status, headers } = await send(statements(1), { address });
        expect([status, headers.get('Retry-After')]).toEqual([statuses[at], statuses[at] === 503 ? '5' : null]);
      }
      await vi.advanceTimersByTimeAsync(10_000);
      expect(new Set((await Promise.all(hanging)).map(({ status }) => status))).toEqual(new Set([408]));
      expect((await send(statements(1), { address: then[0] })).status).toBe(200);
    },
  );
});
