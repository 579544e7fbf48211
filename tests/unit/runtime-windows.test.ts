// A module that is opened twice in one moment: both windows find nothing in the LMS, and each begins the attempt.
import { expect, test } from 'vitest';
import { launch, nextHour } from './session-world';

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

test('a window of an earlier attempt tells one of the next nothing', () => {
  const storage = new Map<string, string>();
  const earlier = launch({ storage });
  const next = launch({ storage });
  earlier.session.see('two');
  heardBy(next);
  expect(next.session.seen()).toEqual([]);
});
