// What must be true of every session's calls, whatever the LMS: SCORM 1.2 RTE 3.3 and 3.4, DESIGN section 6.
import { expect } from 'vitest';
import type { Lms } from '../lms/server';

type Call = ReturnType<Lms['calls']>[number];

/** CMITimespan as Moodle reads it right: always two decimals. */
const TIMESPAN = /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/;

const STATUS = 'cmi.core.lesson_status';

/** The calls of one launch, counted from 1. */
export function sessionCalls(lms: Lms, session: number): Call[] {
  return lms.calls().filter((call) => call.session === session);
}

/** The values that were written to an element, in order. */
export function written(calls: readonly Call[], element: string): unknown[] {
  return calls.filter(({ name, args }) => name === 'LMSSetValue' && args[0] === element).map(({ args }) => args[1]);
}

export function namesOf(calls: readonly Call[]): string[] {
  return calls.map(({ name }) => name);
}

/** One LMSInitialize, first; at most one LMSFinish, last; the time once, right before it; exit is suspend. */
export function expectOrderly(calls: readonly Call[], end: 'finished' | 'lost'): void {
  const names = namesOf(calls);
  expect(names.indexOf('LMSInitialize')).toBe(0);
  expect(names.lastIndexOf('LMSInitialize')).toBe(0);
  expect(new Set(written(calls, 'cmi.core.exit'))).toEqual(new Set(['suspend']));
  const times = written(calls, 'cmi.core.session_time');
  if (end === 'lost') {
    expect(names).not.toContain('LMSFinish');
    expect(times).toEqual([]);
    return;
  }
  expect(names.filter((name) => name === 'LMSFinish')).toHaveLength(1);
  expect(names.at(-1)).toBe('LMSFinish');
  expect(times).toEqual([expect.stringMatching(TIMESPAN)]);
  expect(calls.at(-2)).toMatchObject({ name: 'LMSSetValue', args: ['cmi.core.session_time', times[0]] });
}

/** A status that the LMS holds is never taken back (RTE 3.4.4). */
export function expectNoDowngrade(calls: readonly Call[]): void {
  const statuses = written(calls, STATUS);
  const rank = ['incomplete', 'completed'];
  const ranks = statuses.map((status) => rank.indexOf(String(status)));
  expect(ranks).not.toContain(-1);
  expect(ranks).toEqual([...new Set(ranks)].sort());
}

/** The elements that the LMS answered an error for. */
export function refusedElements(calls: readonly Call[]): unknown[] {
  const refused = calls.filter(({ name, error }) => error !== 0 && name !== 'LMSGetLastError');
  return [...new Set(refused.map(({ name, args }) => args[0] || name))];
}
