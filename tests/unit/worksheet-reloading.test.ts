// What a learner wrote in a page that is reloaded: a reload ends the session, and many LMSs open no second one.
import { expect, test } from 'vitest';
import { plainProgress } from '../../scorm-runtime/progress-codec';
import type { Session } from '../../scorm-runtime/session';
import type { Reloading } from '../../scorm-runtime/worksheet/reload';
import { PROFILES } from '../../src/lms-simulator/profiles';
import { savedProgress, seenPages } from '../saved-progress';
import { LEARNER, launch, STATUS } from './session-world';
import { DATA, worksheets } from './worksheet-notes';
import { prose, write, written } from './worksheet-world';

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

/** A tab that a page can be reloaded in: the module's rules there, the LMS opening no second session. */
function tabOf(storage: Map<string, string>) {
  let tab: ReturnType<Reloading['recall']>;
  const reloading: Reloading = {
    recall: () => tab,
    remember(learner, progress) {
      tab = progress && { learner, saved: plainProgress(progress) };
    },
  };
  const rules = { ...worksheets, reloading };
  const reload = () => launch({ storage, worksheets: rules, through: () => ({ LMSInitialize: () => 'false' }) });
  return { rules, reload };
}

/** Writes in the page that meets such an LMS, and in the page after its reload; gives the next launch, at an LMS without faults. */
function writtenAroundReload(meets: Parameters<typeof launch>[0]) {
  const storage = new Map<string, string>();
  const { rules, reload } = tabOf(storage);
  const before = launch({ ...meets, storage, worksheets: rules });
  write(before.session, 'notes', 'reflection-0', 'before');
  before.session.close();
  const after = reload();
  write(after.session, 'notes', 'reflection-1', 'after');
  after.session.close();
  return launch({ record: before.lms.record(), storage, worksheets }).session;
}

function expectBoth(session: Session) {
  expect(['0', '1'].map((at) => written(session, 'notes', `reflection-${at}`))).toEqual(['before', 'after']);
}

function fails(): never {
  throw new Error('NetworkError');
}

test('what is written before and after a reload, while the LMS took nothing at all, is there at the next launch', () => {
  expectBoth(writtenAroundReload({ through: () => ({ LMSSetValue: fails, LMSCommit: fails, LMSFinish: fails }) }));
});

/** A device without room for a value of more than `room` characters. */
function smallDevice(room: number) {
  return new (class extends Map<string, string> {
    override set(key: string, value: string) {
      if (value.length > room) throw new Error('QuotaExceededError');
      return super.set(key, value);
    }
  })();
}

test('after a reload that opens no session, nothing is said to be kept here once there is no room for all of it', () => {
  const storage = smallDevice(500);
  const { rules, reload } = tabOf(storage);
  const first = launch({ storage, worksheets: rules, profile: PROFILES.noSuspendData });
  write(first.session, 'notes', 'reflection-0', 'before');
  first.session.close();
  const { session, notices } = reload();
  expect(notices).toEqual(['session-ended', 'kept-alone']);
  write(session, 'notes', 'reflection-1', prose(600, 1));
  write(session, 'notes', 'reflection-1', prose(601, 1));
  expect(notices.splice(0)).toEqual(['session-ended', 'kept-alone', 'not-saved']);
  session.close();
  // The tab still has it all, this device has not.
  const again = reload();
  expect(written(again.session, 'notes', 'reflection-1')).toBe(prose(601, 1));
  expect(again.notices).toEqual(['session-ended']);
  write(again.session, 'notes', 'reflection-1', 'shorter');
  expect(again.notices).toEqual(['session-ended', 'kept-alone']);
});

test('what is written before and after a reload, while the LMS could not be read, belongs to the attempt that it holds', () => {
  const saved = savedProgress({ attempt: 'abcd1234', seen: ['one'] });
  const session = writtenAroundReload({
    record: { ...LEARNER, [STATUS]: 'incomplete', [DATA]: saved },
    through: (api) => ({ LMSGetValue: (name) => (name === DATA ? fails() : api.LMSGetValue(name)) }),
  });
  expectBoth(session);
  expect(session.progress().seen).toEqual(seenPages('one'));
});
