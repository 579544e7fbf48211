// From the relay to the LRS: every statement stored exactly once, whatever the LRS does, and the learner told only what is true.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ANSWER_MS } from '../../src/relay/limits';
import { type Behaviour, lrsDouble, relayWorld, statement, statements } from './relay-world';

afterEach(() => {
  vi.useRealTimers();
});

describe('an LRS that is away for a while', () => {
  test.each<[string, Behaviour[]]>([
    ['unreachable', ['unreachable']],
    ['503', [503]],
    ['503 and 502', [503, 502]],
    ['500', [500]],
    ['429', [{ status: 429, headers: { 'Retry-After': '2' } }]],
    ['429 with a date', [{ status: 429, headers: { 'Retry-After': 'Sat, 31 Jan 2026 00:00:03 GMT' } }]],
    ['an answer that is lost', ['lose-answer']],
  ])('%s: it is asked again, and the learner knows nothing of it', async (_, next) => {
    const { send, lrs } = relayWorld();
    lrs.next = next;
    const batch = statements(3);
    expect((await send(batch)).status).toBe(200);
    expect(lrs.stored).toEqual(batch);
  });

  test('it is left the time it asks for', async () => {
    const { send, lrs, clock } = relayWorld();
    const start = clock.ms;
    lrs.next = [{ status: 429, headers: { 'Retry-After': '7' } }];
    expect((await send(statements(1))).status).toBe(200);
    expect(clock.ms - start).toBe(7000);
  });

  test.each<[string, Behaviour, string]>([
    ['longer than the sender waits', { status: 503, headers: { 'Retry-After': '120' } }, '120'],
    ['for ever', 503, '30'],
    ['for ever, without an answer', 'unreachable', '30'],
  ])('away %s: 503 in time, with when to come back', async (_, behaviour, retryAfter) => {
    const { send, lrs, clock } = relayWorld();
    const start = clock.ms;
    lrs.next = Array.from({ length: 100 }, () => behaviour);
    const { status, headers } = await send(statements(2));
    expect([status, headers.get('Retry-After')]).toEqual([503, retryAfter]);
    expect(clock.ms - start).toBeLessThan(ANSWER_MS);
    expect(lrs.requests.length).toBeLessThan(8);
  });

  test('an LRS that hangs is left after 5 s and asked again', async () => {
    vi.useFakeTimers();
    const { send, lrs } = relayWorld();
    lrs.next = ['hang'];
    const sending = send(statements(1));
    await vi.advanceTimersByTimeAsync(5000);
    expect((await sending).status).toBe(200);
    expect(lrs.requests).toHaveLength(2);
  });
});

describe('an LRS that will not be right without a person', () => {
  test.each<[string, Behaviour, string]>([
    ['refuses the key', 401, 'refuses the key'],
    ['forbids writing', 403, 'refuses the key'],
    ['is not there', 404, 'answers as no LRS does'],
    ['sends elsewhere', { status: 302, headers: { Location: 'https://evil.example/' } }, 'answers as no LRS does'],
    ['is a sign-in page', { status: 200, body: '<html>Sign in</html>' }, 'answers as no LRS does'],
    ['answers an empty list', { status: 200, body: '[]' }, 'answers as no LRS does'],
    ['answers without end', { status: 200, body: ' '.repeat(100_000) }, 'answers as no LRS does'],
  ])('%s: asked once, 503 for the sender, said in the health report and the log', async (_, behaviour, state) => {
    const { send, lrs, notes } = relayWorld();
    lrs.next = [behaviour];
    const { status, headers } = await send(statements(2));
    expect([status, headers.get('Retry-After')]).toEqual([503, '300']);
    expect(lrs.requests).toHaveLength(1);
    expect(lrs.stored).toEqual([]);
    expect(notes).toContainEqual({ type: 'lrs', state });
    const health = await send(undefined, { method: 'GET', path: '/health' });
    expect([health.status, health.body]).toEqual([200, { relay: 'runs', lrs: state }]);
  });
});

