// What a learner wrote, in LMSs that hold 4,096 characters, 64,000, or none, that cut, and that fail: nothing is lost in silence.
import { describe, expect, test } from 'vitest';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import { PROFILES } from '../../src/lms-simulator/profiles';
import type { LearnerRecord } from '../../src/lms-simulator/record';
import { seenPages } from '../saved-progress';
import { LEARNER, launch, STATUS } from './session-world';
import { DATA, FIELDS, fill, intact, longRecord, MUCH, setting, stored, worksheets } from './worksheet-notes';
import { prose, write, written } from './worksheet-world';

describe('in 4,096 characters', () => {
  test('what fits as plain JSON is kept so, and comes back elsewhere', () => {
    const first = setting(PROFILES.strict);
    write(first.session, 'notes', 'reflection-0', 'Niños “first”');
    first.session.close();
    expect(JSON.parse(stored(first.lms.record()))).toMatchObject({
      worksheets: { notes: { 'reflection-0': ['Niños “first”'] } },
    });
    const second = setting(PROFILES.strict, first.lms.record());
    expect(written(second.session, 'notes', 'reflection-0')).toBe('Niños “first”');
  });

  test('9,000 characters in 40 fields fit, and no copy stays on the device', () => {
    const first = setting(PROFILES.strict);
    fill(first.session, 225);
    first.session.close();
    expect(first.notices).toEqual([]);
    expect(stored(first.lms.record()).length).toBeLessThanOrEqual(SUSPEND_DATA_LENGTH);
    expect(first.storage.size).toBe(0);
    const second = setting(PROFILES.strict, first.lms.record());
    expect(intact(second.session, 225)).toEqual(FIELDS);
  });

  test('beyond that the newest are kept there, all are on this device, and the learner is told at once', () => {
    const { session, lms, notices, storage, clock } = setting(PROFILES.strict);
    fill(session, MUCH);
    clock.pass(2000);
    expect(notices).toEqual(['kept-on-device']);
    expect(stored(lms.record()).length).toBeLessThanOrEqual(SUSPEND_DATA_LENGTH);
    const elsewhere = intact(setting(PROFILES.strict, lms.record()).session, MUCH);
    expect(elsewhere.length).toBeGreaterThan(5);
    expect(elsewhere).toEqual(FIELDS.slice(-elsewhere.length));
    expect(intact(setting(PROFILES.strict, lms.record(), storage).session, MUCH)).toEqual(FIELDS);
  });

  test('status, pages and bookmark never give way', () => {
    const { session, lms } = setting(PROFILES.strict);
    fill(session, MUCH);
    session.visit('two');
    for (const page of ['one', 'two', 'three']) session.see(page);
    session.close();
    expect(lms.record()).toMatchObject({ [STATUS]: 'completed', 'cmi.core.lesson_location': 'two' });
    const { session: again } = setting(PROFILES.strict, lms.record());
    expect(again.progress()).toMatchObject({ page: 'two', seen: seenPages('one', 'two', 'three'), finished: true });
  });

  test('what is too long is not tried at each save, and is tried again once it is shorter', () => {
    const { session, lms, clock, written: calls } = setting(PROFILES.strict);
    fill(session, MUCH);
    clock.pass(2000);
    const long = () => calls().filter((call) => call.startsWith(DATA) && call.length > SUSPEND_DATA_LENGTH + 20);
    expect(long()).toHaveLength(1);
    write(session, 'notes', 'reflection-3', 'one more thought');
    clock.pass(20_000);
    expect(long()).toHaveLength(1);
    for (const name of FIELDS.slice(5)) write(session, 'notes', name, '');
    clock.pass(20_000);
    expect(written(setting(PROFILES.strict, lms.record()).session, 'notes', 'reflection-0')).toBe(prose(MUCH, 0));
  });

  test('typing on after it is full keeps the field that is typed in', () => {
    const { session, lms, clock } = setting(PROFILES.strict);
    fill(session, MUCH);
    clock.pass(2000);
    for (let length = 100; length <= 800; length += 100) {
      write(session, 'notes', 'reflection-2', prose(length, 77));
      clock.pass(2000);
    }
    expect(written(setting(PROFILES.strict, lms.record()).session, 'notes', 'reflection-2')).toBe(prose(800, 77));
    expect(stored(lms.record()).length).toBeGreaterThan(0.85 * SUSPEND_DATA_LENGTH);
  });
});

describe('in 64,000 characters', () => {
  test('everything is held, nobody is warned, and it comes back elsewhere', () => {
    const first = setting(PROFILES.generous);
    fill(first.session, MUCH);
    expect(first.session.save()).toBe('taken');
    expect(first.notices).toEqual([]);
    expect(stored(first.lms.record()).length).toBeGreaterThan(SUSPEND_DATA_LENGTH);
    const second = setting(PROFILES.generous, first.lms.record());
    expect(intact(second.session, MUCH)).toEqual(FIELDS);
  });

  test('the copy on this device goes once the LMS has given so much back', () => {
    const first = setting(PROFILES.generous);
    fill(first.session, MUCH);
    first.session.save();
    expect(first.storage.size).toBe(1);
    const second = setting(PROFILES.generous, first.lms.record(), first.storage);
    second.session.save();
    expect(first.storage.size).toBe(0);
  });

  test('beyond those, what it took before stays the measure', () => {
    const { session, lms, clock, notices } = setting({ ...PROFILES.generous, suspendDataLimit: 6_000 });
    for (const length of [200, 400, 700]) {
      fill(session, length);
      clock.pass(20_000);
    }
    expect(notices).toEqual(['kept-on-device']);
    expect(stored(lms.record()).length).toBeGreaterThan(SUSPEND_DATA_LENGTH);
    expect(intact(setting(PROFILES.generous, lms.record()).session, 700).length).toBeGreaterThan(5);
  });
});

