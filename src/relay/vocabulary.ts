// The xAPI words that a package of Carrel uses (DESIGN, section 7). The relay lets nothing else through.

/** `voided` is not among them and must never be: it makes another learner's statement disappear (xAPI-Data 2.3.2). */
export const VERBS = [
  'http://adlnet.gov/expapi/verbs/initialized',
  'http://adlnet.gov/expapi/verbs/resumed',
  'http://adlnet.gov/expapi/verbs/experienced',
  'http://adlnet.gov/expapi/verbs/progressed',
  'http://adlnet.gov/expapi/verbs/answered',
  'http://adlnet.gov/expapi/verbs/passed',
  'http://adlnet.gov/expapi/verbs/failed',
  'http://adlnet.gov/expapi/verbs/completed',
  'http://activitystrea.ms/schema/1.0/submit',
  'http://id.tincanapi.com/verb/downloaded',
  'http://adlnet.gov/expapi/verbs/suspended',
  'http://adlnet.gov/expapi/verbs/terminated',
] as const;

export const ACTIVITY_TYPES = [
  'http://adlnet.gov/expapi/activities/course',
  'http://adlnet.gov/expapi/activities/lesson',
  'http://adlnet.gov/expapi/activities/attempt',
  'https://w3id.org/xapi/acrossx/activities/webpage',
  'http://adlnet.gov/expapi/activities/assessment',
  'http://adlnet.gov/expapi/activities/cmi.interaction',
  'http://adlnet.gov/expapi/activities/performance',
  'https://w3id.org/xapi/video/activity-type/video',
] as const;

/** The SCORM profile's own activity: the category of lifecycle and status statements. */
export const SCORM_PROFILE = 'https://w3id.org/xapi/scorm';
export const PROFILE_TYPE = 'http://adlnet.gov/expapi/activities/profile';

/** cmi5 9.5.5.1: how far the learner is, 0–100. */
export const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
/** cmi5 9.6.3.1: the session, so that a report can tell two visits apart. */
export const SESSION_ID = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** xAPI-Data 2.4.4.1. */
export const INTERACTION_TYPES = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
] as const;

/** The version the relay speaks with both sides, and the requests it takes: 1.0.x (xAPI-Communication 3.3). */
export const XAPI_VERSION = '1.0.3';
export const XAPI_VERSION_HEADER = 'X-Experience-API-Version';
export const SPOKEN_VERSION = /^1\.0(\.\d{1,3})?$/;
