// The sender as a page is left, and where two tabs are open: what is sent once more, by whom, and when.
import { expect, test } from 'vitest';
import { testClock } from './session-world';
import { device } from './xapi-device';
import { settle, tab } from './xapi-tab';

test('what the LRS says to the last request before the page may be gone holds when the page is still there', async () => {
  const refused = tab(device(), () => ({ status: 401 }));
  refused.add('s0');
  refused.sender.leaving();
  await settle();
  refused.sender.now();
  refused.clock.pass(60_000);
  await settle();
  expect(refused.posts).toHaveLength(1);
  const overloaded = tab(device(), () => ({ status: 429, retryAfter: 30_000 }));
  overloaded.add('s0');
  overloaded.sender.leaving();
  await settle();
  overloaded.sender.now();
  overloaded.clock.pass(29_000);
  await settle();
  expect(overloaded.posts).toHaveLength(1);
  overloaded.clock.pass(1_001);
  await settle();
  expect(overloaded.posts).toHaveLength(2);
});

test('what is on its way is not sent again when the page is left, and what happened last goes first', async () => {
  const { sender, posts, add, outbox } = tab(device(), () => 'hangs');
  add('s0', 's1');
  sender.now();
  await settle();
  for (const id of ['a', 'b', 'c']) outbox.add(id, id.repeat(25_000));
  sender.leaving();
  expect(posts[0]).toEqual(['s0', 's1']);
  expect(posts[1]?.map((text) => text.charAt(0))).toEqual(['b', 'c']);
});

test('of two tabs one sends, for both; the other goes on when it is gone', async () => {
  const [store, clock] = [device(), testClock()];
  const first = tab(store, () => 'hangs', clock, 'a');
  const second = tab(store, () => undefined, clock, 'b');
  first.add('s0', 's1');
  first.sender.now();
  await settle();
  second.add('s2');
  second.sender.now();
  second.sender.leaving();
  await settle();
  // Its own, for it may be gone in a moment; not what the other has on its way.
  expect(second.posts).toEqual([['s2']]);
  for (let time = 0; time < 25_000; time += 2_500) {
    clock.pass(2_500);
    await settle();
  }
  expect(second.posts).toEqual([['s2'], ['s0', 's1']]);
});

test('a tab that is gone holds nobody up where the clock was set back meanwhile', async () => {
  const [store, clock] = [device(), testClock()];
  clock.pass(3_600_000);
  const gone = tab(store, () => 'hangs', clock, 'a');
  gone.add('s0');
  gone.sender.now();
  await settle();
  const earlier = { ...clock, now: () => clock.now() - 3_600_000 };
  const next = tab(store, () => undefined, earlier, 'b');
  next.sender.now();
  await settle();
  expect(next.posts).toEqual([['s0']]);
});