describe('statements that the LRS knows already', () => {
  test('count as delivered, one by one and in a batch', async () => {
    const { send, lrs } = relayWorld();
    const [old, ...fresh] = statements(26);
    lrs.conflicts = true;
    lrs.stored = old ? [old] : [];
    const batch = [...fresh.slice(0, 20), old, ...fresh.slice(20)];
    expect(await send(batch)).toMatchObject({ status: 200, body: batch.map((sent) => sent?.id) });
    expect(lrs.stored).toHaveLength(26);
    expect(new Set(lrs.stored.map(({ id }) => id)).size).toBe(26);
    expect(await send([old])).toMatchObject({ status: 200 });
  });

  test('a batch that is sent again is not asked about again', async () => {
    const { send, lrs } = relayWorld();
    const batch = statements(5);
    await send(batch);
    const [fresh] = statements(1);
    expect(await send([...batch, fresh])).toMatchObject({ status: 200 });
    expect(lrs.requests.map(({ body }) => JSON.parse(body).length)).toEqual([5, 1]);
    expect((await send(batch)).status).toBe(200);
    expect(lrs.requests).toHaveLength(2);
  });

  test('two tabs that send the same at the same time store it once', async () => {
    const { send, lrs } = relayWorld();
    lrs.conflicts = true;
    const batch = statements(10);
    const answers = await Promise.all([send(batch), send(batch)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(lrs.stored).toEqual(batch);
  });
});

test('a slow LRS that knows half of a batch has all of it after a few tries, and is never called silent', async () => {
  const slow = lrsDouble();
  slow.conflicts = true;
  const clock = { ms: 0 };
  const { send, notes } = relayWorld(
    {},
    {
      fetch: (...args) => {
        clock.ms += 3000;
        return slow.fetch(...args);
      },
      now: () => clock.ms,
    },
  );
  const batch = statements(16);
  slow.stored = batch.filter((_, index) => index % 2 === 0);
  const answers = [];
  while (answers.at(-1)?.status !== 200 && answers.length < 50) answers.push(await send(batch));
  expect(answers.at(-1)?.status).toBe(200);
  expect(answers[0]?.headers.get('Retry-After')).toBe('1');
  expect(slow.stored).toHaveLength(16);
  expect(notes.filter(({ type }) => type === 'lrs')).toEqual([{ type: 'lrs', state: 'answers' }]);
});

describe('statements that the LRS will never take', () => {
  test.each([1, 2, 25, 50])('one of %i: the others are stored, and it is named', async (count) => {
    const { send, lrs } = relayWorld();
    const batch = statements(count);
    const bad = batch[Math.floor(count / 3)] ?? statement();
    lrs.unwanted.add(bad.id);
    const { status, body } = await send(batch);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      refused: [{ index: Math.floor(count / 3), id: bad.id, reason: 'The LRS refused it (400).' }],
    });
    expect(lrs.stored).toEqual(batch.filter((sent) => sent !== bad));
    // The sender halves the batch; what is stored troubles the LRS no more.
    const before = lrs.requests.length;
    expect((await send(batch.filter((sent) => sent !== bad))).status).toBe(200);
    expect(lrs.requests).toHaveLength(before);
  });

  test('an LRS with a smaller limit gets smaller batches', async () => {
    const { send, lrs } = relayWorld();
    lrs.next = [413, 413];
    const batch = statements(8);
    expect((await send(batch)).status).toBe(200);
    expect(lrs.requests.map(({ body }) => JSON.parse(body).length)).toEqual([8, 4, 2, 2, 4]);
    expect(lrs.stored).toEqual(batch);
  });

  test('when time runs out between the halves, the next try goes on from there', async () => {
    const { send, lrs } = relayWorld();
    const batch = statements(4);
    lrs.next = [409, { status: 200, body: '["a","b"]' }, { status: 503, headers: { 'Retry-After': '60' } }];
    expect((await send(batch)).status).toBe(503);
    expect((await send(batch)).status).toBe(200);
    expect(lrs.requests.map(({ body }) => JSON.parse(body).length)).toEqual([4, 2, 2, 2]);
    expect(lrs.stored).toEqual(batch.slice(2));
  });
});

test('a mistake of the relay’s own says nothing of what it stumbled over', async () => {
  const { send } = relayWorld(
    {},
    {
      waiting: {
        keep: () => Promise.reject(new Error('learner-1 in /var/lib')),
        count: () => 0,
      },
    },
  );
  const sent = await send(statements(1));
  expect(sent.status).toBe(500);
  expect(sent.text).not.toMatch(/learner-1|var/);
});
