// Answers as SCORM 1.2 interactions (RTE 3.4.4): write-only, optional for an LMS, never read back, never needed for resume.
import type { TrackingEvent } from '../../src/model/tracking';
import { cut } from '../../src/questions/cut';
import { timespan } from '../timespan';
import type { Elements } from './elements';

const LIST = 'cmi.interactions.';

/** Gives what wants one of each answer that is told. */
export function interactionWriter({ get, want }: Elements): (event: TrackingEvent) => void {
  let next: number | undefined;
  return (event) => {
    const facts = factsOf(event);
    if (!facts) return;
    // Where an earlier session ended; some LMSs answer a number, one without interactions nothing: it gets none.
    next ??= Number.parseFloat(get(`${LIST}_count`));
    if (!(next >= 0)) return;
    for (const [field, value] of Object.entries(facts)) {
      if (value !== undefined) want(`${LIST}${next}.${field}`, value, true);
    }
    next += 1;
  };
}

/** What the LMS is told of one, in this order: by id and type it knows what the rest may be. What is undefined is not written. */
type Facts = { id: string; type: string } & Record<string, string | undefined>;

/** Undefined of whatever is no answer. */
function factsOf(event: TrackingEvent): Facts | undefined {
  if (event.type !== 'answered' && event.type !== 'worksheet-shared') return undefined;
  // CMITime: a clock time, of exactly two digits each.
  const time = new Date(event.at).toTimeString().slice(0, 8);
  if (event.type === 'worksheet-shared')
    return {
      id: cut(`${event.worksheet}.${event.field}`),
      // A field of a worksheet: an answer that nobody grades. Its end says when there is more of it.
      type: 'fill-in',
      time,
      student_response: cut(event.text, '…'),
      result: 'neutral',
    };
  const { part, type, response, pattern, right } = event.response;
  return {
    id: cut([event.quiz, event.question, part].filter(Boolean).join('.')),
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
