// Single elements of the SCORM 1.2 data model, read and written through an API that may answer anything, or throw.
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import type { SaveResult } from './adapter';
import type { Scorm12Api } from './find-api';

/** Not implemented: 401 by the standard, 201 from ADL's model for a leaf and from Moodle for both. The element is left alone from then on. */
const NOT_IMPLEMENTED = [401, 201];
/**
 * What an LMS may say of an element that is empty: no error, not implemented, not initialized (403 in ADL's model). Any other
 * says that it could not read (RTE 3.3: 101, general exception).
 */
const READ_EMPTY = [0, ...NOT_IMPLEMENTED, 403];
/** The LMS understood and will not: keyword, read only, write only, wrong type or too long. */
const REFUSED = [...NOT_IMPLEMENTED, 402, 403, 404, 405];

export interface ElementAccess {
  /** Empty when the LMS has none, or could not say. */
  get(element: string): string;
  /** Undefined when the LMS could not say; empty only when it has none. */
  read(element: string): string | undefined;
  set(element: string, value: string): SaveResult;
  /** Of the last call; 0 where the LMS gives none. */
  error(): number;
}

/**
 * Calls a function of the LMS: its answer as text, for some return booleans and numbers where the standard has strings. Undefined
 * when it threw: synchronous requests in a page that is closing do so in every LMS (Chromium since version 80).
 */
export function callApi(api: Scorm12Api, name: keyof Scorm12Api, ...values: string[]): string | undefined {
  try {
    return String((api[name] as (...values: string[]) => unknown)(...values) ?? '');
  } catch (_lms) {
    return undefined;
  }
}

/** Single elements, read and written; an element that the LMS does not implement is written to once. */
export function elementAccess(api: Scorm12Api): ElementAccess {
  const missing = new Set<string>();
  const ask = (element: string) => callApi(api, 'LMSGetValue', element);
  const get = (element: string) => ask(element) ?? '';
  const error = () => Number.parseFloat(callApi(api, 'LMSGetLastError') ?? '') || 0;

  function read(element: string): string | undefined {
    const answer = ask(element);
    return answer === '' && !READ_EMPTY.includes(error()) ? undefined : answer;
  }

  function set(element: string, value: string): SaveResult {
    if (missing.has(element)) return 'refused';
    const answer = callApi(api, 'LMSSetValue', element, value);
    // Some take what is longer than the standard says, and silently cut it.
    if (answer === 'true') return value.length <= SUSPEND_DATA_LENGTH || get(element) === value ? 'taken' : 'refused';
    if (answer === undefined) return 'failed';
    // At once: every later call overwrites it.
    const code = error();
    if (NOT_IMPLEMENTED.includes(code)) missing.add(element);
    if (REFUSED.includes(code)) return 'refused';
    // Neither true nor an error: look whether it is there.
    return code === 0 && get(element) === value ? 'taken' : 'failed';
  }

  return { get, read, set, error };
}

/** What the LMS should hold against what it is known to hold; only differences are written. */
export function elementWriter(api: Scorm12Api, { set }: ElementAccess) {
  const wanted = new Map<string, readonly [value: string, optional: boolean]>();
  const held = new Map<string, string | undefined>();
  let committed = true;

  return {
    /** Writes and commits the differences. `writeMore`: whether it wrote something that needs a commit. */
    save(writeMore: () => boolean | undefined): SaveResult {
      let worst: SaveResult = 'taken';
      for (const [element, [value, optional]] of wanted) {
        if (held.get(element) === value) continue;
        const result = set(element, value);
        const isTaken = result === 'taken';
        // Where it was not taken, it may hold anything now: a part, or what it held.
        held.set(element, isTaken ? value : undefined);
        if (isTaken) committed = false;
        else if (!optional && worst !== 'failed') worst = result;
      }
      if (writeMore()) committed = false;
      committed ||= callApi(api, 'LMSCommit', '') === 'true';
      return committed ? worst : 'failed';
    },
    /** `optional`: the learner has lost nothing when the LMS refuses it. */
    want: (element: string, value: string, optional = false) => void wanted.set(element, [value, optional]),
    holds: (element: string, value: string) => void held.set(element, value),
  };
}
