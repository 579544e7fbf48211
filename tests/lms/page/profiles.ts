// How the learning management systems out there differ from one another, as data. A new way to differ is a new row.
import { LONG_TEXT_LIMIT } from './data-types';

export const PROFILE_NAMES = [
  'strict',
  'generous',
  'cutsSuspendData',
  'cutsStoredData',
  'noSuspendData',
  'throws',
  'booleans',
  'noInteractions',
  'noLessonMode',
  'review',
  'browse',
  'opener',
  'crossOriginFrame',
  'noApi',
  'dismissal',
  'forgetful',
] as const;

export type ProfileName = (typeof PROFILE_NAMES)[number];

export interface Profile {
  /** Where the content finds the API. `cross-origin`: in the parent, which is another origin, so out of reach. */
  api: 'parent' | 'opener' | 'cross-origin' | 'none';
  lessonMode: 'normal' | 'review' | 'browse';
  credit: 'credit' | 'no-credit';
  /** Characters of suspend_data. */
  suspendDataLimit: number;
  /**
   * What becomes of suspend_data beyond the limit. By the standard it is refused: 405. Some LMSs silently keep its beginning,
   * at once or only where it is stored, so that the session that wrote it never sees it.
   */
  longSuspendData: 'refused' | 'cut' | 'cut-when-stored';
  /** Elements, or whole categories, that this LMS does not implement: 401. */
  unsupported: readonly string[];
  /** Every call throws. */
  throws: boolean;
  /** Real booleans and numbers where the standard says strings. */
  nativeResults: boolean;
  /**
   * When LMSFinish sets passed or failed from score.raw and the mastery score. The Conformance Requirements (p. 2-19)
   * leave an `incomplete` alone; Moodle does not, even when exit is suspend.
   */
  masteryOverrides: 'unless-incomplete' | 'always';
  /** A synchronous request throws in a closing page: some LMSs fall back to a beacon, others pass the exception on. */
  whileClosing: 'beacon' | 'throw';
  /** Some LMSs drop suspend_data after a session whose exit was not suspend. */
  keepsSuspendData: 'always' | 'when-suspended';
}

/** The letter of the standard. */
const STRICT: Profile = {
  api: 'parent',
  lessonMode: 'normal',
  credit: 'credit',
  suspendDataLimit: LONG_TEXT_LIMIT,
  longSuspendData: 'refused',
  unsupported: [],
  throws: false,
  nativeResults: false,
  masteryOverrides: 'unless-incomplete',
  whileClosing: 'beacon',
  keepsSuspendData: 'always',
};

/** What Moodle 4.5 takes in its default setting. */
const GENEROUS_LIMIT = 64_000;

export const PROFILES = {
  strict: STRICT,
  generous: { ...STRICT, suspendDataLimit: GENEROUS_LIMIT, masteryOverrides: 'always' },
  cutsSuspendData: { ...STRICT, longSuspendData: 'cut' },
  cutsStoredData: { ...STRICT, longSuspendData: 'cut-when-stored' },
  noSuspendData: { ...STRICT, unsupported: ['cmi.suspend_data'] },
  throws: { ...STRICT, throws: true },
  booleans: { ...STRICT, nativeResults: true },
  noInteractions: { ...STRICT, unsupported: ['cmi.interactions'] },
  noLessonMode: { ...STRICT, unsupported: ['cmi.core.lesson_mode'] },
  review: { ...STRICT, lessonMode: 'review', credit: 'no-credit' },
  browse: { ...STRICT, lessonMode: 'browse', credit: 'no-credit' },
  opener: { ...STRICT, api: 'opener' },
  crossOriginFrame: { ...STRICT, api: 'cross-origin' },
  noApi: { ...STRICT, api: 'none' },
  dismissal: { ...STRICT, whileClosing: 'throw' },
  forgetful: { ...STRICT, keepsSuspendData: 'when-suspended' },
} as const satisfies Record<ProfileName, Profile>;
