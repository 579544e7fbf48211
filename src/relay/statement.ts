// The shape of every statement the relay lets through: a list of what is allowed, so that a property nobody thought of is refused.
import * as z from 'zod';
import {
  ACTIVITY_TYPES,
  INTERACTION_TYPES,
  PROFILE_TYPE,
  PROGRESS,
  SCORM_PROFILE,
  SESSION_ID,
  SPOKEN_VERSION,
  VERBS,
} from './vocabulary';

/** What the shape depends on: whose activities, and whose learners. */
export interface Territory {
  /** The course's `base`, with a slash at its end. */
  base: string;
  /** Courses that may send; undefined: all under the base. */
  courses?: readonly string[];
  /** The `homePage` of the learners' accounts. */
  lms: string;
}

export type Statement = z.output<ReturnType<typeof statementShape>>;

/** NUL and halves of surrogate pairs are legal JSON, but databases behind LRSs fail on them, and would at every retry. */
const UNSTORABLE = /[\u0000\p{Surrogate}]/u;
const text = (length: number) =>
  z
    .string()
    .max(length, { error: `must have at most ${length} characters` })
    .refine((value) => !UNSTORABLE.test(value), { error: 'holds a character that cannot be stored' });

/** RFC 5646, as far as languages of courses go. */
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/;
const language = z.string().regex(LANGUAGE, { error: 'must be a language tag such as en or es-MX' });
const languageMap = (length: number) => z.record(language, text(length));

/** xAPI-Data 4.6, in the units that a visit is measured in. */
const duration = z
  .string()
  .max(40)
  .regex(/^P(?=\d|T\d)(\d{1,4}D)?(T(?=\d)(\d{1,6}H)?(\d{1,6}M)?(\d{1,9}(\.\d{1,9})?S)?)?$/, {
    error: 'must be a duration such as PT1M30.5S',
  });

const timestamp = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/, {
    error: 'must be a time in UTC such as 2026-01-31T09:30:00.000Z',
  })
  .refine(exists, { error: 'must be a time that exists' });

/** Engines take the 30th of February for the 2nd of March; an LRS need not. */
function exists(time: string): boolean {
  const at = new Date(time);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === time.slice(0, 10);
}

/** xAPI-Data 2.4.4.1: ids of components have no white space. */
const component = z.strictObject({
  id: text(500).regex(/^\S+$/, { error: 'must be an id without spaces' }),
  description: languageMap(4000).optional(),
});
const components = z.array(component).max(200).optional();

const definition = (types: readonly [string, ...string[]]) =>
  z.strictObject({
    type: z.enum(types, { error: 'must be a type of activity that Carrel uses' }).optional(),
    name: languageMap(1000).optional(),
    description: languageMap(10_000).optional(),
    interactionType: z.enum(INTERACTION_TYPES).optional(),
    correctResponsesPattern: z.array(text(10_000)).max(100).optional(),
    choices: components,
    scale: components,
    source: components,
    target: components,
    steps: components,
  });

const score = z.strictObject({
  scaled: z.number().min(-1).max(1).optional(),
  raw: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});

/** The name of an extension is text, too: only one that Carrel uses has nothing of a sender's in it. */
const RESULT = z.strictObject({
  score: score.optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: text(100_000).optional(),
  duration: duration.optional(),
  extensions: z.strictObject({ [PROGRESS]: z.number().min(0).max(100) }).optional(),
});

/** Segments of an address: no space, no fragment, no query, nothing that leads elsewhere once a server resolves it. */
const ENCODED = '%(?!00|2[fF]|5[cC])[0-9a-fA-F]{2}';
const SEGMENT = `(?!(?:\\.|%2[eE]){1,2}(?:/|\\?|$))(?:[\\p{L}\\p{N}._~:@!$&'()*+,;=-]|${ENCODED}){1,200}`;
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** The attempt's number at the end of an activity's id. */
export const ATTEMPT_ID = new RegExp(`(?<=\\?attemptId=)${UUID}$`);

/** The activities of the course: `{base}courses/{course}`, what is below it, and attempts (DESIGN, section 7). */
function activityId({ base, courses }: Territory) {
  const course = courses ? `(?:${courses.map(literally).join('|')})` : SEGMENT;
  const pattern = new RegExp(`^${literally(base)}courses/${course}(?:/${SEGMENT}){0,6}(?:\\?attemptId=${UUID})?$`, 'u');
  return z
    .string()
    .max(1000)
    .regex(pattern, {
      error: `must be an activity under ${base}courses/${courses?.length === 1 ? courses[0] : ''}`,
    });
}

function literally(plain: string): string {
  return plain.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The shape of a statement in this territory (xAPI-Data 2; what Carrel never sends is left out). */
export function statementShape(territory: Territory) {
  const id = activityId(territory);
  const activity = z.strictObject({
    objectType: z.literal('Activity').optional(),
    id,
    definition: definition(ACTIVITY_TYPES).optional(),
  });
  const profile = z.strictObject({
    objectType: z.literal('Activity').optional(),
    id: z.literal(SCORM_PROFILE),
    definition: definition([PROFILE_TYPE]).optional(),
  });
  return z.strictObject({
    id: z.uuid({ error: 'must be a UUID' }),
    actor: actorShape(territory),
    verb: z.strictObject({
      id: z.enum(VERBS, { error: 'must be a verb that Carrel uses' }),
      display: languageMap(200).optional(),
    }),
    object: activity,
    result: RESULT.optional(),
    context: z
      .strictObject({
        registration: z.uuid({ error: 'must be a UUID' }).optional(),
        contextActivities: z
          .strictObject({
            parent: z.array(activity).max(4).optional(),
            grouping: z.array(activity).max(4).optional(),
            category: z.array(profile).max(1).optional(),
          })
          .optional(),
        revision: text(200).optional(),
        platform: text(200).optional(),
        language: language.optional(),
        extensions: z.strictObject({ [SESSION_ID]: text(200) }).optional(),
      })
      .optional(),
    timestamp,
    version: z.string().regex(SPOKEN_VERSION, { error: 'must be 1.0.x' }).optional(),
  });
}

/** An account of the LMS: neither a name nor an e-mail address has a place here (DESIGN, section 7). */
function actorShape({ lms }: Territory) {
  return z.strictObject({
    objectType: z.literal('Agent').optional(),
    account: z.strictObject({
      homePage: z.literal(lms, { error: `must be ${lms}` }),
      name: text(255).regex(/^[^\p{Cc}]+$/u, { error: 'must be the learner’s id' }),
    }),
  });
}
