// A module that is opened twice in one moment: both windows find nothing in the LMS, and each begins the attempt.
import { expect, test } from 'vitest';
import { hashOf } from '../../scorm-runtime/progress-codec';
import { PROFILES } from '../../src/lms-simulator/profiles';
import { LEARNER, launch, nextHour, STATUS } from './session-world';

/** What the browser tells the other window when this device keeps something. */
const heardBy = (window: ReturnType<typeof launch>) => {
  for (const [key, value] of window.storage) window.session.heard(key, value);
};

test('what was done in the one is not written over when the other, in which nothing was done, is closed', () => {
  const at = nextHour();
  const storage = new Map<string, string>();
  const one = launch({ at, storage });
  const other = launch({ at: at + 2000, storage });
  one.session.see('two');
  heardBy(other);
  expect(other.session.progress().attempt).toBe(one.session.progress().attempt);
  one.session.close();
  other.session.close();
  const { session } = launch({ record: other.lms.record(), storage });
  expect(session.seen()).toEqual(['two']);
});

test('what was done in the one, and did not reach the LMS when its page was closed, is there after the other was closed', () => {
  const at = nextHour();
  const storage = new Map<string, string>();
  let isGone = false;
  const one = launch({ at, storage });
  const other = launch({ at: at + 2000, storage, hooks: { persist: () => !isGone } });
  other.session.see('one');
  heardBy(one);
  // It was begun here, and not in the window that saved last.
  one.session.save();
  isGone = true;
  other.session.see('two');
  other.session.close();
  const { session } = launch({ record: one.lms.record(), storage });
  expect(session.seen()).toEqual(['one', 'two']);
});

test.each([
  ['', undefined],
  [', whose id is by chance, as those of older editions are,', 'k3v90xq'],
])('a window of an earlier attempt%s tells one of the next nothing', (_, attempt) => {
  const storage = new Map<string, string>();
  const saved = JSON.stringify({ seen: [hashOf('one')], finished: false, attempt, v: 2 });
  const record = { ...LEARNER, [STATUS]: 'incomplete', 'cmi.suspend_data': saved };
  const earlier = launch({ storage, record });
  const next = launch({ storage });
  earlier.session.see('two');
  heardBy(next);
  expect(next.session.seen()).toEqual([]);
});

test('where the LMS keeps no progress, windows know each other whenever they were opened', () => {
  const storage = new Map<string, string>();
  const one = launch({ storage, profile: PROFILES.noSuspendData });
  const other = launch({ profile: PROFILES.noSuspendData });
  one.session.see('two');
  for (const [key, value] of storage) other.session.heard(key, value);
  expect(other.session.seen()).toEqual(['two']);
});
