// Answers as SCORM 1.2 interactions (RTE 3.4.4): write-only, optional for an LMS, never read back, never needed for resume.
import type { TrackingEvent } from '../../src/model/tracking';
import { cut } from '../../src/questions/cut';
import { timespan } from '../timespan';
import type { ElementAccess } from './elements';

type Answered = Extract<TrackingEvent, { type: 'answered' }>;
type Shared = Extract<TrackingEvent, { type: 'worksheet-shared' }>;

export interface InteractionWriter {
  add(event: Answered | Shared): void;
  /** Writes what waits. True when something was written that needs a commit. */
  write(): boolean;
}

const LIST = 'cmi.interactions.';

/** An LMS that refuses the first element of one gets no more of them. */
export function interactionWriter({ get, set }: ElementAccess): InteractionWriter {
  const waiting: (Answered | Shared)[] = [];
  let next: number | undefined;

  function write(): boolean {
    let wrote = false;
    while (waiting[0]) {
      // Where an earlier session ended; some LMSs answer a number, one without interactions nothing.
      next ??= Number.parseInt(get(`${LIST}_count`), 10);
      const { id, ...fields } = factsOf(waiting[0]);
      // The id first, then the type: by those an LMS knows what the rest may be.
      const begun = next >= 0 && set(`${LIST}${next}.id`, id.slice(0, 255));
      if (begun === 'refused') next = Number.NaN;
      if (begun !== 'taken') break;
      for (const [field, value] of Object.entries(fields)) {
        if (value !== undefined) set(`${LIST}${next}.${field}`, value);
      }
      wrote = true;
      next += 1;
      waiting.shift();
    }
    return wrote;
  }

  return { add: (event) => void waiting.push(event), write };
}

/** What the LMS is told of one, in this order; what is undefined is not written. */
type Facts = { id: string; type: string } & Record<string, string | undefined>;

function factsOf(event: Answered | Shared): Facts {
  // CMITime: a clock time, of exactly two digits each.
  const time = new Date(event.at).toTimeString().slice(0, 8);
  if (event.type === 'worksheet-shared')
    return {
      id: `${event.worksheet}.${event.field}`,
      // A field of a worksheet: an answer that nobody grades. Its end says when there is more of it.
      type: 'fill-in',
      time,
      student_response: cut(event.text, '…'),
      result: 'neutral',
    };
  const { part, type, response, pattern, right } = event.response;
  return {
    id: [event.quiz, event.question, part].filter(Boolean).join('.'),
    type,
    time,
    weighting: String(Math.round(event.weight * 100) / 100),
    'correct_responses.0.pattern': pattern || undefined,
    // A question that was left out has no response.
    student_response: cut(response) || undefined,
    // Not "incorrect", which is SCORM 2004's word: 405.
    result: right === undefined ? 'neutral' : right ? 'correct' : 'wrong',
    latency: event.latency === undefined ? undefined : timespan(event.latency),
  };
}
