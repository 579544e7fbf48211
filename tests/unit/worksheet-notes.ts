// A module with one worksheet of forty boxes for tests without a browser, and what an LMS has of it.
import type { Session } from '../../scorm-runtime/session';
import { PROFILES, type Profile } from '../../src/lms-simulator/profiles';
import type { LearnerRecord } from '../../src/lms-simulator/record';
import { LEARNER, launch } from './session-world';
import { box, prose, rulesOf, sheet, write, written } from './worksheet-world';

export const DATA = 'cmi.suspend_data';
export const FIELDS = Array.from({ length: 40 }, (_, index) => `reflection-${index}`);
export const worksheets = rulesOf(sheet('notes', FIELDS.map(box)));

/** Characters a box: far more than 4,096 characters can hold, far less than 64,000. */
export const MUCH = 450;

export function fill(session: Session, length: number, fields = FIELDS) {
  for (const [index, name] of fields.entries()) write(session, 'notes', name, prose(length, index));
}

/** The fields that are there, as they were written. */
export function intact(session: Session, length: number): string[] {
  return FIELDS.filter((name, index) => written(session, 'notes', name) === prose(length, index));
}

export function setting(profile: Profile, record: LearnerRecord = LEARNER, storage = new Map<string, string>()) {
  return launch({ profile, record, storage, worksheets });
}

/** The saved text. */
export function stored(record: LearnerRecord): string {
  return record[DATA] ?? '';
}

/** What an LMS without a limit has when all boxes are full. */
export function longRecord(): LearnerRecord {
  const { session, lms } = setting(PROFILES.generous);
  fill(session, MUCH);
  session.save();
  return lms.record();
}
