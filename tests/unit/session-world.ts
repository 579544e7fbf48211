// A session of the runtime at a learning system to the letter, on a device of its own, where time passes by word.
import type { Clock } from '../../scorm-runtime/clock';
import { textCoder } from '../../scorm-runtime/coder/coder';
import { giveWhatFits } from '../../scorm-runtime/giving-what-fits';
import { interactionWriter } from '../../scorm-runtime/lms/interactions';
import { scorm12Adapter } from '../../scorm-runtime/lms/scorm12';
import { type CopyStorage, localCopy } from '../../scorm-runtime/local-copy';
import { PLAIN_CODEC } from '../../scorm-runtime/progress-codec';
import { openSession, type Session, type WorksheetRules } from '../../scorm-runtime/session';
import { wordCodec } from '../../scorm-runtime/worksheet/word-coding';
import { PROFILES, type Profile } from '../../src/lms-simulator/profiles';
import type { LearnerRecord } from '../../src/lms-simulator/record';
import {
  type Api,
  createSession,
  type Session as LmsSession,
  type SessionHooks,
} from '../../src/lms-simulator/session';
import type { NoticeKind } from '../../src/model/texts';

export const STATUS = 'cmi.core.lesson_status';

const HOUR = 3_600_000;
let hour = 400_000;

/** An hour after the one that was given last. */
export function nextHour(): number {
  hour += 1;
  return HOUR * hour;
}

/** Time that passes only when a test says so. */
export function testClock(start = nextHour()): Clock & { pass(milliseconds: number): void } {
  let time = start;
  let next = 1;
  const timers = new Map<number, { at: number; run: () => void }>();
  return {
    now: () => time,
    after(milliseconds, run) {
      timers.set(next, { at: time + milliseconds, run });
      return next++;
    },
    cancel: (timer = 0) => void timers.delete(timer),
    pass(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const [due] = [...timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at);
        if (!due) break;
        timers.delete(due[0]);
        time = Math.max(time, due[1].at);
        due[1].run();
      }
      time = end;
    },
  };
}

interface Bench {
  session: Session;
  lms: LmsSession;
  clock: ReturnType<typeof testClock>;
  notices: NoticeKind[];
  storage: Map<string, string>;
  /** Names of the elements set, functions called, in order. */
  written(): string[];
}

interface Setting {
  record?: LearnerRecord;
  profile?: Profile;
  pages?: string[];
  /** Whether the rule asks for all pages; it does where nothing else is said. */
  readAll?: boolean;
  worksheets?: WorksheetRules;
  storage?: Map<string, string>;
  hooks?: SessionHooks;
  /** When it is launched; else an hour after the launch before. */
  at?: number;
  /** An LMS whose window was opened before. */
  lms?: LmsSession;
  /** What the module gets to see of the LMS. */
  through?: (api: Api) => Partial<Api>;
}

export const LEARNER = { 'cmi.core.student_id': 'ada' };

export function launch(setting: Setting = {}): Bench {
  const { record = LEARNER, profile = PROFILES.strict, pages = ['one', 'two', 'three'] } = setting;
  const storage = setting.storage ?? new Map<string, string>();
  const lms = setting.lms ?? createSession(record, profile, setting.hooks);
  const clock = testClock(setting.at);
  const notices: NoticeKind[] = [];
  const device: CopyStorage = {
    getItem: (key) => storage.get(key) ?? null,
    setItem: (key, value) => void storage.set(key, value),
    removeItem: (key) => void storage.delete(key),
  };
  const codec = setting.worksheets ? wordCodec(textCoder()) : PLAIN_CODEC;
  const session = openSession({
    codec,
    giving: giveWhatFits,
    lms: scorm12Adapter({ ...lms.api, ...setting.through?.(lms.api) } as never, interactionWriter),
    pages,
    readAll: setting.readAll ?? true,
    worksheets: setting.worksheets,
    copyOf: (learner) => localCopy(() => device, ['c', 'm', learner], codec),
    clock,
    tell: (notice) => void notices.push(notice),
  });
  session.visit(session.progress().page ?? pages[0] ?? '');
  const written = () =>
    lms.calls
      .filter(({ name }) => !/Get/.test(name))
      .map(({ name, args }) => (name === 'LMSSetValue' ? `${args[0]}=${args[1]}` : name));
  return { session, lms, clock, notices, storage, written };
}
