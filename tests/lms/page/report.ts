// Carries records and calls to the server so that they survive whatever happens to the tab next.

import type { LearnerRecord } from '../../../src/lms-simulator/record';
import type { ApiCall } from '../../../src/lms-simulator/session';
import { CALLS_PATH, type CallReport, type Launch, RECORD_PATH, type RecordReport } from './launch';

/**
 * Synchronous, as LMSs do it: when LMSCommit returns, the record is stored. In a closing page Chromium lets it throw
 * (NetworkError, since Chrome 80); a beacon is what the better LMSs fall back to.
 */
function send(path: string, report: RecordReport | readonly CallReport[], whileClosing: 'beacon' | 'throw'): boolean {
  const body = JSON.stringify(report);
  try {
    const request = new XMLHttpRequest();
    request.open('POST', path, false);
    request.send(body);
    return request.status === 204;
  } catch (thrown) {
    if (whileClosing === 'throw') throw thrown;
    return navigator.sendBeacon(path, body);
  }
}

export interface Reporter {
  persist: (record: LearnerRecord) => boolean;
  onCall: (call: ApiCall) => void;
}

/** The hooks of a session that belongs to this launch. */
export function reporterFor({ session, profile }: Launch): Reporter {
  let number = 0;
  const waiting: CallReport[] = [];
  return {
    persist(record) {
      // With the calls that led to it: whoever sees the record sees them.
      const stored = send(RECORD_PATH, { session, record, calls: waiting }, profile.whileClosing);
      if (stored) waiting.length = 0;
      return stored;
    },
    // Together, when the content's own script is through, and before anything can happen to the tab: a request for each call was
    // most of what a launch cost. The log is the test's, not the LMS's: it never throws into the content.
    onCall(call) {
      number += 1;
      waiting.push({ session, number, call });
      queueMicrotask(() => {
        if (waiting.length > 0) send(CALLS_PATH, waiting.splice(0), 'beacon');
      });
    },
  };
}
