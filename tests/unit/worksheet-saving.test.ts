// What a learner wrote, in LMSs that hold 4,096 characters, 64,000, or none, that cut, and that fail: nothing is lost in silence.
import { describe, expect, test } from 'vitest';
import { PLAIN_CODEC, plainProgress } from '../../scorm-runtime/progress-codec';
import type { Session } from '../../scorm-runtime/session';
import type { Reloading } from '../../scorm-runtime/worksheet/reload';
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import { PROFILES, type Profile } from '../../src/lms-simulator/profiles';
import type { LearnerRecord } from '../../src/lms-simulator/record';
import { savedProgress, seenPages } from '../saved-progress';
import { LEARNER, launch, STATUS } from './session-world';
import { box, prose, rulesOf, sheet, write, written } from './worksheet-world';

const DATA = 'cmi.suspend_data';
const FIELDS = Array.from({ length: 40 }, (_, index) => `reflection-${index}`);
const NOTES = sheet('notes', FIELDS.map(box));
const worksheets = rulesOf(NOTES);

/** Far more than 4,096 characters can hold, far less than 64,000. */
const MUCH = 450;

function fill(session: Session, length: number, fields = FIELDS) {
  for (const [index, name] of fields.entries()) write(session, 'notes', name, prose(length, index));
}

/** The fields that are there, as they were written. */
function intact(session: Session, length: number): string[] {
  return FIELDS.filter((name, index) => written(session, 'notes', name) === prose(length, index));
}

function setting(profile: Profile, record: LearnerRecord = LEARNER, storage = new Map<string, string>()) {
  return launch({ profile, record, storage, worksheets });
}

const stored = (record: LearnerRecord) => record[DATA] ?? '';

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

function longRecord(): LearnerRecord {
  const { session, lms } = setting(PROFILES.generous);
  fill(session, MUCH);
  session.save();
  return lms.record();
}

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

  test('has no room on this device either: the notice promises nothing', () => {
    const { session, notices } = launch({ profile: PROFILES.strict, record: {}, worksheets });
    fill(session, MUCH);
    session.save();
    expect(notices).toEqual(['not-saved']);
  });
});

describe('a tab that is lost', () => {
  test('before any save has lost nothing on this device', () => {
    const first = setting(PROFILES.strict);
    fill(first.session, 50);
    const second = setting(PROFILES.strict, first.lms.record(), first.storage);
    expect(intact(second.session, 50)).toEqual(FIELDS);
    expect(second.storage.size).toBe(0);
    expect(stored(second.lms.record())).toContain('reflection-39');
  });

  test('on one device, while the learner went on at another, brings its words back and takes none of the later ones', () => {
    const home = setting(PROFILES.strict);
    write(home.session, 'notes', 'reflection-0', 'home, saved', 10);
    home.session.save();
    write(home.session, 'notes', 'reflection-1', 'home, not saved', 11);
    write(home.session, 'notes', 'reflection-2', 'home, not saved', 11);
    const desk = setting(PROFILES.strict, home.lms.record());
    expect(written(desk.session, 'notes', 'reflection-0')).toBe('home, saved');
    write(desk.session, 'notes', 'reflection-0', 'desk', 20);
    write(desk.session, 'notes', 'reflection-2', 'desk', 20);
    desk.session.close();
    const again = setting(PROFILES.strict, desk.lms.record(), home.storage);
    const now = ['reflection-0', 'reflection-1', 'reflection-2'].map((name) => written(again.session, 'notes', name));
    expect(now).toEqual(['desk', 'home, not saved', 'desk']);
    expect(stored(again.lms.record())).toContain('home, not saved');
  });

  test('who types without a pause is saved within ten seconds, and who pauses within two', () => {
    const { session, lms, clock } = setting(PROFILES.strict);
    for (let second = 0; second < 11; second += 1) {
      write(session, 'notes', 'reflection-0', 'x'.repeat(second + 1));
      if (second === 8) expect(stored(lms.record())).not.toContain('"xx');
      clock.pass(1000);
    }
    expect(stored(lms.record())).toContain('"xx');
    write(session, 'notes', 'reflection-1', 'done');
    clock.pass(2000);
    expect(stored(lms.record())).toContain('done');
  });
});

test('a package without worksheets any more still reads the pages of a value that has them', () => {
  const { session, lms } = setting(PROFILES.strict);
  session.see('two');
  write(session, 'notes', 'reflection-0', 'kept');
  session.close();
  expect(PLAIN_CODEC.read(stored(lms.record()))?.seen).toEqual(seenPages('two'));
});

describe('review and browse', () => {
  test.each([PROFILES.review, PROFILES.browse])(
    '$lessonMode: what was saved is shown, and nothing is written anywhere',
    (profile) => {
      const first = setting(PROFILES.strict);
      write(first.session, 'notes', 'reflection-0', 'before');
      first.session.close();
      const { session, clock, notices, storage, written: calls } = setting(profile, first.lms.record());
      expect(notices).toEqual(['review']);
      expect(written(session, 'notes', 'reflection-0')).toBe('before');
      write(session, 'notes', 'reflection-0', 'after');
      clock.pass(60_000);
      session.close();
      expect(written(session, 'notes', 'reflection-0')).toBe('after');
      expect(storage.size).toBe(0);
      expect(calls().filter((call) => /^cmi|Commit/.test(call))).toEqual([]);
    },
  );
});

