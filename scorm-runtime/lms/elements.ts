// Single elements of the SCORM 1.2 data model, read and written through an API that may answer anything, or throw.
import { SUSPEND_DATA_LENGTH } from '../../src/formats/scorm12/limits';
import type { SaveResult } from './adapter';
import type { Scorm12Api } from './find-api';

/** Not implemented: the element is left alone from then on. */
const NOT_IMPLEMENTED = 401;
/** The same from ADL's model for a leaf, and from Moodle; but an LMS may say so of one value only, as of one that is too long. */
const INVALID_ARGUMENT = 201;
/**
 * What an LMS may say of an element that is empty: no error, not implemented, not initialized (403 in ADL's model). Any other
 * says that it could not read (RTE 3.3: 101, general exception).
 */
const READ_EMPTY = [0, INVALID_ARGUMENT, NOT_IMPLEMENTED, 403];
/** Also as .NET writes it, and as a number. */
const YES = /^(true|1)$/i;
/** What scripts write for nothing at all. As a learner's id it would be everybody's, and show each the work of the last one. */
const NOTHING = /^(undefined|null)$/;
/** The LMS understood and will not: keyword, read only, write only, wrong type or too long. */
const REFUSED = [INVALID_ARGUMENT, NOT_IMPLEMENTED, 402, 403, 404, 405];

/** The elements of one LMS. */
export interface Elements {
  /**
   * Calls a function of the LMS: its answer as text, for some return booleans and numbers where the standard has strings, and
   * without the blanks and line breaks that others put around it: nothing of ours begins or ends with one.
   * Undefined when it threw: synchronous requests in a page that is closing do so in every LMS (Chromium since version 80).
   */
  call(name: keyof Scorm12Api, ...values: string[]): string | undefined;
  /** Once: empty or undefined also when the LMS could not say. */
  ask(element: string): string | undefined;
  /**
   * Empty when the LMS has none, or could not say. It is asked once more at once: one answer that fails would record a review, hide
   * the copy on this device, which is under the learner's id, or let a later score lower the one that it has.
   */
  get(element: string): string;
  /** Undefined when the LMS could not say; empty only when it has none. */
  read(element: string): string | undefined;
  /** Of the last call; 0 where the LMS gives none. */
  error(): number;
  /** At once. An element that the LMS does not implement is written to once. */
  set(element: string, value: string): SaveResult;
  /** What the LMS should hold once it is saved. `optional`: the learner has lost nothing when the LMS refuses it. */
  want(element: string, value: string, optional?: boolean): void;
  /** Writes and commits what the LMS is not known to hold. */
  save(): SaveResult;
}

export function elementsOf(api: Scorm12Api): Elements {
  const missing = new Set<string>();
  const wanted = new Map<string, readonly [value: string, optional: boolean | undefined]>();
  const held = new Map<string, string | undefined>();
  let committed = true;

  const call: Elements['call'] = (name, ...values) => {
    try {
      return `${(api[name] as (...values: string[]) => unknown)(...values) ?? ''}`.trim().replace(NOTHING, '');
    } catch (_lms) {
      return undefined;
    }
  };
  const ask: Elements['ask'] = (element) => call('LMSGetValue', element);
  const get = (element: string) => read(element) ?? ask(element) ?? '';
  const error = () => Number.parseFloat(call('LMSGetLastError') as string) || 0;

  function read(element: string): string | undefined {
    const answer = ask(element);
    if (answer === '' && !READ_EMPTY.includes(error())) return undefined;
    held.set(element, answer);
    return answer;
  }

  function set(element: string, value: string): SaveResult {
    // What it has not of one interaction it has of none.
    const kind = element.replace(/\d+/g, '');
    if (missing.has(kind)) return 'refused';
    const answer = call('LMSSetValue', element, value);
    // Some take what is longer than the standard says, and silently cut it.
    if (isYes(answer)) return value.length <= SUSPEND_DATA_LENGTH || ask(element) === value ? 'taken' : 'refused';
    if (answer === undefined) return 'failed';
    // At once: every later call overwrites it.
    const code = error();
    if (code === NOT_IMPLEMENTED) missing.add(kind);
    if (REFUSED.includes(code)) return 'refused';
    // Neither true nor an error: look whether it is there.
    return code === 0 && ask(element) === value ? 'taken' : 'failed';
  }

  return {
    call,
    ask,
    get,
    read,
    error,
    set,
    want: (element, value, optional) => wanted.set(element, [value, optional]),
    save() {
      let worst: SaveResult = 'taken';
      for (const [element, [value, optional]] of wanted) {
        if (held.get(element) === value) continue;
        const result = set(element, value);
        if (result === 'taken') committed = false;
        else if (!optional && worst !== 'failed') worst = result;
        // Where it was not taken, it may hold anything now: a part, or what it held. Of interactions, which are many, each is offered
        // once; `exit` is not, for by it some LMSs keep the progress or drop it.
        held.set(element, result === 'taken' || (/\d/.test(element) && result === 'refused') ? value : undefined);
      }
      committed ||= isYes(call('LMSCommit', ''));
      return committed ? worst : 'failed';
    },
  };
}

/** `undefined`, where it threw, is the word `undefined` to an expression. */
export function isYes(answer: string | undefined): boolean {
  return YES.test(answer as string);
}
