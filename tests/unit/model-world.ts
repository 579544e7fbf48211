// A learner with a quiz and a worksheet in one or two windows of one device, at an LMS where anything may fail; and, apart from
// them, what was done.
import { giveWhatFits } from '../../scorm-runtime/giving-what-fits';
import { interactionWriter } from '../../scorm-runtime/lms/interactions';
import { scorm12Adapter } from '../../scorm-runtime/lms/scorm12';
import { localCopy } from '../../scorm-runtime/local-copy';
import { plainProgress } from '../../scorm-runtime/progress-codec';
import { gradeAll } from '../../scorm-runtime/quiz/scoring';
import { quizRules } from '../../scorm-runtime/quiz/standing';
import { submitted } from '../../scorm-runtime/quiz/submission';
import { openSession } from '../../scorm-runtime/session';
import type { Reloading } from '../../scorm-runtime/worksheet/reload';
import { PROFILES, type ProfileName } from '../../src/lms-simulator/profiles';
import { type ApiFunction, createSession } from '../../src/lms-simulator/session';
import type { QuizData } from '../../src/model/module-data';
import { decidingQuizzes } from '../../src/questions/mastery-score';
import { FRESH, HALF, LEARNER, quiz, RIGHT, STATUS, WRONG } from './quiz-world';
import { nextHour, testClock } from './session-world';
import { box, codec, prose, rulesOf, sheet, write } from './worksheet-world';

const PAGES = ['one', 'two'];
const FIELDS = ['a', 'b', 'c'];
const QUIZZES = decidingQuizzes([quiz({ pass: 80 })], [{ kind: 'pages' }, { kind: 'quiz', markedOnly: true }]);
const CHECK = QUIZZES[0] as QuizData;
const NOTES = sheet('notes', FIELDS.map(box), { asked: true, share: true });
const ANSWERS = [RIGHT, HALF, WRONG];

/** What happens. */
export const STEPS = [
  'write',
  'write',
  'see',
  'submit',
  'answer',
  'pass',
  'down',
  'up',
  'kill',
  'leave',
  'exit',
  'reload',
  'again',
] as const;

export interface Setting {
  profile: ProfileName;
  /** It takes nothing before the first `up`. */
  isDown?: boolean;
  /** It answers otherwise than the standard says. */
  isOdd?: boolean;
  windows?: 1 | 2;
}

