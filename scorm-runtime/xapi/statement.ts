// A draft → a statement: who, when, in which attempt and session, of which edition of the package (DESIGN, section 7).
import { PROFILE_TYPE, SCORM_PROFILE, SESSION_ID, VERBS, XAPI_VERSION } from '../../src/model/xapi-words';
import { activity, attemptActivity } from './activities';
import type { Draft, ModuleFacts } from './events';
import { namedUuid } from './uuid';

/** Never a name, never an e-mail address as one (xAPI-Data 2.4.2.3 has more ways than Carrel uses). */
export interface Actor {
  objectType: 'Agent';
  account?: { homePage: string; name: string };
  mbox_sha1sum?: string;
  openid?: string;
}

export interface Speaker {
  actor: Actor;
  /** UUID of the attempt. */
  registration: string;
  /** UUID of the launch. */
  session: string;
  /** Name of the LMS. */
  platform?: string;
}

/** `at`: milliseconds since 1970. */
export function statementOf(
  draft: Draft,
  at: number,
  { actor, registration, session, platform }: Speaker,
  facts: ModuleFacts,
) {
  const { verb, object, parent, result, profile, once } = draft;
  const { words, language } = facts;
  const module = activity(facts, 'module', [], words.module);
  // What can be told twice, by a second tab or after a crash, has one id; so has everything else, by its moment.
  const told = once ? [verb, object.id, ...once] : [verb, object.id, session, at];
  return {
    id: namedUuid(registration, JSON.stringify(told)),
    actor,
    verb: { id: VERBS[verb], display: { 'en-US': verb } },
    object,
    ...(result ? { result } : {}),
    context: {
      registration,
      contextActivities: {
        ...(parent ? { parent: [parent] } : {}),
        grouping: [activity(facts, 'course', [], words.course), attemptActivity(module, registration)],
        ...(profile ? { category: [PROFILE] } : {}),
      },
      // Both only where the object is an activity (xAPI-Data 2.4.6): it always is.
      ...(words.digest ? { revision: words.digest } : {}),
      ...(platform ? { platform } : {}),
      language,
      extensions: { [SESSION_ID]: session },
    },
    // UTC, and never later than now (xAPI-Data 2.4.7).
    timestamp: new Date(at).toISOString(),
    version: XAPI_VERSION,
  };
}

const PROFILE = { objectType: 'Activity', id: SCORM_PROFILE, definition: { type: PROFILE_TYPE } } as const;
