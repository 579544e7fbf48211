// How the profiles of the test LMS differ from the one to the letter.
import { describe, expect, it } from 'vitest';
import { PROFILE_NAMES, PROFILES, type Profile } from '../../src/lms-simulator/profiles';
import { createSession } from '../../src/lms-simulator/session';
import { play, readAtLaunch, set } from './lms-play';

describe('the profiles', () => {
  const outcome = (profile: Profile, name: string, value: string) => {
    const { api } = createSession({}, profile);
    api.LMSInitialize('');
    const result = api.LMSSetValue(name, value);
    return `${result}/${api.LMSGetLastError()}`;
  };

  it('hold as much suspend_data as they say', () => {
    const fill = (profile: Profile, characters: number) => outcome(profile, 'cmi.suspend_data', 'x'.repeat(characters));
    expect(fill(PROFILES.strict, 4096)).toBe('true/0');
    expect(fill(PROFILES.strict, 4097)).toBe('false/405');
    expect(fill(PROFILES.generous, 64_000)).toBe('true/0');
    expect(fill(PROFILES.generous, 64_001)).toBe('false/405');
    expect(fill(PROFILES.noSuspendData, 1)).toBe('false/401');
  });

  it('that cut suspend_data take it, and keep its beginning: at once, or only where it is stored', () => {
    const long = 'x'.repeat(5000);
    const kept = (profile: Profile) => {
      let read = '';
      const record = play(
        {},
        (api) => {
          set({ 'cmi.suspend_data': long })(api);
          read = String(api.LMSGetValue('cmi.suspend_data'));
        },
        profile,
      );
      return [read.length, record['cmi.suspend_data']?.length];
    };
    expect(kept(PROFILES.cutsSuspendData)).toEqual([4096, 4096]);
    expect(kept(PROFILES.cutsStoredData)).toEqual([5000, 4096]);
  });

  it('refuse whole categories with 401', () => {
    expect(outcome(PROFILES.noInteractions, 'cmi.interactions.0.id', 'q1')).toBe('false/401');
    expect(outcome(PROFILES.strict, 'cmi.interactions.0.id', 'q1')).toBe('true/0');
    const { api } = createSession({}, PROFILES.noLessonMode);
    api.LMSInitialize('');
    expect([api.LMSGetValue('cmi.core.lesson_mode'), api.LMSGetLastError()]).toEqual(['', '401']);
  });

  it('forgetful: drops suspend_data unless the last exit was suspend', () => {
    const saved = { 'cmi.suspend_data': 'work' };
    const left = play({}, set(saved), PROFILES.forgetful);
    expect(readAtLaunch(left, 'cmi.suspend_data', PROFILES.forgetful)).toBe('');
    const suspended = play({}, set({ ...saved, 'cmi.core.exit': 'suspend' }), PROFILES.forgetful);
    expect(readAtLaunch(suspended, 'cmi.suspend_data', PROFILES.forgetful)).toBe('work');
  });

  it('review and browse: take what is written, as Moodle does, so a test sees content that writes there', () => {
    for (const profile of [PROFILES.review, PROFILES.browse]) {
      const before = { 'cmi.core.lesson_status': 'passed' };
      expect(play(before, set({ 'cmi.core.lesson_status': 'incomplete' }), profile)).toMatchObject({
        'cmi.core.lesson_status': 'incomplete',
        'cmi.core.credit': 'no-credit',
      });
    }
  });

  it('booleans: real booleans and numbers, but values stay strings', () => {
    const { api } = createSession({}, PROFILES.booleans);
    expect(api.LMSInitialize('')).toBe(true);
    expect(api.LMSSetValue('cmi.core.exit', 'normal')).toBe(false);
    expect(api.LMSGetValue('cmi.interactions._count')).toBe(0);
    expect(api.LMSSetValue('cmi.suspend_data', 'true')).toBe(true);
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('true');
  });

  it('throws: every function throws', () => {
    const { api } = createSession({}, PROFILES.throws);
    for (const run of Object.values(api)) expect(() => run('')).toThrow();
    expect(Object.keys(api)).toHaveLength(8);
  });

  it('are all in the table', () => {
    expect(Object.keys(PROFILES)).toEqual([...PROFILE_NAMES]);
  });
});
