// What this device keeps of one attempt, and what the LMS cannot say at launch of which it is: nothing goes from one to another.
import { describe, expect, test } from 'vitest';
import type { Api } from '../../src/lms-simulator/session';
import { savedProgress } from '../saved-progress';
import { LEARNER, launch, STATUS } from './session-world';

const DATA = 'cmi.suspend_data';

/** An LMS that throws the first `times` times when it is asked for one of `elements`. */
function throwing(elements: readonly string[], times = Number.POSITIVE_INFINITY) {
  let left = times;
  return (api: Api): Partial<Api> => ({
    LMSGetValue(...args) {
      if (!elements.includes(String(args[0])) || left <= 0) return api.LMSGetValue(...args);
      left -= 1;
      throw new Error('NetworkError');
    },
  });
}

describe('what this device keeps of an earlier attempt, which was finished, does not finish this one', () => {
  const attempt = (id: string, ...seen: string[]) => ({
    ...LEARNER,
    [STATUS]: 'incomplete',
    [DATA]: savedProgress({ attempt: id, seen }),
  });
  const all = ['one', 'two', 'three'];
  const anew = attempt('secondxx', 'one');
  const copyOfEarlier = () => {
    const finished = savedProgress({ attempt: 'firstxxx', seen: all, finished: true });
    return new Map([['carrel/c/m/ada', `+${finished}`]]);
  };

  test.each([
    ['a moment', 8],
    ['a whole session', Number.POSITIVE_INFINITY],
  ])('where neither status nor progress can be read for %s', (_long, failures) => {
    const storage = copyOfEarlier();
    const unread = launch({
      record: anew,
      storage,
      through: throwing([STATUS, DATA], failures),
    });
    unread.session.see('one');
    unread.clock.pass(60_000);
    expect(unread.session.progress().finished).toBe(false);
    const { session, lms } = launch({ record: unread.lms.record(), storage });
    expect(session.progress().finished).toBe(false);
    expect(lms.record()[STATUS]).toBe('incomplete');
  });

  test.each([
    ['the status could not be read', attempt('firstxxx'), throwing([STATUS])],
    [
      'progress and status could be read only later, and then nothing was taken',
      attempt('firstxxx'),
      throwing([STATUS, DATA], 8),
    ],
    ['the same, and the LMS had the status alone', { ...LEARNER, [STATUS]: 'incomplete' }, throwing([STATUS, DATA], 8)],
  ])('where in that attempt %s', (_what, record, through) => {
    const storage = new Map<string, string>();
    const earlier = launch({
      record,
      storage,
      hooks: { persist: () => false },
      through,
    });
    for (const page of all) earlier.session.see(page);
    earlier.clock.pass(60_000);
    expect(storage.size).toBe(1);
    const { session, lms } = launch({ record: anew, storage });
    expect(session.progress().finished).toBe(false);
    expect(lms.record()[STATUS]).toBe('incomplete');
  });
});

test('what was done in an attempt whose status the LMS took while its progress could not be read is not the next one’s', () => {
  const storage = new Map<string, string>();
  let isTaken = true;
  const { session, clock, lms } = launch({
    storage,
    hooks: { persist: () => isTaken },
    through: throwing([DATA], 5),
  });
  expect(lms.record()[STATUS]).toBe('incomplete');
  isTaken = false;
  clock.pass(60_000);
  for (const page of ['one', 'two', 'three']) session.see(page);
  session.close();
  expect(storage.size).toBe(1);
  expect(launch({ storage }).session.seen()).toEqual([]);
});

test('what was done in an attempt that could be read only later, and of which the LMS took nothing, is there at the next launch', () => {
  const storage = new Map([['carrel/c/m/ada', `+${savedProgress({ attempt: 'firstxxx', seen: ['one', 'two'] })}`]]);
  const { session } = launch({ storage, hooks: { persist: () => false }, through: throwing([STATUS, DATA], 6) });
  session.see('three');
  session.close();
  expect(launch({ storage }).session.seen()).toEqual(['three']);
});
