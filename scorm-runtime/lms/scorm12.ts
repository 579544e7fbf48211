// The SCORM 1.2 adapter: the only place that knows cmi.* names, statuses and error codes (SCORM 1.2 RTE, section 3).
import type { TrackingEvent } from '../../src/model/tracking';
import { timespan } from '../timespan';
import type { LmsAdapter } from './adapter';
import { type Elements, elementsOf, isYes } from './elements';
import type { Scorm12Api } from './find-api';

const STATUS = 'cmi.core.lesson_status';
const EXIT = 'cmi.core.exit';
const DATA = 'cmi.suspend_data';
const LOCATION = 'cmi.core.lesson_location';
const TIME = 'cmi.core.session_time';
const SCORE = 'cmi.core.score.';

/** Results that stand: never downgraded, and passed never followed by completed (RTE 3.4.4, cmi.core.lesson_status). */
const FINISHED: readonly (string | undefined)[] = ['passed', 'completed'];
const SETTLED = [...FINISHED, 'failed'];

const GENERAL_EXCEPTION = 101;

/**
 * Writes SCORM 1.2 through `api`. No call ever throws, whatever the LMS does. `startInteractions`: only where a module has
 * questions.
 */
export function scorm12Adapter(
  api: Scorm12Api,
  startInteractions?: (elements: Elements) => (event: TrackingEvent) => void,
): LmsAdapter {
  const elements = elementsOf(api);
  const { ask, call, error, get, read, set, want } = elements;
  const tellAnswer = startInteractions?.(elements);
  const waiting: TrackingEvent[] = [];
  let status: string | undefined;
  let finishable = false;
  /** The LMS's pass mark. */
  let mark = Number.NaN;

  /**
   * A closing page may have thrown in LMSFinish (Chromium since version 80). The next LMSInitialize is then refused with 101,
   * though the session is open; one that is finished answers no LMSGetValue (RTE 3.3: 301).
   */
  function initialize() {
    const answer = call('LMSInitialize', '');
    return isYes(answer) || (answer && error() === GENERAL_EXCEPTION && read(STATUS));
  }

  /**
   * As it was at launch; undefined as long as the LMS could not say. What happened is written only then: over an unknown status
   * it could take a completion back.
   */
  function launchStatus(): string | undefined {
    status ??= read(STATUS)?.toLowerCase();
    if (status !== undefined) for (const event of waiting.splice(0)) writeStatus(event, status, elements);
    return status;
  }

  /** None may be one that begins, or one whose work is only on this device: that the status says. */
  const reread = () => {
    const saved = read(DATA);
    return saved || launchStatus() !== undefined ? saved : undefined;
  };

  return {
    learnerName: () => get('cmi.core.student_name'),
    open(isGraded) {
      if (!initialize()) return undefined;
      // Once more at once: one read that fails is no reason to start without what was saved.
      const known = launchStatus() ?? launchStatus();
      const saved = reread() ?? reread();
      const first = isFirst(known);
      // Optional in the standard; absent and empty mean normal. Who begins, as far as is known, has nothing to review: an LMS without
      // modes is asked no more of that, for a first launch has 12 calls (DESIGN, section 6).
      const mode = (known && first ? ask : get)('cmi.core.lesson_mode');
      const writable = !/^(review|browse)$/i.test(mode as string);
      // Where something is written, the first save says so.
      finishable = !first;
      mark = Number.parseFloat(isGraded ? get('cmi.student_data.mastery_score') : '');
      return {
        learner: get('cmi.core.student_id'),
        writable,
        // As far as it is known by then.
        get first() {
          return isFirst(status);
        },
        finished: FINISHED.includes(known),
        failed: known === 'failed',
        mastery: mark >= 0 ? Math.min(100, mark) : undefined,
        saved,
        // Only where there is nothing better to resume by.
        location: !first && saved === '' ? get(LOCATION) : '',
      };
    },
    reread,
    record(event) {
      waiting.push(event);
      launchStatus();
      tellAnswer?.(event);
      // Just before LMSFinish, in one write: an LMS adds every value it gets to the total (RTE, session_time).
      if (event.type === 'left') set(TIME, timespan(event.duration));
    },
    keep(saved, location, optional) {
      want(DATA, saved, optional);
      if (location) want(LOCATION, location, true);
    },
    save() {
      finishable = launchStatus() !== undefined;
      const result = elements.save();
      return finishable ? result : 'failed';
    },
    close() {
      // A preview before the first attempt: LMSFinish with no status set means completed (RTE, lesson_status), and
      // Moodle applies that in browse mode too. Nothing was recorded, so nothing needs to be finished. Where the status
      // could not be read until the last save there may be none either.
      // Nor may it fail who has finished: Moodle compares the score with the mark whatever the status, and an older edition may have
      // had no mark. What was done is committed; of the session only its time is lost.
      const wouldFail =
        mark > 0 && FINISHED.includes(get(STATUS).toLowerCase()) && Number.parseFloat(get(`${SCORE}raw`)) < mark;
      if (finishable && !wouldFail) call('LMSFinish', '');
    },
  };
}

/** What `event` changes in status and score. `known`: the status at launch. */
function writeStatus(event: TrackingEvent, known: string, { get, want }: Elements) {
  if (event.type === 'opened') {
    // Without a status of our own LMSFinish alone makes the module completed (RTE, lesson_status).
    if (isFirst(known)) want(STATUS, 'incomplete');
    // Every session, also after completion: some LMSs drop suspend_data otherwise, others keep the last session's exit.
    want(EXIT, 'suspend', true);
  }
  if (event.type !== 'result') return;
  const { result, score } = event;
  const settled = SETTLED.includes(known);
  // A learner who passes after all, with an attempt that a newer build allows, is not downgraded by that.
  if (!settled || (known === 'failed' && result === 'passed')) want(STATUS, result);
  // A retry, or progress that was lost, never lowers what the LMS has (DESIGN, section 6, "Result").
  if (score === undefined || (settled && Number.parseFloat(get(`${SCORE}raw`)) >= score)) return;
  // Brightspace takes no raw without a max above 0.
  want(`${SCORE}min`, '0', true);
  want(`${SCORE}max`, '100', true);
  want(`${SCORE}raw`, `${score}`);
}

/** `not attempted`, `browsed`, nothing, or what no standard knows: the learner's work starts here. */
function isFirst(status: string | undefined): boolean {
  return status !== 'incomplete' && !SETTLED.includes(status);
}
