// What a learner wrote and left: lost tabs, reviews, other windows, and saved work that cannot be read.
import { describe, expect, test } from 'vitest';
import { PLAIN_CODEC } from '../../scorm-runtime/progress-codec';
import type { Session } from '../../scorm-runtime/session';
import { PROFILES } from '../../src/lms-simulator/profiles';
import { seenPages } from '../saved-progress';
import { LEARNER, launch, STATUS } from './session-world';
import { DATA, FIELDS, fill, intact, longRecord, setting, stored, worksheets } from './worksheet-notes';
import { write, written } from './worksheet-world';

/** The LMS fails so many times to say what status it holds. */
function hiddenStatus(failures: number): NonNullable<NonNullable<Parameters<typeof launch>[0]>['through']> {
  let left = failures;
  return (api) => ({
    LMSGetValue(name) {
      if (name === STATUS && left-- > 0) throw new Error('NetworkError');
      return api.LMSGetValue(name);
    },
  });
}

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

  test('on one device, where the LMS took nothing, is found there though the attempt was begun once more on another', () => {
    const home = launch({ worksheets, hooks: { persist: () => false } });
    write(home.session, 'notes', 'reflection-0', 'home');
    home.session.close();
    const desk = setting(PROFILES.strict, home.lms.record());
    write(desk.session, 'notes', 'reflection-1', 'desk');
    desk.session.save();
    write(desk.session, 'notes', 'reflection-2', 'desk, not saved');
    const again = setting(PROFILES.strict, desk.lms.record(), home.storage);
    expect(written(again.session, 'notes', 'reflection-0')).toBe('home');
    again.session.close();
    // And the other device still knows whose its own words are.
    const { session } = setting(PROFILES.strict, again.lms.record(), desk.storage);
    const now = ['reflection-0', 'reflection-1', 'reflection-2'].map((name) => written(session, 'notes', name));
    expect(now).toEqual(['home', 'desk', 'desk, not saved']);
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

test.each([2, 3, 5, 100])(
  'what is only on this device, the LMS keeping no progress, is not lost where the status fails to be read %i times',
  (failures) => {
    const storage = new Map<string, string>();
    const first = setting(PROFILES.noSuspendData, LEARNER, storage);
    write(first.session, 'notes', 'reflection-0', 'first');
    first.session.close();
    const unread = launch({
      record: first.lms.record(),
      profile: PROFILES.noSuspendData,
      storage,
      worksheets,
      through: hiddenStatus(failures),
    });
    write(unread.session, 'notes', 'reflection-1', 'second');
    unread.session.save();
    write(unread.session, 'notes', 'reflection-2', 'third');
    unread.session.close();
    const { session } = setting(PROFILES.noSuspendData, unread.lms.record(), storage);
    const now = ['reflection-0', 'reflection-1', 'reflection-2'].map((name) => written(session, 'notes', name));
    expect(now).toEqual(['first', 'second', 'third']);
  },
);

test.each([
  ['for a moment', 8],
  ['for a whole session', Number.POSITIVE_INFINITY],
])(
  'words under one name stay beside those that nobody could see, the LMS failing to say %s what it holds',
  (_long, failures) => {
    const first = setting(PROFILES.noSuspendData);
    write(first.session, 'notes', 'reflection-0', 'first');
    first.session.close();
    const unread = launch({
      record: first.lms.record(),
      profile: PROFILES.noSuspendData,
      storage: first.storage,
      worksheets,
      through: hiddenStatus(failures),
    });
    write(unread.session, 'notes', 'reflection-0', 'second');
    unread.clock.pass(60_000);
    unread.session.close();
    const { session } = setting(PROFILES.noSuspendData, unread.lms.record(), first.storage);
    expect(session.progress().worksheets?.notes?.['reflection-0']).toEqual(['second', 'first']);
  },
);

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
  function tell(to: Session, storage: Map<string, string>) {
    for (const [key, value] of storage) to.heard(key, value);
  }

  test('what the second wrote, saved and closed is not overwritten by a page turn in the first', () => {
    const storage = new Map<string, string>();
    const first = setting(PROFILES.strict, LEARNER, storage);
    write(first.session, 'notes', 'reflection-9', 'start', 5);
    first.session.save();
    const second = setting(PROFILES.strict, first.lms.record(), storage);
    write(second.session, 'notes', 'reflection-0', 'written in the second window', 6);
    second.session.visit('three');
    tell(first.session, storage);
    second.session.close();
    first.session.see('two');
    first.session.close();
    const { session } = setting(PROFILES.strict, first.lms.record());
    expect(written(session, 'notes', 'reflection-0')).toBe('written in the second window');
    expect(written(session, 'notes', 'reflection-9')).toBe('start');
    // Each window stays on its own page.
    expect(first.session.progress().page).toBeUndefined();
  });

  test('what both write is kept on this device where the LMS keeps no progress, also when both were opened before anything was', () => {
    const storage = new Map<string, string>();
    const [first, second] = [1, 2].map(() => setting(PROFILES.noSuspendData, LEARNER, storage).session) as Session[];
    write(first as Session, 'notes', 'reflection-0', 'written in the first window', 5);
    tell(second as Session, storage);
    write(second as Session, 'notes', 'reflection-1', 'written in the second window', 6);
    const { session } = setting(PROFILES.noSuspendData, { ...LEARNER, [STATUS]: 'incomplete' }, storage);
    expect(written(session, 'notes', 'reflection-0')).toBe('written in the first window');
    expect(written(session, 'notes', 'reflection-1')).toBe('written in the second window');
  });

  test('nothing of another learner, of another attempt, or of what is cleared, is heard', () => {
    const first = setting(PROFILES.strict);
    const [other, elsewhere] = [new Map<string, string>(), new Map<string, string>()];
    write(setting(PROFILES.strict, { 'cmi.core.student_id': 'bea' }, other).session, 'notes', 'reflection-0', 'hers');
    write(setting(PROFILES.strict, LEARNER, elsewhere).session, 'notes', 'reflection-0', 'another attempt');
    tell(first.session, other);
    tell(first.session, elsewhere);
    first.session.heard([...elsewhere.keys()][0] ?? '', null);
    first.session.heard(null, null);
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

  test('is kept beside what could not be read before, once, and also where it is short', () => {
    const { storage } = setting(PROFILES.generous, damaged);
    const other = 'bookmark=7;words=read';
    for (const data of [other, strange]) setting(PROFILES.generous, { ...damaged, [DATA]: data }, storage);
    const [rescued = ''] = [...storage].flatMap(([key, value]) => (key.endsWith('/unread') ? value : []));
    expect(rescued).toBe(`${strange}\n${other}\n`);
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