describe('an LMS that silently keeps only the beginning', () => {
  test('at once: is found out by reading back, and gets what fits', () => {
    const { session, lms, notices, storage } = setting(PROFILES.cutsSuspendData);
    fill(session, MUCH);
    expect(session.save()).toBe('refused');
    expect(notices).toEqual(['kept-on-device']);
    expect(intact(setting(PROFILES.strict, lms.record()).session, MUCH).length).toBeGreaterThan(5);
    expect(intact(setting(PROFILES.strict, lms.record(), storage).session, MUCH)).toEqual(FIELDS);
  });

  test('where it is stored: the next launch at this device brings everything back, and learns from it', () => {
    const first = setting(PROFILES.cutsStoredData);
    fill(first.session, MUCH);
    expect(first.session.save()).toBe('taken');
    const second = setting(PROFILES.cutsStoredData, first.lms.record(), first.storage);
    expect(intact(second.session, MUCH)).toEqual(FIELDS);
    expect(second.notices).toEqual(['kept-on-device']);
    // Once it is short enough, no copy is needed any more.
    for (const name of FIELDS.slice(0, 30)) write(second.session, 'notes', name, '');
    expect(second.session.save()).toBe('taken');
    expect(second.storage.size).toBe(0);
    const third = setting(PROFILES.cutsStoredData, second.lms.record());
    expect(intact(third.session, MUCH).length).toBeGreaterThan(5);
  });

  test('and whose value was left garbled stops no launch', () => {
    const record = { ...LEARNER, [STATUS]: 'incomplete', [DATA]: stored(longRecord()).slice(0, 4000) };
    const { session } = setting(PROFILES.strict, record);
    expect(session.progress()).toMatchObject({ seen: [], finished: false });
  });
});

describe('an LMS that fails', () => {
  test('refuses suspend_data: all is on this device, and the learner is told', () => {
    const first = setting(PROFILES.noSuspendData);
    fill(first.session, MUCH);
    first.session.save();
    expect(first.notices).toEqual(['kept-on-device']);
    const second = setting(PROFILES.noSuspendData, first.lms.record(), first.storage);
    expect(intact(second.session, MUCH)).toEqual(FIELDS);
  });

  test('cannot store so much: after the second try it gets what fits', () => {
    const tooMuch = (record: LearnerRecord) => stored(record).length <= SUSPEND_DATA_LENGTH;
    const { session, clock, notices, lms } = launch({
      profile: PROFILES.generous,
      worksheets,
      hooks: { persist: tooMuch },
    });
    fill(session, MUCH);
    clock.pass(30_000);
    expect(notices).toEqual(['not-saved', 'kept-on-device']);
    expect(intact(setting(PROFILES.strict, lms.record()).session, MUCH).length).toBeGreaterThan(5);
  });

  test('for a while: everything arrives once it is back', () => {
    let broken = true;
    const { session, clock, notices, lms, storage } = launch({
      profile: PROFILES.generous,
      worksheets,
      hooks: { persist: () => !broken },
    });
    fill(session, MUCH);
    clock.pass(60_000);
    expect(intact(setting(PROFILES.strict, LEARNER, storage).session, MUCH)).toEqual(FIELDS);
    broken = false;
    clock.pass(120_000);
    expect(notices).toEqual(['not-saved', 'saved-again']);
    expect(intact(setting(PROFILES.generous, lms.record()).session, MUCH)).toEqual(FIELDS);
  });

  test('has no room on this device for more of it: what is there of it is not taken for all', () => {
    class Full extends Map<string, string> {
      override set(key: string, value: string) {
        if (value.length > 1000) throw new Error('QuotaExceededError');
        return super.set(key, value);
      }
    }
    const { session, notices } = setting(PROFILES.noSuspendData, LEARNER, new Full());
    write(session, 'notes', 'reflection-0', 'short');
    session.save();
    expect([session.keptHere(), session.keptHere(true)]).toEqual([true, true]);
    write(session, 'notes', 'reflection-1', prose(2000, 1));
    session.save();
    expect(notices).toEqual(['kept-on-device', 'not-saved']);
    expect([session.keptHere(), session.keptHere(true)]).toEqual([true, false]);
  });

  test('has no room on this device either: the notice promises nothing', () => {
    const { session, notices } = launch({ profile: PROFILES.strict, record: {}, worksheets });
    fill(session, MUCH);
    session.save();
    expect(notices).toEqual(['not-saved']);
  });
});
