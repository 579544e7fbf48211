// What the server tells the LMS page about one launch: read from the JSON inside the page.
import type { Profile } from '../../../src/lms-simulator/profiles';
import type { LearnerRecord } from '../../../src/lms-simulator/record';
import type { ApiCall } from '../../../src/lms-simulator/session';

export interface Launch {
  /** Counts launches from 1; every report to the server carries it. */
  session: number;
  profile: Profile;
  /** Absolute: in the cross-origin profile the content is on another port. */
  contentUrl: string;
  record: LearnerRecord;
}

/** Where the page reports to, on its own origin. */
export const RECORD_PATH = '/lms/record';
export const CALLS_PATH = '/lms/calls';

/** Id of the element that holds the launch as JSON, and of the frame that shows the content. */
export const LAUNCH_ID = 'launch';
export const CONTENT_ID = 'content';

export interface RecordReport {
  session: number;
  record: LearnerRecord;
  /** Those before it that are not reported yet. */
  calls: readonly CallReport[];
}

export interface CallReport {
  session: number;
  /** Order within the session: a beacon may arrive late. */
  number: number;
  call: ApiCall;
}
