// What a module can be tried out as: learners, modes, and the LMSs that differ from one another.
import type { Profile, ProfileName } from '../lms-simulator/profiles';

/** These are the page's own business: where the API is, and the mode, which has a switch of its own. */
type Unoffered = 'review' | 'browse' | 'opener' | 'crossOriginFrame';

/** The simulator's LMSs in words, from the best to none at all. */
export const LMS_CHOICES = {
  strict: 'By the letter of the standard',
  generous: 'Generous, like Moodle',
  booleans: 'Odd: answers with true for "true"',
  noLessonMode: 'Odd: does not know review mode',
  forgetful: 'Odd: forgets the work after a normal end',
  cutsSuspendData: 'Odd: cuts long work short',
  cutsStoredData: 'Odd: cuts long work short when it stores it',
  noInteractions: 'Broken: takes no answers',
  noSuspendData: 'Broken: saves no work',
  dismissal: 'Broken: fails when the window closes',
  throws: 'Broken: every call fails',
  noApi: 'None: opened outside an LMS',
} as const satisfies { [Name in Exclude<ProfileName, Unoffered>]: string };

export type LmsChoice = keyof typeof LMS_CHOICES;

export const MODE_CHOICES = {
  normal: 'Normal',
  review: 'Review: finished, looking again',
  browse: 'Browse: before enrolling',
} as const satisfies { [Mode in Profile['lessonMode']]: string };

export type ModeChoice = keyof typeof MODE_CHOICES;

/** Enough to see that nobody meets another's work. */
export const LEARNER_CHOICES = {
  'learner-1': 'First learner',
  'learner-2': 'Second learner',
  'learner-3': 'Third learner',
} as const;

export type LearnerChoice = keyof typeof LEARNER_CHOICES;
