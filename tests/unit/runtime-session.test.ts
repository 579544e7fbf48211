// The session against an LMS to the letter: what is recorded, when, and what the learner is told when it cannot be.
import { describe, expect, test } from 'vitest';
import { giveAll } from '../../scorm-runtime/giving';
import { scorm12Adapter } from '../../scorm-runtime/lms/scorm12';
import { localCopy } from '../../scorm-runtime/local-copy';
import { PLAIN_CODEC } from '../../scorm-runtime/progress-codec';
import { openSession } from '../../scorm-runtime/session';
import { PROFILES } from '../../src/lms-simulator/profiles';
import { createSession } from '../../src/lms-simulator/session';
import type { NoticeKind } from '../../src/model/texts';
import { savedProgress, seenPages } from '../saved-progress';
import { LEARNER, launch, STATUS, testClock } from './session-world';

describe('the first launch', () => {
  test('is incomplete at once, and committed', () => {
    const { lms, written } = launch();
    expect(lms.record()[STATUS]).toBe('incomplete');
    expect(written()).toEqual([
      'LMSInitialize',
      `${STATUS}=incomplete`,
      'cmi.core.exit=suspend',
      // For the attempt's id; and no empty place to return to.
      expect.stringMatching(/^cmi\.suspend_data=.*"attempt":"\d+"/),
      'LMSCommit',
    ]);
  });

  // DESIGN, section 6.
  test.each(['strict', 'noLessonMode'] as const)(
    'of a module whose first page is short takes at most 12 calls and 2 commits (LMS: %s)',
    (profile) => {
      const pages = Array.from({ length: 17 }, (_, index) => `page-${index}`);
      const { session, clock, lms, written } = launch({ pages, profile: PROFILES[profile] });
      session.see('page-0');
      clock.pass(60_000);
      expect(lms.calls.length).toBeLessThanOrEqual(12);
      expect(written().filter((name) => name === 'LMSCommit')).toHaveLength(2);
    },
  );

  test('opening alone sees no page and finishes nothing', () => {
    const { session, lms } = launch();
    session.close();
    expect(session.progress().seen).toEqual([]);
    expect(lms.record()[STATUS]).toBe('incomplete');
  });
});

describe('reading', () => {
  test('pages that follow each other quickly share one commit', () => {
    const { session, clock, written } = launch();
    session.see('one');
    session.visit('two');
    session.see('two');
    session.visit('three');
    clock.pass(5000);
    expect(written().filter((name) => name === 'LMSCommit')).toHaveLength(2);
  });

  test('the last page completes the module, at once', () => {
    const { session, lms, notices } = launch();
    for (const page of ['one', 'three', 'two']) session.see(page);
    expect(lms.record()[STATUS]).toBe('completed');
    expect(notices).toEqual(['finished']);
    expect(session.left()).toEqual([]);
  });

  test('comes back where it was left', () => {
    const first = launch();
    first.session.see('one');
    first.session.visit('two');
    first.session.close();
    const { session } = launch({ record: first.lms.record() });
    expect(session.progress()).toMatchObject({ page: 'two', seen: seenPages('one'), finished: false });
  });

  test('a bookmark of a page that is gone leads to no page, not to an error', () => {
    const record = {
      ...LEARNER,
      [STATUS]: 'incomplete',
      'cmi.suspend_data': savedProgress({ page: 'gone', seen: ['gone'] }),
    };
    const { session } = launch({ record });
    expect(session.progress().page).toBeUndefined();
    expect(session.progress().seen).toEqual(seenPages('gone'));
  });

  test('without suspend_data the location alone brings back the page', () => {
    const record = { ...LEARNER, [STATUS]: 'incomplete', 'cmi.core.lesson_location': 'three' };
    expect(launch({ record }).session.progress().page).toBe('three');
  });
});

describe('a result that stands', () => {
  test.each(['passed', 'completed', 'failed'])('%s is never changed', (status) => {
    const { session, lms, written } = launch({ record: { ...LEARNER, [STATUS]: status } });
    for (const page of ['one', 'two', 'three']) session.see(page);
    session.close();
    expect(lms.record()[STATUS]).toBe(status);
    expect(written().filter((call) => call.startsWith(STATUS))).toEqual([]);
  });

  test('stays when a newer build has more pages', () => {
    const first = launch({ pages: ['one'] });
    first.session.see('one');
    first.session.close();
    const { session, lms } = launch({ record: first.lms.record(), pages: ['one', 'new'] });
    expect(session.left()).toEqual([]);
    session.close();
    expect(lms.record()[STATUS]).toBe('completed');
  });
});

