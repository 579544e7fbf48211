// Single elements of the SCORM 1.2 data model, read and written through an API that may answer anything, or throw.
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import type { SaveResult } from './adapter';
import type { Scorm12Api } from './find-api';
import type { InteractionWriter } from './interactions';

/** Not implemented: 401 by the standard, 201 from ADL's model for a leaf and from Moodle for both. The element is left alone from then on. */
const NOT_IMPLEMENTED = [401, 201];
/**
 * What an LMS may say of an element that is empty: no error, not implemented, not initialized (403 in ADL's model). Any other
 * says that it could not read (RTE 3.3: 101, general exception).
 */
const READ_EMPTY = [0, ...NOT_IMPLEMENTED, 403];
/** The LMS understood and will not: keyword, read only, write only, wrong type or too long. */
const REFUSED = [402, 403, 404, 405];

export interface ElementAccess {
  /** Empty when the LMS has none, or could not say. */
  get(element: string): string;
  /** Undefined when the LMS could not say; empty only when it has none. */
  read(element: string): string | undefined;
  set(element: string, value: string): SaveResult;
  /** Of the last call; 0 where the LMS gives none. */
  error(): number;
}

/** Single elements, read and written; an element that the LMS does not implement is written to once. */
export function elementAccess(api: Scorm12Api): ElementAccess {
  const missing = new Set<string>();
  const get = (element: string) => text(attempt(() => api.LMSGetValue(element)));
  const error = () => Number.parseInt(text(attempt(() => api.LMSGetLastError())), 10) || 0;

  function read(element: string): string | undefined {
    const answer = attempt(() => api.LMSGetValue(element));
    if (answer === THREW) return undefined;
    return text(answer) || (READ_EMPTY.includes(error()) ? '' : undefined);
  }

  function set(element: string, value: string): SaveResult {
    if (missing.has(element)) return 'refused';
    const answer = attempt(() => api.LMSSetValue(element, value));
    // Some take what is longer than the standard says, and silently cut it.
    if (isTrue(answer)) return value.length <= SUSPEND_DATA_LENGTH || get(element) === value ? 'taken' : 'refused';
    if (answer === THREW) return 'failed';
    // At once: every later call overwrites it.
    const code = error();
    if (NOT_IMPLEMENTED.includes(code)) missing.add(element);
    if (missing.has(element) || REFUSED.includes(code)) return 'refused';
    // Neither true nor an error: look whether it is there.
    return code === 0 && get(element) === value ? 'taken' : 'failed';
  }

  return { get, read, set, error };
}

/** What the LMS should hold against what it is known to hold; only differences are written. */
export function elementWriter(api: Scorm12Api, access: ElementAccess, interactions: InteractionWriter | undefined) {
  const wanted = new Map<string, { value: string; optional: boolean }>();
  const held = new Map<string, string>();
  let committed = true;

  function save(): SaveResult {
    let worst: SaveResult = 'taken';
    for (const [element, { value, optional }] of wanted) {
      if (held.get(element) === value) continue;
      const result = access.set(element, value);
      if (result === 'taken') {
        held.set(element, value);
        committed = false;
        continue;
      }
      // It may hold anything now: a part, or what it held.
      held.delete(element);
      if (!optional && worst !== 'failed') worst = result;
    }
    if (interactions?.write()) committed = false;
    if (!committed) committed = isTrue(attempt(() => api.LMSCommit('')));
    return committed ? worst : 'failed';
  }

  return {
    ...access,
    save,
    /** `optional`: the learner has lost nothing when the LMS refuses it. */
    want: (element: string, value: string, optional = false) => wanted.set(element, { value, optional }),
    holds: (element: string, value: string) => held.set(element, value),
  };
}

export type ElementWriter = ReturnType<typeof elementWriter>;

/** What `attempt` gives when the LMS threw: unlike anything it can return. */
const THREW = Symbol('threw');

/** LMSs throw: synchronous requests in a page that is closing do so in every one (Chromium since version 80). */
export function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch (_lms) {
    return THREW;
  }
}

/** The standard's strings, and the booleans that some LMSs return. */
export function isTrue(answer: unknown): boolean {
  return answer === true || answer === 'true';
}

function text(answer: unknown): string {
  return answer === THREW || answer === undefined || answer === null ? '' : String(answer);
}
