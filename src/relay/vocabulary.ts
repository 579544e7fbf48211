// The xAPI words that a package of Carrel uses (DESIGN, section 7). The relay lets nothing else through.
import * as words from '../model/xapi-words';

/** `voided` is not among them and must never be: it makes another learner's statement disappear (xAPI-Data 2.3.2). */
export const VERBS = Object.values(words.VERBS);
export const ACTIVITY_TYPES = [
  'https://w3id.org/xapi/video/activity-type/video',
  ...Object.values(words.ACTIVITY_TYPES),
] as const;
export {
  PROFILE_TYPE,
  PROGRESS,
  SCORM_PROFILE,
  SESSION_ID,
  XAPI_VERSION,
  XAPI_VERSION_HEADER,
} from '../model/xapi-words';

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

/** The requests that the relay takes: 1.0.x (xAPI-Communication 3.3). */
export const SPOKEN_VERSION = /^1\.0(\.\d{1,3})?$/;
