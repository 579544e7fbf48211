// Whole sessions at the test LMS, for tests of it.
import { expect } from 'vitest';
import { PROFILES, type Profile } from '../../src/lms-simulator/profiles';
import type { LearnerRecord } from '../../src/lms-simulator/record';
import { type Api, createSession } from '../../src/lms-simulator/session';

/** One whole session: initialized, worked in, and finished unless `work` does that. Gives the record after it. */
export function play(
  record: LearnerRecord,
  work: (api: Api) => void,
  profile: Profile = PROFILES.strict,
): LearnerRecord {
  const session = createSession(record, profile);
  session.api.LMSInitialize('');
  work(session.api);
  session.api.LMSFinish('');
  return session.record();
}

/** What the content reads at the start of the next session. */
export function readAtLaunch(record: LearnerRecord, name: string, profile: Profile = PROFILES.strict): unknown {
  const { api } = createSession(record, profile);
  api.LMSInitialize('');
  return api.LMSGetValue(name);
}

export function set(values: Record<string, string>): (api: Api) => void {
  return (api) => {
    for (const [name, value] of Object.entries(values)) expect(api.LMSSetValue(name, value), name).toBe('true');
  };
}

export const nothing = () => {};