describe('review and browse', () => {
  test.each([PROFILES.review, PROFILES.browse])('$lessonMode: nothing is written', (profile) => {
    const record = {
      ...LEARNER,
      [STATUS]: 'incomplete',
      'cmi.suspend_data': savedProgress({ page: 'two', seen: ['one'] }),
    };
    const { session, written, notices, clock } = launch({ record, profile });
    expect(session.progress().page).toBe('two');
    for (const page of ['two', 'three']) session.see(page);
    clock.pass(60_000);
    session.close();
    expect(written()).toEqual(['LMSInitialize', 'LMSFinish']);
    expect(notices[0]).toBe('review');
  });

  // RTE, lesson_status: LMSFinish with no status set means completed. Moodle applies that in browse mode too.
  test('a preview before the first attempt does not count as a completion', () => {
    const { session, lms, written } = launch({ profile: PROFILES.browse });
    for (const page of ['one', 'two', 'three']) session.see(page);
    session.close();
    expect(written()).toEqual(['LMSInitialize']);
    expect(['completed', 'passed']).not.toContain(lms.record()[STATUS]);
  });
});

describe('the end of a session', () => {
  test('writes the time once, just before LMSFinish, and exit is suspend', () => {
    const { session, clock, lms, written } = launch();
    clock.pass(83_450);
    session.close();
    expect(written().slice(-2)).toEqual(['cmi.core.session_time=0000:01:23.45', 'LMSFinish']);
    expect(lms.record()['cmi.core.exit']).toBe('suspend');
  });

  test('comes once, and nothing is recorded after it', () => {
    const { session, lms, clock } = launch();
    session.close();
    const calls = lms.calls.length;
    session.see('one');
    session.visit('two');
    session.save();
    session.close();
    clock.pass(60_000);
    expect(lms.calls).toHaveLength(calls);
  });

  test('exit is suspend after completion too: some LMSs drop the progress otherwise', () => {
    const first = launch();
    for (const page of ['one', 'two', 'three']) first.session.see(page);
    first.session.close();
    const second = launch({ record: first.lms.record(), profile: PROFILES.forgetful });
    second.session.close();
    const third = launch({ record: second.lms.record(), profile: PROFILES.forgetful });
    expect(third.session.progress().seen).toHaveLength(3);
  });

  test('exit that an LMS refused once is offered again, for the progress hangs on it', () => {
    let calls = 0;
    const first = launch({
      profile: PROFILES.forgetful,
      // As one does that is not ready yet: keyword, 402.
      through: ({ LMSSetValue, LMSGetLastError }) => ({
        LMSSetValue: (name, value) => (name === 'cmi.core.exit' && ++calls === 1 ? 'false' : LMSSetValue(name, value)),
        LMSGetLastError: () => (calls === 1 ? '402' : LMSGetLastError()),
      }),
    });
    for (const page of ['one', 'two']) first.session.see(page);
    first.session.close();
    const second = launch({ record: first.lms.record(), profile: PROFILES.forgetful });
    expect(second.session.progress().seen).toHaveLength(2);
  });
});

describe('an LMS of its own kind', () => {
  test('booleans instead of strings', () => {
    const { session, lms, notices } = launch({ profile: PROFILES.booleans });
    for (const page of ['one', 'two', 'three']) session.see(page);
    session.close();
    expect(lms.record()[STATUS]).toBe('completed');
    expect(notices).toEqual(['finished']);
  });

  test('one that throws on every call opens no session, and the learner is told', () => {
    const { session, notices } = launch({ profile: PROFILES.throws });
    session.see('one');
    session.close();
    expect(session.mode).toBe('unrecorded');
    expect(notices).toEqual(['session-ended']);
  });

  test('one that returns nothing is asked whether it has the value', () => {
    const { api, record } = createSession(LEARNER, PROFILES.strict);
    const silent = { ...api, LMSSetValue: (...args: unknown[]) => void api.LMSSetValue(...args) };
    const adapter = scorm12Adapter(silent as never);
    adapter.open(false);
    adapter.keep('data', 'two', false);
    expect(adapter.save()).toBe('taken');
    expect(record()['cmi.suspend_data']).toBe('data');
  });

  test('no API: everything works, and the learner is told that nothing is recorded', () => {
    const notices: NoticeKind[] = [];
    const session = openSession({
      pages: ['one'],
      readAll: true,
      giving: giveAll,
      codec: PLAIN_CODEC,
      copyOf: (learner) =>
        localCopy(() => expect.fail('nobody’s storage was touched'), ['c', 'm', learner], PLAIN_CODEC),
      clock: testClock(),
      tell: (notice) => void notices.push(notice),
    });
    expect(session.see('one')).toBe(true);
    expect(session.save()).toBe('taken');
    session.close();
    expect(notices).toEqual(['no-lms', 'finished']);
  });
});
