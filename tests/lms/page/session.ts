// One SCORM 1.2 session: the eight functions of the API (RTE 3.3), held to the letter, and a log of every call.
import { readElement, writeElement } from './data-model';
import { type ErrorCode, errorText } from './errors';
import type { Profile } from './profiles';
import { closeRecord, type LearnerRecord, openRecord, storedRecord } from './record';

export const API_FUNCTIONS = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
  'LMSGetDiagnostic',
] as const;

export type ApiFunction = (typeof API_FUNCTIONS)[number];

/** The object that content finds under the name `API`. */
export type Api = Record<ApiFunction, (...args: unknown[]) => unknown>;

/** One call, as it happened. */
export interface ApiCall {
  name: ApiFunction;
  args: unknown[];
  /** What the content got back; absent when the call threw. */
  result?: unknown;
  /** The name of the exception that the content got instead of a result. */
  threw?: string;
  /** What LMSGetLastError says after the call. */
  error: number;
}

export interface SessionHooks {
  /** Stores a committed record; false when it could not. What it throws reaches the content. Without it everything is stored. */
  persist?: (record: LearnerRecord) => boolean;
  /** Told of every call, once it has happened. */
  onCall?: (call: ApiCall) => void;
}

export interface Session {
  api: Api;
  calls: readonly ApiCall[];
  /** What the LMS keeps: only what LMSCommit or LMSFinish has stored. */
  record(): LearnerRecord;
}

interface State {
  phase: 'closed' | 'open' | 'finished';
  model: LearnerRecord;
  committed: LearnerRecord;
  error: ErrorCode;
  profile: Profile;
  persist: (record: LearnerRecord) => boolean;
}

/**
 * Starts a session on a learner's record. The record also carries what the LMS itself sets (student_id, student_name,
 * launch_data, student_data.*). Nothing is kept without LMSCommit or LMSFinish.
 */
export function createSession(record: LearnerRecord, profile: Profile, hooks: SessionHooks = {}): Session {
  const state: State = {
    phase: 'closed',
    model: openRecord(record, profile),
    committed: record,
    error: 0,
    profile,
    persist: hooks.persist ?? (() => true),
  };
  const calls: ApiCall[] = [];
  const report = (call: ApiCall) => {
    calls.push(call);
    hooks.onCall?.(call);
  };
  const functions: Record<ApiFunction, (...args: unknown[]) => string> = {
    LMSInitialize: (parameter) => initialize(state, parameter),
    LMSFinish: (parameter) => finish(state, parameter),
    LMSGetValue: (name) => getValue(state, name),
    LMSSetValue: (name, value) => setValue(state, name, value),
    LMSCommit: (parameter) => commit(state, parameter),
    LMSGetLastError: () => String(state.error),
    LMSGetErrorString: (code) => errorText(String(code)),
    LMSGetDiagnostic: (code) => errorText(code === '' ? String(state.error) : String(code)),
  };
  const entries = API_FUNCTIONS.map((name) => [name, logged(state, name, functions[name], report)]);
  return { api: Object.fromEntries(entries), calls, record: () => ({ ...state.committed }) };
}

/** The function as the content sees it: every call reported, results and exceptions as the profile has them. */
function logged(
  state: State,
  name: ApiFunction,
  run: (...args: unknown[]) => string,
  report: (call: ApiCall) => void,
): (...args: unknown[]) => unknown {
  return (...args) => {
    try {
      if (state.profile.throws) throw new Error(`${name} is out of order`);
      const answer = run(...args);
      const result = state.profile.nativeResults ? native(name, args, answer) : answer;
      report({ name, args, result, error: state.error });
      return result;
    } catch (thrown) {
      state.error = 101;
      report({ name, args, threw: thrown instanceof Error ? thrown.name : String(thrown), error: 101 });
      throw thrown;
    }
  };
}

/** Booleans and counts as some LMSs give them. */
function native(name: ApiFunction, args: unknown[], answer: string): unknown {
  if (name === 'LMSGetValue') return String(args[0]).endsWith('._count') && answer !== '' ? Number(answer) : answer;
  return answer === 'true' ? true : answer === 'false' ? false : answer;
}

function settle(state: State, error: ErrorCode): 'true' | 'false' {
  state.error = error;
  return error === 0 ? 'true' : 'false';
}

/** RTE 3.3: these three functions take exactly the empty string. */
function checkCall(state: State, parameter: unknown): ErrorCode {
  if (parameter !== '') return 201;
  return state.phase === 'open' ? 0 : 301;
}

function initialize(state: State, parameter: unknown): string {
  if (parameter !== '') return settle(state, 201);
  // Neither twice nor again after LMSFinish: a launch is one session.
  if (state.phase !== 'closed') return settle(state, 101);
  state.phase = 'open';
  return settle(state, 0);
}

function finish(state: State, parameter: unknown): string {
  const error = checkCall(state, parameter);
  if (error !== 0) return settle(state, error);
  const closed = storedRecord(closeRecord(state.model, state.profile), state.profile);
  if (!state.persist(closed)) return settle(state, 101);
  state.committed = closed;
  state.phase = 'finished';
  return settle(state, 0);
}

function commit(state: State, parameter: unknown): string {
  const error = checkCall(state, parameter);
  if (error !== 0) return settle(state, error);
  const copy = storedRecord({ ...state.model }, state.profile);
  if (!state.persist(copy)) return settle(state, 101);
  state.committed = copy;
  return settle(state, 0);
}

function getValue(state: State, name: unknown): string {
  const reading =
    state.phase !== 'open'
      ? { error: 301 as const }
      : typeof name !== 'string'
        ? { error: 201 as const }
        : readElement(state.model, name, state.profile);
  settle(state, 'error' in reading ? reading.error : 0);
  return 'value' in reading ? reading.value : '';
}

function setValue(state: State, name: unknown, value: unknown): string {
  if (state.phase !== 'open') return settle(state, 301);
  if (typeof name !== 'string') return settle(state, 201);
  return settle(state, writeElement(state.model, name, value, state.profile));
}
