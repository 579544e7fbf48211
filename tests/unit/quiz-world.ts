// A session with quizzes at a learning system to the letter: two pages, a quiz of two choices on the second one.

import { giveWhatFits } from '../../scorm-runtime/giving-what-fits';
import { interactionWriter } from '../../scorm-runtime/lms/interactions';
import { scorm12Adapter } from '../../scorm-runtime/lms/scorm12';
import { localCopy } from '../../scorm-runtime/local-copy';
import { PLAIN_CODEC } from '../../scorm-runtime/progress-codec';
import { gradeAll } from '../../scorm-runtime/quiz/scoring';
import { quizRules, withMark } from '../../scorm-runtime/quiz/standing';
import { submitted } from '../../scorm-runtime/quiz/submission';
import { openSession, type WorksheetRules } from '../../scorm-runtime/session';
import { PROFILES, type Profile } from '../../src/lms-simulator/profiles';
import type { LearnerRecord } from '../../src/lms-simulator/record';
import { type Api, createSession } from '../../src/lms-simulator/session';
import type { Requirement } from '../../src/model/course';
import type { QuizData } from '../../src/model/module-data';
import type { QuizProgress } from '../../src/model/progress';
import type { Answers, GradingKey } from '../../src/model/question';
import type { NoticeKind } from '../../src/model/texts';
import { gradingKey } from '../../src/questions/grading-key';
import { decidingQuizzes, weightOf } from '../../src/questions/mastery-score';

export const STATUS = 'cmi.core.lesson_status';
export const RAW = 'cmi.core.score.raw';
export const LEARNER: LearnerRecord = { 'cmi.core.student_id': 'ada' };
export const DEFAULT_RULE: Requirement[] = [{ kind: 'pages' }, { kind: 'quiz', markedOnly: true }];
export const NOW = new Date(2026, 4, 6, 9, 8, 7).getTime();

export function choice(id: string, points = 1): GradingKey {
  return gradingKey({ id, kind: 'choice', points, options: ['yes', 'no'], correct: ['yes'] });
}

export function quiz(more: Partial<QuizData> = {}): QuizData {
  const data: Omit<QuizData, 'weight'> = {
    id: 'check',
    page: 'two',
    title: 'Check yourself',
    practice: false,
    show: 'answers',
    layout: 'all',
    shuffle: false,
    questions: [choice('first'), choice('second')],
    ...more,
  };
  return { weight: weightOf(data), ...data };
}

export const RIGHT: Answers = { first: ['yes'], second: ['yes'] };
export const HALF: Answers = { first: ['yes'], second: ['no'] };
export const WRONG: Answers = { first: ['no'], second: ['no'] };

interface Setting {
  quizzes?: QuizData[];
  complete?: Requirement[];
  worksheets?: WorksheetRules;
  record?: LearnerRecord;
  profile?: Profile;
  storage?: Map<string, string>;
  persist?: () => boolean;
  /** What the module gets to see of the LMS. */
  through?: (api: Api) => Partial<Api>;
}

export const FRESH: QuizProgress = { answers: {}, attempts: 0, submitted: false, checked: 0, seed: 1 };

export function launch({ complete = DEFAULT_RULE, ...setting }: Setting = {}) {
  const quizzes = decidingQuizzes(setting.quizzes ?? [quiz({ pass: 80 })], complete);
  const { record = LEARNER, profile = PROFILES.strict, storage = new Map<string, string>(), persist } = setting;
  const lms = createSession(record, profile, persist ? { persist } : {});
  const pages = ['one', 'two'];
  const notices: NoticeKind[] = [];
  const device = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  };
  const session = openSession({
    codec: PLAIN_CODEC,
    giving: giveWhatFits,
    lms: scorm12Adapter({ ...lms.api, ...setting.through?.(lms.api) } as never, interactionWriter),
    pages,
    readAll: complete.some(({ kind }) => kind === 'pages'),
    quizzes: quizRules(quizzes),
    worksheets: setting.worksheets,
    copyOf: (learner) => localCopy(() => device, ['c', 'm', learner], PLAIN_CODEC),
    clock: { now: () => NOW, after: () => 0, cancel: () => {} },
    tell: (notice) => void notices.push(notice),
  });
  const stateOf = (data: QuizData) => session.progress().quizzes?.[data.id] ?? FRESH;
  return {
    session,
    lms,
    notices,
    storage,
    stateOf,
    read: () => pages.map((page) => session.see(page)),
    answer: (answers: Answers, data = quizzes[0] as QuizData) => session.answer(data.id, { ...stateOf(data), answers }),
    submit(answers: Answers, data = quizzes[0] as QuizData, times: [string, { from: number; to: number }][] = []) {
      const marked = withMark(quizzes.find(({ id }) => id === data.id) as QuizData, session.mastery);
      const state = { ...stateOf(data), answers };
      const submission = gradeAll(data.questions, answers);
      const { change, events } = submitted(
        { ...data, pass: marked.pass },
        state,
        submission,
        Object.fromEntries(times),
        NOW,
      );
      session.answer(data.id, { ...state, ...change }, events);
    },
    /** The values of one interaction that the LMS keeps, by the end of their names. */
    interaction(index: number) {
      const prefix = `cmi.interactions.${index}.`;
      const own = Object.entries(lms.record()).filter(([name]) => name.startsWith(prefix));
      return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
    },
    refused: () =>
      lms.calls.filter(({ name, error }) => name === 'LMSSetValue' && error !== 0).map(({ args }) => args[0]),
  };
}
