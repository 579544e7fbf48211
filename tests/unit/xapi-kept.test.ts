// What is told before statements can be made of it: whose it is, how long it stays, and what becomes of it.
import { expect, test } from 'vitest';
import type { Told, TrackingBridge } from '../../scorm-runtime/xapi/bridge';
import { deviceOf } from '../../scorm-runtime/xapi/device';
import { type HearingParts, hearTold, takeUp } from '../../scorm-runtime/xapi/hearing';
import { type KeptTold, openKept } from '../../scorm-runtime/xapi/kept';
import { openOutbox } from '../../scorm-runtime/xapi/outbox';
import { statementShape } from '../../src/relay/statement';
import { device } from './xapi-device';
import { FACTS, NOON, SPEAKER } from './xapi-world';

const OWNER = ['https://lrs.example.org/', 'course', 'learner-1'];
const OPENED: Told = [{ type: 'opened', resumed: false }, NOON];
const SEEN: Told = [{ type: 'page-seen', page: 'start', seen: 1, total: 4 }, NOON + 1000];
const LEFT: Told = [{ type: 'left', duration: 5000 }, NOON + 5000];
const OTHER = '11111111-0000-4000-8000-000000000000';

const told = (events: readonly Told[], attempt?: string): KeptTold => [
  events,
  'a'.repeat(64),
  attempt,
  undefined,
  'lms.example.org',
];

/** A launch on a device. */
function launch(store = device(), session = SPEAKER.session) {
  const [box, logged]: [ReturnType<typeof deviceOf>, string[]] = [deviceOf(() => store), []];
  const outbox = openOutbox(box, OWNER, () => NOON);
  const kept = openKept(box, OWNER, 'partners');
  const speaking = { endpoint: 'https://lrs.example.org/', actor: SPEAKER.actor, platform: 'lms.example.org' };
  const parts: HearingParts = {
    facts: FACTS,
    speaking,
    outbox,
    kept,
    session,
    heard: () => {},
    log: (words) => void logged.push(words),
  };
  const statements = () => outbox.waiting().map(({ text }) => JSON.parse(text));
  return { store, kept, parts, logged, statements, verbs: () => statements().map(({ verb }) => verb.display['en-US']) };
}

test('is taken up with the attempt, the session, the edition and the times of then', () => {
  const { kept, parts, statements, verbs } = launch();
  kept.keep(OTHER, told([OPENED, SEEN, LEFT], 'then'));
  takeUp('now', parts);
  expect(verbs()).toEqual(['initialized', 'experienced', 'progressed', 'suspended']);
  const bridge: TrackingBridge = [[OPENED], 'learner-1', () => 'now'];
  hearTold(bridge, parts);
  const [first, , , last, own] = statements();
  expect([first.timestamp, last.timestamp]).toEqual([NOON, NOON + 5000].map((at) => new Date(at).toISOString()));
  expect(first.context.revision).toBe('a'.repeat(64));
  expect(Object.values(first.context.extensions)).toEqual([OTHER]);
  expect(first.context.registration).toBe(last.context.registration);
  expect(own.context.registration).not.toBe(first.context.registration);
  expect(kept.sessions()).toEqual([]);
});

test('becomes the same statements whoever makes them', () => {
  const [one, other] = [launch(device(), OTHER), launch()];
  hearTold([[OPENED, SEEN, LEFT], 'learner-1', () => 'a'], {
    ...one.parts,
    facts: { ...FACTS, words: { ...FACTS.words, digest: 'a'.repeat(64) } },
  });
  other.kept.keep(OTHER, told([OPENED, SEEN, LEFT], 'a'));
  takeUp('b', other.parts);
  expect(other.statements()).toEqual(one.statements());
});

test('is stored though it has a character in it that databases of LRSs fail on', () => {
  const { parts, statements } = launch();
  const text = 'Half an emoji \ud83d, a whole one \ud83d\ude42, and a \u0000.';
  const shared = { type: 'worksheet-shared', worksheet: 'kwl', field: 'next', label: 'Next', text, at: NOON } as const;
  hearTold([[[shared, NOON]], 'learner-1', () => 'a'], parts);
  const [statement] = statements();
  expect(statement.result.response).toBe('Half an emoji \ufffd, a whole one \ud83d\ude42, and a \ufffd.');
  const passing = statementShape({ base: FACTS.base, lms: 'https://lms.example.org/' }).safeParse(statement);
  expect(passing.error).toBeUndefined();
});

test('waits in this launch until the attempt is known, but not beyond the end', () => {
  const { kept, parts, verbs } = launch();
  const bridge: TrackingBridge = [[OPENED], 'learner-1', () => undefined];
  hearTold(bridge, parts);
  bridge[0].push(SEEN);
  expect(verbs()).toEqual([]);
  bridge[0].push(LEFT);
  expect(verbs()).toEqual(['initialized', 'experienced', 'progressed', 'suspended']);
  expect(kept.sessions()).toEqual([]);
});

test('of a launch that could not read its attempt waits until one can', () => {
  const { kept, parts, statements } = launch();
  kept.keep(OTHER, told([OPENED]));
  takeUp(undefined, parts);
  expect(kept.sessions()).toEqual([OTHER]);
  takeUp('known', parts);
  const { kept: later, parts: sure, statements: same } = launch();
  later.keep(OTHER, told([OPENED], 'known'));
  takeUp(undefined, sure);
  expect(statements()).toEqual(same());
});

test('is of one learner, one module, one LRS', () => {
  const { store, kept } = launch();
  kept.keep(OTHER, told([OPENED], 'a'));
  const box = deviceOf(() => store);
  expect(openKept(box, [...OWNER.slice(0, 2), 'learner-2'], 'partners').sessions()).toEqual([]);
  expect(openKept(box, [...OWNER.slice(0, 2), 'learner-1/partners'], 'x').sessions()).toEqual([]);
  expect(openKept(box, OWNER, 'other-module').sessions()).toEqual([]);
  openKept(box, [...OWNER.slice(0, 2), 'learner-2'], 'partners').clear();
  expect(kept.sessions()).toEqual([OTHER]);
  openKept(box, OWNER, 'other-module').clear();
  expect(kept.sessions()).toEqual([]);
});

test('does not fill the device where xapi.js never comes', () => {
  const { kept } = launch();
  for (let visit = 0; visit < 200; visit += 1) kept.keep(`session-${visit}`, told([OPENED], 'a'));
  expect(kept.sessions()).toHaveLength(50);
  expect(kept.keep('session-0', told([OPENED, SEEN], 'a'))).toBe(true);
});

test('is given up where somebody else wrote in its place, and harms nobody', () => {
  const { store, kept, parts, logged, verbs } = launch();
  kept.keep(OTHER, told([OPENED], 'a'));
  const [key = ''] = store.values.keys();
  for (const [name, value] of Object.entries({
    no: 'no JSON',
    other: '{"a":1}',
    list: '[[null,[{"type":"nothing"},1]],"","a"]',
  }))
    store.values.set(key.replace(OTHER, name), value);
  takeUp('a', parts);
  expect(verbs()).toEqual(['initialized']);
  expect(logged).toHaveLength(2);
  expect(kept.sessions()).toEqual([]);
});
