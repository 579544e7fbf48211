// What the LMS cannot say at launch is never written over: a read that fails is not an empty record.
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../src/lms-simulator/profiles';
import type { Api } from '../../src/lms-simulator/session';
import { savedProgress, seenPages } from '../saved-progress';
import { LEARNER, launch, STATUS } from './session-world';

/** An LMS that cannot read an element the first `times` times: it throws, or answers nothing, with an error. */
function unreadable(element: string, times: number, how: 'throws' | '101') {
  let left = times;
  let failing = false;
  return (api: Api): Partial<Api> => ({
    ...Object.fromEntries(
      (['LMSSetValue', 'LMSCommit'] as const).map((name) => [
        name,
        (...args: unknown[]) => {
          failing = false;
          return api[name](...args);
        },
      ]),
    ),
    LMSGetValue(...args) {
      failing = args[0] === element && left > 0;
      if (!failing) return api.LMSGetValue(...args);
      left -= 1;
      if (how === 'throws') throw new Error('NetworkError');
      return '';
    },
    LMSGetLastError: () => (failing ? '101' : api.LMSGetLastError()),
  });
}

describe.each(['throws', '101'] as const)('an LMS that cannot read (%s)', (how) => {
  const DATA = 'cmi.suspend_data';
  const saved = savedProgress({ attempt: 'abcd1234', page: 'two', seen: ['one', 'two'] });
  const record = { ...LEARNER, [STATUS]: 'incomplete', [DATA]: saved };

  test.each([1, 2])('the status, %i times, does not take a completion back', (times) => {
    const { lms, session, written } = launch({
      record: { ...record, [STATUS]: 'completed' },
      through: unreadable(STATUS, times, how),
    });
    session.see('three');
    session.close();
    expect(lms.record()[STATUS]).toBe('completed');
    expect(written().filter((call) => call.startsWith(STATUS))).toEqual([]);
  });

  test('whose record it is, once, still finds what that learner has on this device', () => {
    const killed = launch({ record, through: () => ({ LMSSetValue: () => 'false', LMSCommit: () => 'false' }) });
    killed.session.see('three');
    const { session, storage } = launch({
      record,
      storage: killed.storage,
      through: unreadable('cmi.core.student_id', 1, how),
    });
    expect(session.progress().finished).toBe(true);
    expect(storage.size).toBe(0);
  });

  test('the mode, once, records nothing over a review', () => {
    const { session, written } = launch({
      record,
      profile: { ...PROFILES.strict, lessonMode: 'review' },
      through: unreadable('cmi.core.lesson_mode', 1, how),
    });
    session.see('three');
    session.close();
    expect(session.mode).toBe('review');
    expect(written().filter((call) => call.includes('='))).toEqual([]);
  });

  test('status and progress at launch, and the mode once, records nothing over a review either', () => {
    const [isStatus, isMode] = [unreadable(STATUS, 5, how), unreadable('cmi.core.lesson_mode', 1, how)];
    const { session } = launch({
      record: { ...record, [STATUS]: 'completed' },
      profile: { ...PROFILES.strict, lessonMode: 'review' },
      through: (api) => isMode({ ...api, ...isStatus(api) }),
    });
    expect(session.mode).toBe('review');
  });

  test('the status at launch writes it once it can', () => {
    const { lms, session, clock } = launch({ record, through: unreadable(STATUS, 6, how) });
    session.see('three');
    clock.pass(60_000);
    expect(lms.record()[STATUS]).toBe('completed');
  });

  test('the status, ever, never writes one, does not let LMSFinish make one, and says so', () => {
    const { session, written, notices, clock } = launch({ through: unreadable(STATUS, Number.POSITIVE_INFINITY, how) });
    for (const page of ['one', 'two', 'three']) session.see(page);
    clock.pass(60_000);
    session.close();
    expect(written().filter((call) => call.startsWith(STATUS) || call === 'LMSFinish')).toEqual([]);
    expect(notices).toContain('not-saved');
  });

  test('the saved progress, once, loses nothing', () => {
    const { session, notices } = launch({ record, through: unreadable(DATA, 1, how) });
    expect(session.progress()).toMatchObject({ attempt: 'abcd1234', page: 'two', seen: seenPages('one', 'two') });
    expect(notices).toEqual([]);
  });

  test('the saved progress at launch, reads it later, and adds to it', () => {
    const { session, clock, notices, lms, storage } = launch({ record, through: unreadable(DATA, 4, how) });
    expect(session.progress().seen).toEqual([]);
    session.see('three');
    expect(lms.record()[DATA]).toBe(saved);
    clock.pass(60_000);
    expect(session.progress()).toMatchObject({
      attempt: 'abcd1234',
      seen: seenPages('one', 'two', 'three'),
      finished: true,
    });
    expect(lms.record()[STATUS]).toBe('completed');
    expect(lms.record()[DATA]).toContain(String(seenPages('three')));
    expect(notices).toEqual(['not-saved', 'finished', 'saved-again']);
    expect(storage.size).toBe(0);
  });

  test('the saved progress at launch, and then takes nothing, is asked after growing pauses, though reading it was news', () => {
    const tries: number[] = [];
    const bench = launch({
      record,
      through: unreadable(DATA, 4, how),
      hooks: {
        persist: () => {
          tries.push(bench?.clock.now() ?? 0);
          return false;
        },
      },
    });
    bench.session.see('three');
    bench.clock.pass(60_000);
    expect(bench.session.progress().finished).toBe(true);
    const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(pauses).toEqual([4000, 8000, 16_000]);
  });

  test('the saved progress, ever, has the status at once all the same', () => {
    const { session, lms } = launch({ record, through: unreadable(DATA, Number.POSITIVE_INFINITY, how) });
    for (const page of ['one', 'two', 'three']) session.see(page);
    expect(lms.record()[STATUS]).toBe('completed');
    expect(lms.record()[DATA]).toBe(saved);
  });

  test('the saved progress, ever, never writes over it, and keeps what was done on this device', () => {
    const storage = new Map<string, string>();
    const before = launch({ record, storage, hooks: { persist: () => false } });
    before.session.visit('one');
    const first = launch({ record, storage, through: unreadable(DATA, Number.POSITIVE_INFINITY, how) });
    first.session.see('three');
    first.clock.pass(60_000);
    first.session.close();
    expect(first.written().filter((call) => /suspend_data|lesson_location/.test(call))).toEqual([]);
    expect(first.lms.record()[DATA]).toBe(saved);
    expect(first.notices).toEqual(['not-saved']);
    const { session } = launch({ record: first.lms.record(), storage });
    expect(session.progress()).toMatchObject({ page: 'one', seen: seenPages('one', 'two', 'three') });
  });
});

describe('an LMS whose last LMSFinish never arrived', () => {
  const lost = () => {
    throw new Error('NetworkError');
  };

  test('refuses to open the session again, and the module goes on with it', () => {
    const first = launch({ through: () => ({ LMSFinish: lost }) });
    first.session.see('one');
    first.session.close();
    const { session, lms, notices } = launch({ lms: first.lms, storage: first.storage });
    expect(session.mode).toBe('recording');
    for (const page of ['two', 'three']) session.see(page);
    expect(lms.record()[STATUS]).toBe('completed');
    expect(notices).toEqual(['finished']);
  });

  test('a session that is finished stays so', () => {
    const first = launch();
    first.session.close();
    expect(launch({ lms: first.lms }).session.mode).toBe('unrecorded');
  });
});
