// The SCORM 1.2 adapter: the only place that knows cmi.* names, statuses and error codes (SCORM 1.2 RTE, section 3).
import { LESSON_LOCATION_LENGTH } from '../../src/formats/scorm12/limits';
import type { TrackingEvent } from '../../src/model/tracking';
import { timespan } from '../timespan';
import type { LaunchRecord, LmsAdapter } from './adapter';
import { attempt, type ElementAccess, type ElementWriter, elementAccess, elementWriter, isTrue } from './elements';
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

const GENERAL_EXCEPTION = 101;

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
  const status = statusWriter(elements);
  let finishable = false;

  return {
    mastery: () => masteryIn(elements.get('cmi.student_data.mastery_score').trim()),
    learnerName: () => elements.get('cmi.core.student_name'),
    open() {
      if (!initialize(api, access)) return undefined;
      const known = status.read() ?? status.read();
      const launch = readLaunch(known, elements);
      finishable = known !== undefined && (launch.writable || !launch.first);
      return launch;
    },
    reread: () => readSaved(elements),
    record(event: TrackingEvent) {
      status.record(event);
      if (event.type === 'answered' || event.type === 'worksheet-shared') interactions?.add(event);
      // Just before LMSFinish, in one write: an LMS adds every value it gets to the total (RTE, session_time).
      if (event.type === 'left') elements.set(TIME, timespan(event.duration));
    },
    keep(saved, location, optional) {
      elements.want(DATA, saved, optional);
      if (location) elements.want(LOCATION, location.slice(0, LESSON_LOCATION_LENGTH), true);
    },
    save() {
      finishable = status.read() !== undefined;
      const result = elements.save();
      return finishable ? result : 'failed';
    },
    close() {
      // A preview before the first attempt: LMSFinish with no status set means completed (RTE, lesson_status), and
      // Moodle applies that in browse mode too. Nothing was recorded, so nothing needs to be finished. Where the status
      // could not be read until the last save there may be none either.
      if (finishable) attempt(() => api.LMSFinish(''));
    },
  };
}

/**
 * A closing page may have thrown in LMSFinish (Chromium since version 80). The next LMSInitialize is then refused with 101,
 * though the session is open; one that is finished answers no LMSGetValue (RTE 3.3: 301).
 */
function initialize(api: Scorm12Api, { error, read }: ElementAccess): boolean {
  const answer = attempt(() => api.LMSInitialize(''));
  return isTrue(answer) || (String(answer) === 'false' && error() === GENERAL_EXCEPTION && !!read(STATUS));
}

/** Writes status and score once the LMS's own status could be read: over an unknown one it could take a completion back. */
function statusWriter(elements: ElementWriter) {
  const waiting: TrackingEvent[] = [];
  let status: string | undefined;

  function apply(event: TrackingEvent, known: string) {
    // Without a status of our own LMSFinish alone makes the module completed (RTE, lesson_status).
    if (event.type === 'opened' && isFirst(known)) elements.want(STATUS, 'incomplete');
    // Every session, also after completion: some LMSs drop suspend_data otherwise, others keep the last session's exit.
    if (event.type === 'opened') elements.want(EXIT, 'suspend', true);
    if (event.type !== 'result') return;
    const settled = SETTLED.includes(known);
    // A learner who passes after all, with an attempt that a newer build allows, is not downgraded by that.
    if (!settled || (known === 'failed' && event.result === 'passed')) elements.want(STATUS, event.result);
    wantScore(elements, event.score, settled);
  }

  function read(): string | undefined {
    status ??= elements.read(STATUS)?.trim().toLowerCase();
    if (status !== undefined) for (const event of waiting.splice(0)) apply(event, status);
    return status;
  }

  return {
    /** As it was at launch; undefined as long as the LMS could not say. */
    read,
    record(event: TrackingEvent) {
      waiting.push(event);
      read();
    },
  };
}

/** A retry, or progress that was lost, never lowers what the LMS has (DESIGN, section 6, "Result"). */
function wantScore(elements: ElementWriter, score: number | undefined, settled: boolean) {
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

function readSaved({ read, holds }: ElementWriter): string | undefined {
  const saved = read(DATA);
  if (saved !== undefined) holds(DATA, saved);
  return saved;
}

function readLaunch(status = '', elements: ElementWriter): LaunchRecord {
  const { get } = elements;
  // Once more at once: one read that fails is no reason to start without what was saved.
  const saved = readSaved(elements) ?? readSaved(elements);
  // Optional in the standard; absent and empty mean normal.
  const mode = get('cmi.core.lesson_mode').trim().toLowerCase();
  return {
    learner: get('cmi.core.student_id'),
    writable: mode !== 'review' && mode !== 'browse',
    first: isFirst(status),
    finished: FINISHED.includes(status),
    failed: status === 'failed',
    saved,
    // Only where there is nothing better to resume by.
    location: !isFirst(status) && saved === '' ? get(LOCATION) : '',
  };
}
