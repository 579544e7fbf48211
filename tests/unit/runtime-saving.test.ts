// When saving fails: what the learner is told, what this device keeps, and what the LMS has in the end.
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../src/lms-simulator/profiles';
import { seenPages } from '../saved-progress';
import { launch, STATUS } from './session-world';

describe('when saving fails', () => {
  test('it says so once, tries again with growing pauses, keeps a copy, and says when it is over', () => {
    let broken = false;
    const attempts: number[] = [];
    const bench = launch({
      hooks: {
        persist: () => {
          if (broken) attempts.push(bench?.clock.now() ?? 0);
          return !broken;
        },
      },
    });
    const { session, clock, notices, storage, lms } = bench;
    broken = true;
    session.see('one');
    clock.pass(250_000);
    expect(notices).toEqual(['not-saved']);
    expect(storage.size).toBe(1);
    const pauses = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
    expect(pauses).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    broken = false;
    clock.pass(60_000);
    expect(notices).toEqual(['not-saved', 'saved-again']);
    expect(storage.size).toBe(0);
    expect(lms.record()['cmi.suspend_data']).toContain(String(seenPages('one')));
  });

  test('what is done meanwhile waits for the next try', () => {
    let attempts = 0;
    const persist = () => ++attempts === 1;
    const { session, clock } = launch({ hooks: { persist } });
    session.see('one');
    clock.pass(1600);
    expect(attempts).toBe(2);
    for (let second = 0; second < 9; second += 1) {
      session.visit(second % 2 === 0 ? 'two' : 'three');
      clock.pass(200);
    }
    expect(attempts).toBe(2);
    clock.pass(200);
    expect(attempts).toBe(3);
  });

  test('a tab that is killed before the save has lost nothing', () => {
    const first = launch();
    first.session.see('one');
    const { session, lms, storage } = launch({ record: first.lms.record(), storage: first.storage });
    expect(session.seen()).toEqual(['one']);
    expect(lms.record()['cmi.suspend_data']).toContain(String(seenPages('one')));
    expect(storage.size).toBe(0);
  });

  test('what the LMS will never take stays on this device, and is said', () => {
    const { noSuspendData } = PROFILES;
    const first = launch({ profile: noSuspendData });
    first.session.see('one');
    first.session.visit('two');
    expect(first.session.save()).toBe('refused');
    expect(first.session.save()).toBe('refused');
    expect(first.notices).toEqual(['kept-on-device']);
    // 401: asked once, never again.
    expect(first.written().filter((call) => call.startsWith('cmi.suspend_data'))).toHaveLength(1);
    first.session.close();
    const again = launch({ record: first.lms.record(), profile: noSuspendData, storage: first.storage });
    expect(again.session.progress()).toMatchObject({ page: 'two', seen: seenPages('one') });
    const other = { ...first.lms.record(), 'cmi.core.student_id': 'grace' };
    expect(launch({ record: other, profile: noSuspendData, storage: first.storage }).session.progress().seen).toEqual(
      [],
    );
  });

  test('a copy left over from an earlier attempt does not finish a new one', () => {
    let taking = true;
    const first = launch({ hooks: { persist: () => taking } });
    first.session.save();
    taking = false;
    for (const page of ['one', 'two', 'three']) first.session.see(page);
    const { lms, session } = launch({ storage: first.storage });
    expect(lms.record()[STATUS]).toBe('incomplete');
    expect(session.progress().seen).toEqual([]);
  });

  test('a copy of an earlier attempt does not finish one that was begun elsewhere', () => {
    let taking = true;
    const first = launch({ hooks: { persist: () => taking } });
    taking = false;
    for (const page of ['one', 'two', 'three']) first.session.see(page);
    const elsewhere = launch();
    const { lms, session } = launch({ record: elsewhere.lms.record(), storage: first.storage });
    session.save();
    expect(lms.record()[STATUS]).toBe('incomplete');
    expect(session.progress().seen).toEqual([]);
    expect(session.progress().attempt).toBe(elsewhere.session.progress().attempt);
  });

  test('a copy that an LMS without room for progress has heard of does not finish a new attempt', () => {
    const unheard = launch({ profile: PROFILES.noSuspendData, hooks: { persist: () => false } });
    unheard.session.see('one');
    const { storage } = unheard;
    const heard = launch({ profile: PROFILES.noSuspendData, storage });
    expect(heard.session.seen()).toEqual(['one']);
    for (const page of ['two', 'three']) heard.session.see(page);
    expect(heard.lms.record()[STATUS]).toBe('completed');
    const anew = launch({ profile: PROFILES.noSuspendData, storage });
    expect(anew.session.seen()).toEqual([]);
    expect(anew.lms.record()[STATUS]).toBe('incomplete');
  });

  test('the learner can have the copy on this device removed', () => {
    const { session, storage } = launch({ profile: PROFILES.noSuspendData });
    session.see('one');
    session.save();
    expect(session.keptHere()).toBe(true);
    session.close(true);
    expect(storage.size).toBe(0);
  });

  test('an unknown learner is not told that something is kept', () => {
    const { session, notices, storage } = launch({ profile: PROFILES.noSuspendData, record: {} });
    session.see('one');
    session.save();
    expect(notices).toEqual(['not-saved']);
    expect(storage.size).toBe(0);
  });

  test('a completion that only this device knows reaches the LMS at the next launch', () => {
    const first = launch({ hooks: { persist: () => false } });
    for (const page of ['one', 'two', 'three']) first.session.see(page);
    const { lms } = launch({ storage: first.storage });
    expect(lms.record()[STATUS]).toBe('completed');
  });
});
