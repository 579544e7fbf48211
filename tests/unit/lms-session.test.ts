// What the test LMS does around a session: launch, commit, finish, and how the profiles differ.
import { describe, expect, it } from 'vitest';
import { PROFILES, type Profile } from '../../src/lms-simulator/profiles';
import { createSession } from '../../src/lms-simulator/session';
import { nothing, play, readAtLaunch, set } from './lms-play';

describe('a launch', () => {
  it('is ab-initio and not attempted the first time', () => {
    expect(readAtLaunch({}, 'cmi.core.entry')).toBe('ab-initio');
    expect(readAtLaunch({}, 'cmi.core.lesson_status')).toBe('not attempted');
    expect(readAtLaunch({}, 'cmi.core.lesson_mode')).toBe('normal');
    expect(readAtLaunch({}, 'cmi.core.credit')).toBe('credit');
  });

  it.each([
    ['suspend', 'resume'],
    ['', ''],
    ['time-out', ''],
    ['logout', ''],
  ])('after exit "%s" enters with "%s"', (exit, entry) => {
    expect(readAtLaunch(play({}, set({ 'cmi.core.exit': exit })), 'cmi.core.entry')).toBe(entry);
  });

  it('does not inherit the exit of the session before last', () => {
    const suspended = play({}, set({ 'cmi.core.exit': 'suspend' }));
    expect(readAtLaunch(play(suspended, nothing), 'cmi.core.entry')).toBe('');
  });

  it('brings back what was saved', () => {
    const record = play({}, set({ 'cmi.suspend_data': 'page two', 'cmi.core.lesson_location': 'p2' }));
    expect(readAtLaunch(record, 'cmi.suspend_data')).toBe('page two');
    expect(readAtLaunch(record, 'cmi.core.lesson_location')).toBe('p2');
  });

  it('continues the interactions where they were', () => {
    const record = play({}, set({ 'cmi.interactions.0.id': 'a', 'cmi.interactions.1.id': 'b' }));
    expect(readAtLaunch(record, 'cmi.interactions._count')).toBe('2');
  });
});

describe('LMSFinish', () => {
  it('turns "not attempted" into completed: content that means incomplete must say so', () => {
    expect(play({}, nothing)['cmi.core.lesson_status']).toBe('completed');
    expect(play({}, set({ 'cmi.core.lesson_status': 'incomplete' }))['cmi.core.lesson_status']).toBe('incomplete');
  });

  it('turns "not attempted" into browsed in browse mode, and leaves it in review mode', () => {
    expect(play({}, nothing, PROFILES.browse)['cmi.core.lesson_status']).toBe('browsed');
    expect(play({}, nothing, PROFILES.review)['cmi.core.lesson_status']).toBe('not attempted');
  });

  it('adds the session time to the total, session by session', () => {
    const once = play({}, set({ 'cmi.core.session_time': '0000:59:59.99' }));
    expect(once['cmi.core.total_time']).toBe('00:59:59.99');
    const twice = play(once, set({ 'cmi.core.session_time': '123:00:00.5' }));
    expect(twice['cmi.core.total_time']).toBe('124:00:00.49');
    expect(play(twice, nothing)['cmi.core.total_time']).toBe('124:00:00.49');
  });

  it('ends the session for good', () => {
    const { api } = createSession({}, PROFILES.strict);
    api.LMSInitialize('');
    api.LMSFinish('');
    expect(api.LMSSetValue('cmi.suspend_data', 'late')).toBe('false');
    expect(api.LMSGetLastError()).toBe('301');
    expect(api.LMSInitialize('')).toBe('false');
    expect(api.LMSGetErrorString('101')).toBe('General exception');
  });
});

