// The table of events: what each becomes in xAPI. The documentation of what is recorded, and of what leaves the browser, is made
// from it too.
import type { QuizData } from '../../src/model/module-data';
import type { TrackingEvent } from '../../src/model/tracking';
import { PROGRESS, type Verb } from '../../src/model/xapi-words';
import { type Activity, activity, interactionActivity, type Territory } from './activities';
import { isoDuration } from './iso-duration';
import { interactionOf } from './notation';
import type { Words } from './words';

interface Score {
  scaled: number;
  raw?: number;
  min?: number;
  max?: number;
}

export interface Result {
  completion?: boolean;
  success?: boolean;
  score?: Score;
  response?: string;
  duration?: string;
  extensions?: Record<string, number>;
}

/** A statement before it is known who, when and in which attempt. */
export interface Draft {
  verb: Verb;
  object: Activity;
  /** What the object is part of, besides course and attempt. */
  parent?: Activity;
  result?: Result;
  /** It follows the SCORM profile: lifecycle and status statements, and no others. */
  profile?: true;
  /** Said once in an attempt however often it is told: what makes it another one. */
  once?: readonly (string | number | undefined)[];
}

/** What the table needs to know of the module. */
export interface ModuleFacts extends Territory {
  quizzes: readonly QuizData[];
  worksheets: readonly { id: string; title: string }[];
  words: Words;
}

type Said<K extends TrackingEvent['type']> = (
  event: Extract<TrackingEvent, { type: K }>,
  facts: ModuleFacts,
) => readonly Draft[];

/** So many steps of progress are told in a module, however many pages it has. */
const STEPS = 10;

/** An event that is not told does not compile. */
const EVENTS = {
  opened: ({ resumed }, facts) => [
    { verb: resumed ? 'resumed' : 'initialized', object: moduleOf(facts), profile: true },
  ],
  'page-seen': (event, facts) => pageSeen(event, facts),
  answered: (event, facts) => answered(event, facts),
  'quiz-submitted': ({ quiz, attempt, score, passed }, facts) => [
    {
      verb: passed === undefined ? 'completed' : passed ? 'passed' : 'failed',
      object: quizOf(facts, quiz),
      parent: moduleOf(facts),
      result: { completion: true, ...success(passed), ...scaled(score) },
      once: [quiz, attempt],
    },
  ],
  'worksheet-shared': ({ worksheet, field, label, text }, facts) => [
    {
      verb: 'submit',
      object: fieldOf(facts, worksheet, field, label),
      parent: worksheetOf(facts, worksheet),
      result: { completion: true, response: text },
    },
  ],
  'worksheet-completed': ({ worksheet }, facts) => [
    {
      verb: 'completed',
      object: worksheetOf(facts, worksheet),
      parent: moduleOf(facts),
      result: { completion: true },
      once: [worksheet],
    },
  ],
  downloaded: (_, facts) => [
    { verb: 'downloaded', object: activity(facts, 'worksheet', ['worksheets'], ''), parent: moduleOf(facts) },
  ],
  result: ({ result, score }, facts) => resultTold(result, score, facts),
  left: ({ result, score, duration }, facts) => [
    {
      verb: result ? 'terminated' : 'suspended',
      object: moduleOf(facts),
      profile: true,
      // The status of record (SCORM profile 7.0): all of it, also what an earlier session had said.
      result: {
        completion: result === 'passed' || result === 'completed',
        ...(result === 'passed' || result === 'failed' ? { success: result === 'passed' } : {}),
        ...(result ? outOf100(score) : {}),
        duration: isoDuration(duration),
      },
    },
  ],
} satisfies { [K in TrackingEvent['type']]: Said<K> };

/** What is said of `event`. */
export function draftsOf(event: TrackingEvent, facts: ModuleFacts): readonly Draft[] {
  return (EVENTS[event.type] as Said<TrackingEvent['type']>)(event, facts);
}

