// The outbox: what is kept of statements that no LRS has confirmed yet, and what gives way.
import { expect, test } from 'vitest';
import { testClock } from './session-world';
import { device } from './xapi-device';
import { settle, tab } from './xapi-tab';

test('a statement that waits already is kept once', () => {
  const store = device();
  const [one, other] = [tab(store, () => undefined), tab(store, () => undefined, testClock(), 'b')];
  one.add('same');
  other.clock.pass(5);
  other.add('same');
  expect(one.waiting()).toEqual(['same']);
});

test('where the device is full, pages give way to results; where nothing fits, the tab remembers', async () => {
  const light = (id: string) => `{"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},"id":"${id}"}`;
  const store = device(400);
  const { outbox, sender, posts, waiting } = tab(store, () => undefined);
  for (const id of ['p1', 'p2', 'p3', 'p4']) outbox.add(id, light(id));
  outbox.add('result', 'r'.repeat(200));
  expect(waiting()).toContain('r'.repeat(200));
  // On the device there is no room for them; this tab has them still.
  expect(store.values.size).toBeLessThan(4);
  expect(waiting()).toContain(light('p1'));
  outbox.add('large', 'l'.repeat(390));
  expect([...store.values.keys()].some((key) => key.endsWith('large'))).toBe(false);
  sender.now();
  await settle();
  expect(posts.flat().sort()).toEqual(
    [...['p1', 'p2', 'p3', 'p4'].map(light), 'r'.repeat(200), 'l'.repeat(390)].sort(),
  );
});

test('where nothing can be stored, everything is sent from memory', async () => {
  const light = (id: string) => `{"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},"id":"${id}"}`;
  const { outbox, sender, posts } = tab(device(0), () => undefined);
  for (const id of ['p1', 'p2', 'p3']) outbox.add(id, light(id));
  sender.now();
  await settle();
  expect(posts).toEqual([[light('p1'), light('p2'), light('p3')]]);
});

test('what a learner wants to be forgotten is gone from the device', () => {
  const store = device();
  const { add, outbox, lease } = tab(store, () => undefined);
  add('s0', 's1');
  outbox.clear();
  expect(store.values.size).toBe(0);
  // What was on its way goes on, and its note has the learner's id, too.
  lease.hold(['s0']);
  expect(store.values.size).toBe(0);
});
