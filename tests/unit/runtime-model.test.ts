// One learner on one device with a quiz and a worksheet, whatever fails on the way: nothing is lost, and the status is what was done.
import fc from 'fast-check';
import { expect, test } from 'vitest';
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
import { createSession } from '../../src/lms-simulator/session';
import type { QuizData } from '../../src/model/module-data';
import { decidingQuizzes } from '../../src/questions/mastery-score';
import { FRESH, HALF, LEARNER, quiz, RIGHT, STATUS, WRONG } from './quiz-world';
import { testClock } from './session-world';
import { box, codec, prose, rulesOf, sheet, write } from './worksheet-world';

const PAGES = ['one', 'two'];
const FIELDS = ['a', 'b', 'c'];
const QUIZZES = decidingQuizzes([quiz({ pass: 80 })], [{ kind: 'pages' }, { kind: 'quiz', markedOnly: true }]);
const CHECK = QUIZZES[0] as QuizData;
const NOTES = sheet('notes', FIELDS.map(box), { asked: true, share: true });
const ANSWERS = [RIGHT, HALF, WRONG];

/** What happens; `n` chooses what with. */
const STEPS = [
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
] as const;
const step = fc.record({ what: fc.constantFrom(...STEPS), n: fc.nat(7) });
const profile = fc.constantFrom<ProfileName[]>(
  'strict',
  'generous',
  'noSuspendData',
  'booleans',
  'cutsStoredData',
  'dismissal',
);

/** A learner, a device, an LMS; and, apart from them, what was done. */
function worldOf(name: ProfileName, beginsDown: boolean) {
  let isDown = beginsDown;
  const storage = new Map<string, string>();
  const device = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  };
  let tab: ReturnType<Reloading['recall']>;
  const reloading: Reloading = {
    recall: () => tab,
    remember(learner, progress) {
      tab = progress && { learner, saved: plainProgress(progress) };
    },
  };
  const done = { words: {} as Record<string, string>, seen: new Set<string>(), best: 0 };
  let record: Record<string, string> = LEARNER;
  let minute = 1;

  /** `unread`: how many of the first reads fail. */
  function open(unread: number, isReload = false) {
    const lms = createSession(record, PROFILES[name]);
    const clock = testClock();
    let failing = unread;
    const call =
      (function_: keyof typeof lms.api) =>
      (...values: unknown[]) => {
        if (function_ === 'LMSInitialize' && isReload) return 'false';
        // Without the learner's id nothing could be kept here.
        if (isDown && /Set|Commit|Finish/.test(function_)) throw new Error('NetworkError');
        if (function_ === 'LMSGetValue' && /status|suspend/.test(String(values[0])) && failing-- > 0)
          throw new Error('NetworkError');
        return lms.api[function_](...values);
      };
    const api = Object.fromEntries(Object.keys(lms.api).map((key) => [key, call(key as keyof typeof lms.api)]));
    let show = () => {};
    const session = openSession({
      codec,
      giving: giveWhatFits,
      lms: scorm12Adapter(api as never, interactionWriter),
      pages: PAGES,
      readAll: true,
      quizzes: quizRules(QUIZZES),
      worksheets: { ...rulesOf(NOTES), reloading },
      copyOf: (learner) => localCopy(() => device, ['c', 'm', learner], codec),
      clock,
      tell: () => {},
      caughtUp: () => show(),
    });
    // As the form of the quiz has it. Nothing is shown before all is there.
    const world = { session, lms, clock, state: FRESH };
    show = () => {
      world.state = session.progress().quizzes?.check ?? world.state;
    };
    show();
    return world;
  }

  let now = open(0);
  /** However the page goes, what the LMS has not committed is gone. */
  const next = (unread: number, isReload = false) => {
    record = now.lms.record();
    now = open(unread, isReload);
  };
  const answer = (answers: typeof RIGHT, isSubmitted: boolean) => {
    now.state = { ...now.state, answers, edited: minute, submitted: false };
    if (!isSubmitted) return now.session.answer('check', now.state);
    const submission = gradeAll(CHECK.questions, answers);
    const { change, events } = submitted(CHECK, now.state, submission, {}, 0);
    now.state = { ...now.state, ...change };
    done.best = Math.max(done.best, submission.share ?? 0);
    now.session.answer('check', now.state, events);
  };
  const steps: Record<(typeof STEPS)[number], (n: number) => void> = {
    write(n) {
      const field = FIELDS[n % FIELDS.length] as string;
      minute += 1;
      done.words[field] = prose(n > 5 ? 3000 : 10 * (n + 1), minute);
      write(now.session, 'notes', field, done.words[field], minute);
      now.session.judge();
    },
    see(n) {
      done.seen.add(PAGES[n % 2] as string);
      now.session.see(PAGES[n % 2] as string);
    },
    submit: (n) => answer(ANSWERS[n % 3] as typeof RIGHT, true),
    answer: (n) => answer(ANSWERS[n % 3] as typeof RIGHT, false),
    pass: (n) => now.clock.pass(n * 1000),
    down: () => {
      isDown = true;
    },
    up: () => {
      isDown = false;
    },
    kill: (n) => next(2 * Math.max(0, n - 2)),
    leave(n) {
      now.session.close();
      next(2 * Math.max(0, n - 2));
    },
    exit(n) {
      // As `exit.ts`: only what was taken, and is not on this device any more, is cleared.
      const isTaken = now.session.mode === 'recording' && now.session.save() === 'taken';
      now.session.close(isTaken && !now.session.keptHere());
      next(2 * Math.max(0, n - 2));
    },
    reload() {
      now.session.close();
      next(0, true);
    },
  };
  return { done, steps, session: () => now.session, record: () => now.lms.record() };
}

test('a learner whose LMS fails, whose tab is killed and whose page is reloaded loses nothing, and gets the status of what was done', () => {
  fc.assert(
    fc.property(profile, fc.boolean(), fc.array(step, { maxLength: 30 }), (name, isDown, happening) => {
      const { done, steps, session, record } = worldOf(name, isDown);
      for (const { what, n } of happening) steps[what](n);
      steps.up(0);
      steps.leave(0);
      const { worksheets, seen } = session().progress();
      const words = Object.entries(worksheets?.notes ?? {}).map(([field, [text]]) => [field, text]);
      expect(Object.fromEntries(words)).toEqual(done.words);
      expect(seen).toHaveLength(done.seen.size);
      expect(session().progress().quizzes?.check?.best ?? 0).toBe(done.best);
      steps.leave(0);
      const passed = done.seen.size === 2 && done.best >= 0.8 && Object.keys(done.words).length > 0;
      expect(record()[STATUS]).toBe(passed ? 'passed' : 'incomplete');
      expect(session().result()).toBe(passed ? 'passed' : undefined);
    }),
    { numRuns: 300 },
  );
});