function pageSeen({ page, seen, total }: Extract<TrackingEvent, { type: 'page-seen' }>, facts: ModuleFacts): Draft[] {
  const object = activity(facts, 'page', ['pages', page], facts.words.page(page));
  const read: Draft = {
    verb: 'experienced',
    object,
    parent: moduleOf(facts),
    result: { completion: true },
    once: [page],
  };
  const step = (pages: number) => Math.floor((pages * STEPS) / total);
  if (step(seen) === step(seen - 1)) return [read];
  const percent = Math.round((100 * seen) / total);
  const extensions = { [PROGRESS]: percent };
  return [read, { verb: 'progressed', object: moduleOf(facts), result: { extensions }, once: [percent] }];
}

function answered(event: Extract<TrackingEvent, { type: 'answered' }>, facts: ModuleFacts): Draft[] {
  const { quiz, question, response, score, latency } = event;
  const key = facts.quizzes.find(({ id }) => id === quiz)?.questions.find(({ id }) => id === question);
  if (!key) return [];
  const { words, language } = facts;
  const asked = interactionOf(key, response);
  const id = [quiz, question, response.part].filter(Boolean).join('.');
  const object = activity(facts, 'interaction', ['interactions', id], words.question(quiz, question));
  // The score is the question's: one part of it is right or wrong.
  const own = response.part === undefined ? score : undefined;
  return [
    {
      verb: 'answered',
      object: interactionActivity(object, asked, language, (component) => words.component(quiz, question, component)),
      parent: quizOf(facts, quiz),
      result: {
        completion: asked.response !== undefined,
        ...(asked.response === undefined ? {} : { response: asked.response }),
        ...success(response.right),
        ...scaled(own),
        ...(latency === undefined ? {} : { duration: isoDuration(latency) }),
      },
    },
  ];
}

/** Who has passed has also completed; who has failed has not. A higher score is news, a completion is told once. */
function resultTold(
  result: 'completed' | 'passed' | 'failed',
  score: number | undefined,
  facts: ModuleFacts,
): readonly Draft[] {
  const object = moduleOf(facts);
  const done: Draft = { verb: 'completed', object, profile: true, result: { completion: true }, once: [] };
  if (result === 'completed') return [{ ...done, result: { completion: true, ...outOf100(score) } }];
  const judged: Draft = {
    verb: result,
    object,
    profile: true,
    result: { success: result === 'passed', ...outOf100(score) },
    once: [score],
  };
  return result === 'passed' ? [done, judged] : [judged];
}

function moduleOf(facts: ModuleFacts): Activity {
  return activity(facts, 'module', [], facts.words.module);
}

function quizOf(facts: ModuleFacts, quiz: string): Activity {
  const title = facts.quizzes.find(({ id }) => id === quiz)?.title ?? '';
  return activity(facts, 'quiz', ['quiz', quiz], title);
}

function worksheetOf(facts: ModuleFacts, worksheet: string): Activity {
  const title = facts.worksheets.find(({ id }) => id === worksheet)?.title ?? '';
  return activity(facts, 'worksheet', ['worksheets', worksheet], title);
}

function fieldOf(facts: ModuleFacts, worksheet: string, field: string, label: string): Activity {
  const object = activity(facts, 'interaction', ['worksheets', worksheet, 'fields', field], label);
  return interactionActivity(object, { type: 'long-fill-in', components: {} }, facts.language, () => '');
}

function success(passed: boolean | undefined): Pick<Result, 'success'> {
  return passed === undefined ? {} : { success: passed };
}

/** Two thirds of the points have no end; four decimals are enough (cmi5 has as many for a mastery score). */
function scaled(share: number | undefined): Pick<Result, 'score'> {
  return share === undefined ? {} : { score: { scaled: Math.round(share * 10_000) / 10_000 } };
}

/** SCORM's raw score. */
function outOf100(score: number | undefined): Pick<Result, 'score'> {
  if (score === undefined) return {};
  return { score: { scaled: Math.round(score * 100) / 10_000, raw: score, min: 0, max: 100 } };
}
