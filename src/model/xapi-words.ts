// The xAPI words that Carrel uses (DESIGN, section 7): verbs, types of activities, extensions. xAPI 1.0.3, nothing that only 2.0 knows.

/** Of every statement and request (DESIGN, section 7). */
export const XAPI_VERSION = '1.0.3';

/** xAPI-Communication 3.3: without it an LRS refuses whatever is asked. */
export const XAPI_VERSION_HEADER = 'X-Experience-API-Version';

/** What a package says, and nothing else. `voided` is not among them. */
export const VERBS = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  resumed: 'http://adlnet.gov/expapi/verbs/resumed',
  experienced: 'http://adlnet.gov/expapi/verbs/experienced',
  progressed: 'http://adlnet.gov/expapi/verbs/progressed',
  answered: 'http://adlnet.gov/expapi/verbs/answered',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  submit: 'http://activitystrea.ms/schema/1.0/submit',
  downloaded: 'http://id.tincanapi.com/verb/downloaded',
  suspended: 'http://adlnet.gov/expapi/verbs/suspended',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
} as const;

export type Verb = keyof typeof VERBS;

export const ACTIVITY_TYPES = {
  course: 'http://adlnet.gov/expapi/activities/course',
  /** A SCO is a lesson (SCORM profile); "module" is an aggregation there. */
  module: 'http://adlnet.gov/expapi/activities/lesson',
  attempt: 'http://adlnet.gov/expapi/activities/attempt',
  page: 'https://w3id.org/xapi/acrossx/activities/webpage',
  quiz: 'http://adlnet.gov/expapi/activities/assessment',
  interaction: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  worksheet: 'http://adlnet.gov/expapi/activities/performance',
} as const;

export type ActivityKind = keyof typeof ACTIVITY_TYPES;

/** The SCORM profile's own activity: the category of lifecycle and status statements, and of no other. */
export const SCORM_PROFILE = 'https://w3id.org/xapi/scorm';
export const PROFILE_TYPE = 'http://adlnet.gov/expapi/activities/profile';

/** cmi5 9.5.5.1: how far the learner is, 0–100. */
export const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/** cmi5 9.6.3.1: one for each launch, so that two visits of one attempt can be told apart. */
export const SESSION_ID = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** xAPI-Data 2.4.4.1: the types of interactions that Carrel's questions and fields have. */
export type XapiInteraction =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'sequencing'
  | 'likert'
  | 'numeric';
