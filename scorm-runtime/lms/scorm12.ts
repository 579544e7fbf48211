// The SCORM 1.2 adapter: the only place that knows cmi.* names, statuses and error codes (SCORM 1.2 RTE, section 3).
import { LESSON_LOCATION_LENGTH } from '../../src/formats/scorm12/limits';
import type { TrackingEvent } from '../../src/model/tracking';
import { timespan } from '../timespan';
import type { LaunchRecord, LmsAdapter, SaveResult } from './adapter';
import type { Scorm12Api } from './find-api';
import type { InteractionWriter } from './interactions';

const STATUS = 'cmi.core.lesson_status';
const EXIT = 'cmi.core.exit';
const DATA = 'cmi.suspend_data';
const LOCATION = 'cmi.core.lesson_location';
const TIME = 'cmi.core.session_time';
const SCORE = 'cmi.core.score.';

/** Results that stand: never downgraded, and passed never followed by completed (RTE 3.4.4, cmi.core.lesson_status). */
const FINISHED = ['passed', 'completed'];
const SETTLED = [...FINISHED, 'failed'];

/** Not implemented: 401 by the standard, 201 from ADL's model for a leaf and from Moodle for both. The element is left alone from then on. */
const NOT_IMPLEMENTED = [401, 201];
/** The LMS understood and will not: keyword, read only, write only, wrong type or too long. */
const REFUSED = [402, 403, 404, 405];

/**
 * Writes SCORM 1.2 through `api`. No call ever throws, whatever the LMS does. `startInteractions`: only where a module has
 * questions.
 */
export function scorm12Adapter(
  api: Scorm12Api,
  startInteractions?: (access: ElementAccess) => InteractionWriter,
): LmsAdapter {
  const access = elementAccess(api);
  const interactions = startInteractions?.(access);
  const elements = elementWriter(api, access, interactions);
  let status = '';
  let settled = true;
  let untouched = false;

  function opened() {
    // Without a status of our own LMSFinish alone makes the module completed (RTE, lesson_status).
    if (isFirst(status)) elements.want(STATUS, 'incomplete');
    // Every session, also after completion: some LMSs drop suspend_data otherwise, others keep the last session's exit.
    elements.want(EXIT, 'suspend', true);
  }

  return {
    mastery: () => masteryIn(elements.get('cmi.student_data.mastery_score').trim()),
    open() {
      if (!isTrue(attempt(() => api.LMSInitialize('')))) return undefined;
      status = elements.get(STATUS).trim().toLowerCase();
      settled = SETTLED.includes(status);
      const launch = readLaunch(status, elements.get);
      elements.holds(DATA, launch.saved);
      untouched = launch.first && !launch.writable;
      return launch;
    },
    record(event: TrackingEvent) {
      if (event.type === 'opened') opened();
      if (event.type === 'result') {
        if (!settled) elements.want(STATUS, event.result);
        wantScore(elements, event.score, settled);
      }
      if (event.type === 'answered') interactions?.add(event);
      // Just before LMSFinish, in one write: an LMS adds every value it gets to the total (RTE, session_time).
      if (event.type === 'left') elements.set(TIME, timespan(event.duration));
    },
    keep(saved, location) {
      elements.want(DATA, saved);
      elements.want(LOCATION, location.slice(0, LESSON_LOCATION_LENGTH), true);
    },
    save: elements.save,
    close() {
      // A preview before the first attempt: LMSFinish with no status set means completed (RTE, lesson_status), and
      // Moodle applies that in browse mode too. Nothing was recorded, so nothing needs to be finished.
      if (!untouched) attempt(() => api.LMSFinish(''));
    },
  };
}

