// Answers as SCORM 1.2 interactions (RTE 3.4.4): write-only, optional for an LMS, never read back, never needed for resume.
import type { TrackingEvent } from '../../src/model/tracking';
import { timespan } from '../timespan';
import type { ElementAccess } from './elements';

type Answered = Extract<TrackingEvent, { type: 'answered' }>;
type Shared = Extract<TrackingEvent, { type: 'worksheet-shared' }>;

export interface InteractionWriter {
  add(event: Answered | Shared): void;
  /** Writes what waits. True when something was written that needs a commit. */
  write(): boolean;
}

const LIST = 'cmi.interactions';

/** An LMS that refuses the first element of one gets no more of them. */
export function interactionWriter({ get, set }: ElementAccess): InteractionWriter {
  const waiting: (Answered | Shared)[] = [];
  let next: number | undefined;
  let off = false;

  function write(): boolean {
    let wrote = false;
    while (!off && waiting[0]) {
      // Where an earlier session ended; some LMSs answer a number, one without interactions nothing.
      next ??= Number.parseInt(get(`${LIST}._count`), 10);
      const [[, id], ...fields] = factsOf(waiting[0]);
      // The id first, then the type: by those an LMS knows what the rest may be.
      const begun = next >= 0 ? set(`${LIST}.${next}.id`, id) : 'refused';
      if (begun === 'failed') break;
      off = begun === 'refused';
      if (off) break;
      for (const [field, value] of fields) set(`${LIST}.${next}.${field}`, value);
      wrote = true;
      next += 1;
      waiting.shift();
    }
    return wrote;
  }

  return { add: (event) => void waiting.push(event), write };
}

type Field = readonly [name: string, value: string];

function factsOf(event: Answered | Shared): [Field, ...Field[]] {
  return event.type === 'answered' ? fieldsOf(event) : sharedFields(event);
}

/** A field of a worksheet: an answer that nobody grades. Its end says when there is more of it (CMIString255). */
function sharedFields({ worksheet, field, text, at }: Shared): [Field, ...Field[]] {
  return [
    ['id', `${worksheet}.${field}`.slice(0, 255)],
    ['type', 'fill-in'],
    ['time', timeOfDay(at)],
    ['student_response', text.length > 255 ? `${text.slice(0, 254).replace(/[\ud800-\udbff]$/, '')}…` : text],
    ['result', 'neutral'],
  ];
}

function fieldsOf({ quiz, question, response, weight, at, latency }: Answered): [Field, ...Field[]] {
  const { part, type, response: given, pattern, right } = response;
  const id = [quiz, question, part].filter(Boolean).join('.');
  return [
    ['id', id.slice(0, 255)],
    ['type', type],
    ['time', timeOfDay(at)],
    ['weighting', String(Math.round(weight * 100) / 100)],
    ...(pattern ? [['correct_responses.0.pattern', pattern] as const] : []),
    // A question that was left out has no response.
    ...(given ? [['student_response', given] as const] : []),
    // Not "incorrect", which is SCORM 2004's word: 405.
    ['result', right === undefined ? 'neutral' : right ? 'correct' : 'wrong'],
    ...(latency === undefined ? [] : [['latency', timespan(latency)] as const]),
  ];
}

/** CMITime: a clock time, of exactly two digits each. */
function timeOfDay(at: number): string {
  return new Date(at).toTimeString().slice(0, 8);
}
