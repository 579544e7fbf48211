// A learner's record in one module: what the LMS keeps from session to session, and how it changes at either end of one.
import { hundredthsToTimespan, timespanToHundredths } from './data-types';
import type { Profile } from './profiles';

/** Element names and values as they were last committed, e.g. `{ 'cmi.core.lesson_status': 'incomplete' }`. */
export type LearnerRecord = Record<string, string>;

/** ADL's data model starts total_time with this. */
const NO_TIME = '00:00:00.0';

/** The data model as the content finds it at LMSInitialize. */
export function openRecord(record: LearnerRecord, profile: Profile): LearnerRecord {
  const model: LearnerRecord = { 'cmi.core.total_time': NO_TIME, ...record };
  const lastExit = record['cmi.core.exit'];
  const isFirst = record['cmi.core.lesson_status'] === undefined;
  if (isFirst) model['cmi.core.lesson_status'] = 'not attempted';
  // RTE 3.4.4: resume only when the last exit was suspend; time-out, logout and a normal exit give "".
  model['cmi.core.entry'] = isFirst ? 'ab-initio' : lastExit === 'suspend' ? 'resume' : '';
  model['cmi.core.lesson_mode'] = profile.lessonMode;
  model['cmi.core.credit'] = profile.credit;
  // Both are of one session only.
  delete model['cmi.core.exit'];
  delete model['cmi.core.session_time'];
  if (profile.keepsSuspendData === 'when-suspended' && lastExit !== 'suspend') delete model['cmi.suspend_data'];
  return model;
}

/** The record after LMSFinish: status settled, the session's time added. */
export function closeRecord(model: LearnerRecord, profile: Profile): LearnerRecord {
  const total = timespanToHundredths(model['cmi.core.total_time'] ?? '');
  const session = timespanToHundredths(model['cmi.core.session_time'] ?? '');
  return {
    ...model,
    'cmi.core.lesson_status': finalStatus(model, profile),
    'cmi.core.total_time': hundredthsToTimespan(total + session),
  };
}

function finalStatus(model: LearnerRecord, profile: Profile): string {
  const status = model['cmi.core.lesson_status'] ?? 'not attempted';
  if (profile.lessonMode === 'browse') return status === 'not attempted' ? 'browsed' : status;
  if (profile.lessonMode === 'review') return status;
  return statusByMastery(model, profile, status) ?? (status === 'not attempted' ? 'completed' : status);
}

/** Conformance Requirements p. 2-19: in credit mode, a score and a mastery score decide between passed and failed. */
function statusByMastery(model: LearnerRecord, profile: Profile, status: string): string | undefined {
  const raw = model['cmi.core.score.raw'] ?? '';
  const mastery = model['cmi.student_data.mastery_score'] ?? '';
  if (profile.credit !== 'credit' || raw === '' || mastery === '') return undefined;
  if (profile.masteryOverrides === 'unless-incomplete' && status === 'incomplete') return undefined;
  return Number(raw) >= Number(mastery) ? 'passed' : 'failed';
}

/** What is stored of the model, where the LMS's own storage has less room than its API. */
export function storedRecord(model: LearnerRecord, { longSuspendData, suspendDataLimit }: Profile): LearnerRecord {
  const data = model['cmi.suspend_data'];
  if (longSuspendData !== 'cut-when-stored' || data === undefined) return model;
  return { ...model, 'cmi.suspend_data': data.slice(0, suspendDataLimit) };
}