describe('two windows of one module', () => {
  /** What the browser tells the other windows when this device keeps something. */
  function tell(to: Session, storage: Map<string, string>): boolean[] {
    return [...storage].map(([key, value]) => to.heard(key, value));
  }

  test('what the second wrote, saved and closed is not overwritten by a page turn in the first', () => {
    const storage = new Map<string, string>();
    const first = setting(PROFILES.strict, LEARNER, storage);
    write(first.session, 'notes', 'reflection-9', 'start', 5);
    first.session.save();
    const second = setting(PROFILES.strict, first.lms.record(), storage);
    write(second.session, 'notes', 'reflection-0', 'written in the second window', 6);
    second.session.visit('three');
    expect(tell(first.session, storage)).toEqual([true]);
    second.session.close();
    first.session.see('two');
    first.session.close();
    const { session } = setting(PROFILES.strict, first.lms.record());
    expect(written(session, 'notes', 'reflection-0')).toBe('written in the second window');
    expect(written(session, 'notes', 'reflection-9')).toBe('start');
    // Each window stays on its own page.
    expect(first.session.progress().page).toBeUndefined();
  });

  test('nothing of another learner, of another attempt, or of what is cleared, is heard', () => {
    const first = setting(PROFILES.strict);
    const [other, elsewhere] = [new Map<string, string>(), new Map<string, string>()];
    write(setting(PROFILES.strict, { 'cmi.core.student_id': 'bea' }, other).session, 'notes', 'reflection-0', 'hers');
    write(setting(PROFILES.strict, LEARNER, elsewhere).session, 'notes', 'reflection-0', 'another attempt');
    expect(tell(first.session, other)).toEqual([false]);
    expect(tell(first.session, elsewhere)).toEqual([false]);
    expect(first.session.heard([...elsewhere.keys()][0] ?? '', null)).toBe(false);
    expect(first.session.heard(null, null)).toBe(false);
    expect(first.session.progress().worksheets).toBeUndefined();
  });
});

describe('saved work that cannot be read', () => {
  const long = stored(longRecord());
  const strange = `${long.slice(0, 100)}?${long.slice(101)}`;
  const damaged = { ...LEARNER, [STATUS]: 'incomplete', [DATA]: strange };

  test('is kept on this device before it is written over, and the learner is told, once', () => {
    const { session, lms, notices, storage, clock } = setting(PROFILES.generous, damaged);
    clock.pass(10_000);
    expect(stored(lms.record())).not.toBe(strange);
    expect(notices).toEqual(['unread']);
    expect([...storage.values()].join()).toContain(strange);
    expect([...storage.keys()].join()).toContain('ada');
    session.close();
    const again = setting(PROFILES.generous, lms.record(), storage);
    again.session.save();
    expect(again.notices).toEqual([]);
    expect([...storage.values()].join()).toContain(strange);
    expect(again.session.keptHere()).toBe(true);
    again.session.close(true);
    expect(storage.size).toBe(0);
  });

  test('is kept beside what could not be read before', () => {
    const { storage } = setting(PROFILES.generous, damaged);
    const other = `x${strange}`;
    setting(PROFILES.generous, { ...damaged, [DATA]: other }, storage);
    expect([...storage.values()].join()).toContain(`${strange}\n${other}`);
  });

  test('is left alone in review, and what an LMS says for nothing is no work', () => {
    const review = setting(PROFILES.review, damaged);
    expect([review.notices, review.storage.size]).toEqual([['review'], 0]);
    for (const nothing of ['null', 'undefined']) {
      const { notices, storage } = setting(PROFILES.strict, { ...damaged, [DATA]: nothing });
      expect([notices, storage.size]).toEqual([[], 0]);
    }
  });
});

test('a launch from the LMS forgets what the tab remembered of whoever was in it before', () => {
  const remembered: unknown[][] = [];
  const reloading = {
    recall: () => expect.fail('asked'),
    remember: (...them: unknown[]) => void remembered.push(them),
  };
  for (const profile of [PROFILES.strict, PROFILES.review]) {
    launch({ profile, worksheets: { ...worksheets, reloading } });
    expect(remembered.splice(0)).toEqual([['']]);
  }
});

test('who leaves by Exit has nothing left in the tab, and whose page goes away finds it after a reload', () => {
  const remembered: unknown[][] = [];
  const reloading = { recall: () => undefined, remember: (...them: unknown[]) => void remembered.push(them) };
  for (const clear of [undefined, false, true]) {
    const { session } = launch({ worksheets: { ...worksheets, reloading } });
    write(session, 'notes', 'reflection-0', 'mine');
    session.close(clear);
    expect(remembered.pop()).toEqual(['ada', clear === undefined ? session.progress() : undefined]);
  }
});

test('what is written before and after a reload, while the LMS could not be read, belongs to the attempt that it holds', () => {
  const saved = savedProgress({ attempt: 'abcd1234', seen: ['one'] });
  const record = { ...LEARNER, [STATUS]: 'incomplete', [DATA]: saved };
  const storage = new Map<string, string>();
  let tab: ReturnType<Reloading['recall']>;
  const reloading: Reloading = {
    recall: () => tab,
    remember(learner, progress) {
      tab = progress && { learner, saved: plainProgress(progress) };
    },
  };
  const rules = { ...worksheets, reloading };
  const unread = launch({
    record,
    storage,
    worksheets: rules,
    through: (api) => ({
      LMSGetValue(name) {
        if (name === DATA) throw new Error('NetworkError');
        return api.LMSGetValue(name);
      },
    }),
  });
  write(unread.session, 'notes', 'reflection-0', 'before');
  unread.session.close();
  const reloaded = launch({ storage, worksheets: rules, through: () => ({ LMSInitialize: () => 'false' }) });
  write(reloaded.session, 'notes', 'reflection-1', 'after');
  reloaded.session.close();
  const { session } = launch({ record: unread.lms.record(), storage, worksheets });
  expect(['0', '1'].map((at) => written(session, 'notes', `reflection-${at}`))).toEqual(['before', 'after']);
  expect(session.progress().seen).toEqual(seenPages('one'));
});