/** `n` chooses what with, `w` in which window. */
export function worldOf({ profile, isDown = false, isOdd = false, windows: count = 1 }: Setting) {
  const storage = new Map<string, string>();
  const done = { words: {} as Record<string, string>, seen: new Set<string>(), best: 0 };
  const lms = { isDown, answer: isOdd ? oddAnswers() : (answer: unknown) => answer };
  let record: Record<string, string> = LEARNER;
  let minute = 1;
  let hour = nextHour();
  const windows: (ReturnType<typeof open> | undefined)[] = [];
  const tabs = Array.from({ length: count }, tabOf);

  /** What it changes the other window hears of. */
  function deviceOf(w: number) {
    const put = (key: string, value: string | null) => {
      const before = storage.get(key) ?? null;
      if (value === null) storage.delete(key);
      else storage.set(key, value);
      if (before !== value) windows[1 - w]?.session.heard(key, value);
    };
    return {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: put,
      removeItem: (key: string) => put(key, null),
    };
  }

  /** `unread`: how many of the first reads fail. */
  function open(w: number, unread = 0, isReload = false) {
    const persist = (stored: Record<string, string>) => {
      record = { ...record, ...stored };
      return true;
    };
    const { api } = createSession(record, PROFILES[profile], { persist });
    // Nobody opens two windows in one millisecond.
    const clock = testClock(hour + 1000 * w);
    let failing = unread;
    const call =
      (name: ApiFunction) =>
      (...values: unknown[]) => {
        const element = String(values[0]);
        if (name === 'LMSInitialize' && isReload) return 'false';
        // Without the learner's id nothing could be kept here.
        if (lms.isDown && /Set|Commit|Finish/.test(name)) throw new Error('NetworkError');
        if (name === 'LMSGetValue' && /status|suspend/.test(element) && failing-- > 0) throw new Error('NetworkError');
        return lms.answer(api[name](...values), name, element);
      };
    const heard = Object.fromEntries(Object.keys(api).map((name) => [name, call(name as ApiFunction)]));
    let show = () => {};
    const session = openSession({
      codec,
      giving: giveWhatFits,
      lms: scorm12Adapter(heard as never, interactionWriter),
      pages: PAGES,
      readAll: true,
      quizzes: quizRules(QUIZZES),
      worksheets: { ...rulesOf(NOTES), reloading: tabs[w] as Reloading },
      copyOf: (learner) => localCopy(() => deviceOf(w), ['c', 'm', learner], codec),
      clock,
      tell: () => {},
      caughtUp: () => show(),
    });
    // As the form of the quiz has it. Nothing is shown before all is there.
    const world = { session, clock, state: FRESH };
    show = () => {
      world.state = session.progress().quizzes?.check ?? world.state;
    };
    show();
    return world;
  }

  const at = (w: number) => windows[w] as ReturnType<typeof open>;
  /** However the page goes, what the LMS has not committed is gone. */
  function next(w: number, n = 0, isReload = false) {
    windows[w] = undefined;
    windows[w] = open(w, 2 * Math.max(0, n - 2), isReload);
  }
  function answer(w: number, answers: typeof RIGHT, isSubmitted: boolean) {
    const now = at(w);
    now.state = { ...now.state, answers, edited: minute, submitted: false };
    if (!isSubmitted) return now.session.answer('check', now.state);
    const submission = gradeAll(CHECK.questions, answers);
    const { change, events } = submitted(CHECK, now.state, submission, {}, 0);
    now.state = { ...now.state, ...change };
    done.best = Math.max(done.best, submission.share ?? 0);
    now.session.answer('check', now.state, events);
  }
  const steps: Record<(typeof STEPS)[number], (n: number, w: number) => void> = {
    write(n, w) {
      const field = FIELDS[n % FIELDS.length] as string;
      minute += 1;
      done.words[field] = prose(n > 5 ? 3000 : 10 * (n + 1), minute);
      write(at(w).session, 'notes', field, done.words[field], minute);
      at(w).session.judge();
    },
    see(n, w) {
      done.seen.add(PAGES[n % 2] as string);
      at(w).session.see(PAGES[n % 2] as string);
    },
    submit: (n, w) => answer(w, ANSWERS[n % 3] as typeof RIGHT, true),
    answer: (n, w) => answer(w, ANSWERS[n % 3] as typeof RIGHT, false),
    pass: (n) => {
      for (const window of windows) window?.clock.pass(n * 1000);
    },
    down: () => {
      lms.isDown = true;
    },
    up: () => {
      lms.isDown = false;
    },
    kill: (n, w) => next(w, n),
    leave(n, w) {
      at(w).session.close();
      next(w, n);
    },
    exit(n, w) {
      const { session } = at(w);
      // As `exit.ts`: only what was taken, and is not on this device any more, is cleared.
      const isTaken = session.mode === 'recording' && session.save() === 'taken';
      session.close(isTaken && !session.keptHere());
      next(w, n);
    },
    reload(_, w) {
      at(w).session.close();
      next(w, 0, true);
    },
    /** Another attempt. What the LMS never heard of belongs to it; beside a copy of the earlier one it has to be read. */
    again(n) {
      for (const { session } of windows as ReturnType<typeof open>[]) session.close();
      if (record[STATUS] || record['cmi.suspend_data']) Object.assign(done, { words: {}, seen: new Set(), best: 0 });
      record = LEARNER;
      hour = nextHour();
      windows.fill(undefined);
      for (let w = 0; w < count; w += 1) next(w, storage.size > 0 ? 0 : n);
    },
  };
  for (let w = 0; w < count; w += 1) next(w);
  return { done, steps, session: () => at(0).session, record: () => record };
}

/** What a reload of a window finds. */
function tabOf(): Reloading {
  let tab: ReturnType<Reloading['recall']>;
  return {
    recall: () => tab,
    remember(learner, progress) {
      tab = progress && { learner, saved: plainProgress(progress) };
    },
  };
}

/** The same answers as LMSs give them that mind neither case nor kind, one way after the other. */
function oddAnswers() {
  let calls = 0;
  return (answer: unknown, name: ApiFunction, element: string): unknown => {
    calls += 1;
    const one = (...ways: unknown[]) => ways[calls % ways.length];
    if (name === 'LMSGetLastError') return one(answer, Number(answer), `${answer}\r\n`);
    if (answer === 'true') return one('true', true, 1, '1', 'True', 'true\n');
    if (answer === 'false') return one('false', false, 0, 'False', '', null, undefined);
    if (answer === '') return one('', null, undefined, 'null', 'undefined', ' ');
    if (/status|mode/.test(element)) return one(answer, `${answer}`.toUpperCase(), ` ${answer} `);
    return one(answer, `${answer}\n`);
  };
}