/** A retry, or progress that was lost, never lowers what the LMS has (DESIGN, section 6, "Result"). */
function wantScore(elements: ReturnType<typeof elementWriter>, score: number | undefined, settled: boolean) {
  if (score === undefined || (settled && Number.parseFloat(elements.get(`${SCORE}raw`)) >= score)) return;
  // Brightspace takes no raw without a max above 0.
  elements.want(`${SCORE}min`, '0', true);
  elements.want(`${SCORE}max`, '100', true);
  elements.want(`${SCORE}raw`, String(score));
}

function masteryIn(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Math.min(100, Number(text)) : undefined;
}

/** `not attempted`, `browsed`, nothing, or what no standard knows: the learner's work starts here. */
function isFirst(status: string): boolean {
  return status !== 'incomplete' && !SETTLED.includes(status);
}

function readLaunch(status: string, get: (element: string) => string): LaunchRecord {
  const saved = get(DATA);
  // Optional in the standard; absent and empty mean normal.
  const mode = get('cmi.core.lesson_mode').trim().toLowerCase();
  return {
    learner: get('cmi.core.student_id'),
    writable: mode !== 'review' && mode !== 'browse',
    first: isFirst(status),
    finished: FINISHED.includes(status),
    saved,
    // Only where there is nothing better to resume by.
    location: !isFirst(status) && saved === '' ? get(LOCATION) : '',
  };
}

export interface ElementAccess {
  /** Empty when the LMS has none. */
  get(element: string): string;
  set(element: string, value: string): SaveResult;
}

/** Single elements, read and written; an element that the LMS does not implement is written to once. */
function elementAccess(api: Scorm12Api): ElementAccess {
  const missing = new Set<string>();
  const get = (element: string) => text(attempt(() => api.LMSGetValue(element)));

  function set(element: string, value: string): SaveResult {
    if (missing.has(element)) return 'refused';
    const answer = attempt(() => api.LMSSetValue(element, value));
    if (isTrue(answer)) return 'taken';
    if (answer === THREW) return 'failed';
    // At once: every later call overwrites it.
    const error = Number.parseInt(text(attempt(() => api.LMSGetLastError())), 10);
    if (NOT_IMPLEMENTED.includes(error)) missing.add(element);
    if (NOT_IMPLEMENTED.includes(error) || REFUSED.includes(error)) return 'refused';
    // Neither true nor an error: look whether it is there.
    return error === 0 && get(element) === value ? 'taken' : 'failed';
  }

  return { get, set };
}

/** What the LMS should hold against what it is known to hold; only differences are written. */
function elementWriter(api: Scorm12Api, { get, set }: ElementAccess, interactions: InteractionWriter | undefined) {
  const wanted = new Map<string, { value: string; optional: boolean }>();
  const held = new Map<string, string>();
  let committed = true;

  function save(): SaveResult {
    let worst: SaveResult = 'taken';
    for (const [element, { value, optional }] of wanted) {
      if (held.get(element) === value) continue;
      const result = set(element, value);
      if (result === 'taken') {
        held.set(element, value);
        committed = false;
      } else if (!optional && worst !== 'failed') worst = result;
    }
    if (interactions?.write()) committed = false;
    if (!committed) committed = isTrue(attempt(() => api.LMSCommit('')));
    return committed ? worst : 'failed';
  }

  return {
    get,
    set,
    save,
    /** `optional`: the learner has lost nothing when the LMS refuses it. */
    want: (element: string, value: string, optional = false) => wanted.set(element, { value, optional }),
    holds: (element: string, value: string) => held.set(element, value),
  };
}

/** What `attempt` gives when the LMS threw: unlike anything it can return. */
const THREW = Symbol('threw');

/** LMSs throw: synchronous requests in a page that is closing do so in every one (Chromium since version 80). */
function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch (_lms) {
    return THREW;
  }
}

/** The standard's strings, and the booleans that some LMSs return. */
function isTrue(answer: unknown): boolean {
  return answer === true || answer === 'true';
}

function text(answer: unknown): string {
  return answer === THREW || answer === undefined || answer === null ? '' : String(answer);
}