describe('the mastery score', () => {
  const enrolled = { 'cmi.student_data.mastery_score': '80' };
  const statusAfter = (values: Record<string, string>, profile: Profile) =>
    play(enrolled, set(values), profile)['cmi.core.lesson_status'];

  it('decides between passed and failed at LMSFinish', () => {
    const completed = { 'cmi.core.lesson_status': 'completed' };
    expect(statusAfter({ ...completed, 'cmi.core.score.raw': '80' }, PROFILES.strict)).toBe('passed');
    expect(statusAfter({ ...completed, 'cmi.core.score.raw': '79.99' }, PROFILES.strict)).toBe('failed');
    expect(statusAfter(completed, PROFILES.strict)).toBe('completed');
  });

  it('leaves incomplete alone by the standard, but not in an LMS that behaves as Moodle does', () => {
    const unfinished = { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '50' };
    expect(statusAfter(unfinished, PROFILES.strict)).toBe('incomplete');
    expect(statusAfter(unfinished, PROFILES.generous)).toBe('failed');
  });

  it('does nothing at LMSCommit, nor without credit', () => {
    const scored = { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '50' };
    const session = createSession(enrolled, PROFILES.strict);
    session.api.LMSInitialize('');
    set(scored)(session.api);
    session.api.LMSCommit('');
    expect(session.record()['cmi.core.lesson_status']).toBe('completed');
    expect(statusAfter(scored, PROFILES.review)).toBe('completed');
  });
});

describe('storing', () => {
  it('keeps nothing without LMSCommit or LMSFinish', () => {
    const session = createSession({}, PROFILES.strict);
    session.api.LMSInitialize('');
    set({ 'cmi.suspend_data': 'one' })(session.api);
    expect(session.record()).toEqual({});
    session.api.LMSCommit('');
    set({ 'cmi.suspend_data': 'two' })(session.api);
    expect(session.record()['cmi.suspend_data']).toBe('one');
  });

  it('says so when it could not store, and can be asked again', () => {
    let works = false;
    const session = createSession({}, PROFILES.strict, { persist: () => works });
    session.api.LMSInitialize('');
    expect([session.api.LMSCommit(''), session.api.LMSGetLastError()]).toEqual(['false', '101']);
    expect(session.api.LMSFinish('')).toBe('false');
    expect(session.record()).toEqual({});
    works = true;
    expect(session.api.LMSFinish('')).toBe('true');
  });

  it('passes an exception on to the content, and logs it', () => {
    const persist = () => {
      throw new TypeError('no network');
    };
    const session = createSession({}, PROFILES.strict, { persist });
    session.api.LMSInitialize('');
    expect(() => session.api.LMSCommit('')).toThrow('no network');
    expect(session.calls.at(-1)).toEqual({ name: 'LMSCommit', args: [''], threw: 'TypeError', error: 101 });
  });

  it('logs every call with what it was given and what it gave', () => {
    const session = createSession({}, PROFILES.strict);
    session.api.LMSInitialize('');
    session.api.LMSSetValue('cmi.core.exit', 'normal');
    expect(session.calls).toEqual([
      { name: 'LMSInitialize', args: [''], result: 'true', error: 0 },
      { name: 'LMSSetValue', args: ['cmi.core.exit', 'normal'], result: 'false', error: 405 },
    ]);
  });
});

describe('arguments', () => {
  it('must be strings', () => {
    const { api } = createSession({}, PROFILES.strict);
    expect([Reflect.apply(api.LMSInitialize, api, []), api.LMSGetLastError()]).toEqual(['false', '201']);
    api.LMSInitialize('');
    expect([api.LMSSetValue('cmi.core.score.raw', 50), api.LMSGetLastError()]).toEqual(['false', '405']);
    expect([api.LMSGetValue(7), api.LMSGetLastError()]).toEqual(['', '201']);
  });
});

describe('keywords', () => {
  const read = (name: string, profile: Profile = PROFILES.strict) => readAtLaunch({}, name, profile);

  it("name the children in the standard's order", () => {
    expect(read('cmi.core._children')).toBe(
      'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    );
    expect(read('cmi.core.score._children')).toBe('raw,min,max');
    expect(read('cmi.objectives._children')).toBe('id,score,status');
  });

  it('leave out what the LMS does not implement', () => {
    expect(read('cmi.core._children', PROFILES.noLessonMode)).not.toContain('lesson_mode');
    expect(read('cmi.interactions._children', PROFILES.noInteractions)).toBe('');
  });
});
