// The sender, where time passes by word: what is tried when, what is given up, who of two tabs sends.
import { expect, test } from 'vitest';
import { testClock } from './session-world';
import { device } from './xapi-device';
import { numbered, settle, tab } from './xapi-tab';

test('sends in order, at most 25 at a time', async () => {
  const { sender, posts, add, waiting } = tab(device(), () => undefined);
  add(...numbered(60));
  sender.now();
  await settle();
  expect(posts.map(({ length }) => length)).toEqual([25, 25, 10]);
  expect(posts.flat()).toEqual(numbered(60));
  expect(waiting()).toEqual([]);
});

test('a request is small enough to outlive the page, unless one statement alone is not', async () => {
  const { sender, posts, outbox } = tab(device(), () => undefined);
  for (const id of numbered(5)) outbox.add(id, 'é'.repeat(12_000));
  outbox.add('large', 'x'.repeat(70_000));
  sender.now();
  await settle();
  expect(posts.map(({ length }) => length)).toEqual([2, 2, 1, 1]);
});

test('of fifty with one that is wrong, forty-nine are stored and one is dropped and logged', async () => {
  const stored = new Set<string>();
  const { sender, posts, add, waiting, logged } = tab(device(), (texts) => {
    if (texts.includes('s31')) return { status: 400 };
    for (const text of texts) stored.add(text);
    return undefined;
  });
  add(...numbered(50));
  sender.now();
  await settle();
  expect([...stored].sort()).toEqual(
    numbered(50)
      .filter((id) => id !== 's31')
      .sort(),
  );
  expect(logged).toEqual([expect.stringContaining('s31')]);
  expect(waiting()).toEqual([]);
  expect(posts.length).toBeLessThan(15);
});

test('of thirty with one at which the LRS always breaks off, the others are stored and that one waits for another launch', async () => {
  const stored = new Set<string>();
  const store = device();
  const broken = (texts: readonly string[]) => {
    if (texts.includes('s7')) return { status: 500 };
    for (const text of texts) stored.add(text);
    return undefined;
  };
  const { sender, posts, add, waiting, logged, clock } = tab(store, broken);
  add(...numbered(30));
  sender.now();
  for (let minute = 0; minute < 3; minute += 1) {
    await settle();
    clock.pass(60_000);
  }
  await settle();
  expect([...stored].sort()).toEqual(
    numbered(30)
      .filter((id) => id !== 's7')
      .sort(),
  );
  expect([waiting(), logged]).toEqual([['s7'], [expect.stringContaining('s7')]]);
  const tried = posts.length;
  clock.pass(600_000);
  await settle();
  expect(posts).toHaveLength(tried);
  const next = tab(store, () => undefined, clock);
  next.sender.now();
  await settle();
  expect(next.waiting()).toEqual([]);
});

test('an LRS that breaks off once or twice is asked for all of them again, and not for one after the other', async () => {
  let failures = 2;
  const { sender, posts, add, clock } = tab(device(), () => (failures-- > 0 ? { status: 500 } : undefined));
  add(...numbered(5));
  sender.now();
  for (let minute = 0; minute < 2; minute += 1) {
    await settle();
    clock.pass(60_000);
  }
  await settle();
  expect(posts.map(({ length }) => length)).toEqual([5, 5, 5]);
});

test('an LRS that is out of order altogether is not asked about each statement', async () => {
  let working = false;
  const { sender, posts, add, waiting, logged, clock } = tab(device(), () => (working ? undefined : { status: 500 }));
  add(...numbered(30));
  sender.now();
  for (let minute = 0; minute < 8; minute += 1) {
    await settle();
    clock.pass(60_000);
  }
  await settle();
  expect(posts.length).toBeLessThan(20);
  expect([waiting().length, logged]).toEqual([30, []]);
  working = true;
  clock.pass(300_000);
  await settle();
  expect(waiting()).toEqual([]);
});

test('ids that the LRS knows count as stored, whether it answers 409 to all of them or to one', async () => {
  const stored = new Set(['s1', 's3']);
  const { sender, add, waiting, logged } = tab(device(), (texts) => {
    if (texts.some((text) => stored.has(text))) return { status: 409 };
    for (const text of texts) stored.add(text);
    return undefined;
  });
  add(...numbered(5));
  sender.now();
  await settle();
  expect([...stored].sort()).toEqual(numbered(5));
  expect([waiting(), logged]).toEqual([[], []]);
});

test('waits as long as it is told to, also when the page is left', async () => {
  let calm = false;
  const { sender, posts, add, clock } = tab(device(), () => (calm ? undefined : { status: 429, retryAfter: 30_000 }));
  add('s0');
  sender.now();
  await settle();
  clock.pass(29_000);
  sender.now();
  sender.leaving();
  await settle();
  expect(posts).toHaveLength(1);
  calm = true;
  clock.pass(1_001);
  await settle();
  expect(posts).toHaveLength(2);
});

test.each([
  ['a year', 365 * 86_400_000],
  ['no time', 0],
])('an LRS that asks for %s is neither asked, nor is the time looked at, again and again', async (_, retryAfter) => {
  const clock = testClock();
  let timers = 0;
  // As a browser does it: what does not fit into 31 bits is over at once (HTML, "timer initialization steps").
  const after: typeof clock.after = (delay, run) => {
    timers += 1;
    if (timers > 100) throw new Error('The browser would do nothing else');
    return clock.after(delay > 2 ** 31 - 1 ? 0 : delay, run);
  };
  const { sender, posts, add } = tab(device(), () => ({ status: 503, retryAfter }), { ...clock, after });
  add('s0');
  sender.now();
  for (let time = 0; time < 60; time += 1) {
    await settle();
    clock.pass(500);
  }
  expect(posts.length).toBeLessThan(8);
  expect(timers).toBeLessThan(8);
});

test('tries again after longer and longer times, up to five minutes, and never gives up', async () => {
  const { sender, posts, add, clock } = tab(device(), () => ({ status: 503 }));
  add('s0');
  sender.now();
  const times: number[] = [];
  for (let seen = 0; posts.length < 12; ) {
    await settle();
    if (posts.length > seen) times.push(clock.now());
    seen = posts.length;
    clock.pass(2_000);
  }
  const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(waits.slice(1)).toEqual(waits.slice(1).sort((a, b) => a - b));
  expect(waits[0]).toBeLessThanOrEqual(4_000);
  expect(waits.at(-1)).toBeGreaterThan(290_000);
  expect(waits.at(-1)).toBeLessThan(305_000);
});

test('a refused key is not tried again in this session, and nothing is lost', async () => {
  const store = device();
  const { sender, posts, add, clock, waiting } = tab(store, () => ({ status: 403 }));
  add(...numbered(3));
  sender.now();
  await settle();
  add('s3');
  sender.soon();
  sender.leaving();
  clock.pass(3_600_000);
  await settle();
  expect(posts).toHaveLength(1);
  expect(waiting()).toEqual(numbered(4));
  const next = tab(store, () => undefined);
  next.sender.now();
  await settle();
  expect(next.posts).toEqual([numbered(4)]);
});
