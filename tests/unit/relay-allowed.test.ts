// What may pass the relay: the statements of a learner's whole path, unchanged, and with nothing added but the key.
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { namedUuid } from '../../scorm-runtime/xapi/uuid';
import { COURSE, context, LRS_KEY, MODULE, ORIGIN, relayWorld, SETTINGS, statement, uuid } from './relay-world';

const ADL = 'http://adlnet.gov/expapi';
const lifecycle = context({
  contextActivities: {
    grouping: [{ id: COURSE }],
    category: [
      { id: 'https://w3id.org/xapi/scorm', definition: { type: 'http://adlnet.gov/expapi/activities/profile' } },
    ],
  },
  extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': uuid() },
});
const lesson = { id: MODULE, definition: { type: `${ADL}/activities/lesson`, name: { en: 'Partners' } } };
const quiz = `${MODULE}/quiz/check`;
const interaction = (definition: object) => ({
  objectType: 'Activity',
  id: `${MODULE}/interactions/check.three-spheres`,
  definition: { type: `${ADL}/activities/cmi.interaction`, description: { en: 'Which three?' }, ...definition },
});
const choices = [
  { id: 'home', description: { en: 'Home' } },
  { id: 'school', description: { en: 'School' } },
];

const PATH: Record<string, Record<string, unknown>> = {
  initialized: { verb: { id: `${ADL}/verbs/initialized` }, object: lesson, result: undefined, context: lifecycle },
  resumed: { verb: { id: `${ADL}/verbs/resumed` }, object: lesson, result: undefined, context: lifecycle },
  experienced: {},
  progressed: {
    verb: { id: `${ADL}/verbs/progressed` },
    object: lesson,
    result: { extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/progress': 40 } },
  },
  'answered, choice': {
    verb: { id: `${ADL}/verbs/answered`, display: { en: 'answered' } },
    object: interaction({ interactionType: 'choice', correctResponsesPattern: ['home[,]school'], choices }),
    result: { response: 'home[,]school', success: true, completion: true, duration: 'PT4S', score: { scaled: 1 } },
  },
  'answered, matching': {
    verb: { id: `${ADL}/verbs/answered` },
    object: interaction({
      interactionType: 'matching',
      correctResponsesPattern: ['home[.]school'],
      source: choices,
      target: choices,
    }),
    result: { response: 'home[.]school', success: true },
  },
  'answered, long text in many scripts': {
    verb: { id: `${ADL}/verbs/answered` },
    object: interaction({ interactionType: 'long-fill-in' }),
    result: { response: 'Zwei Sätze.\n\t"Quoted" \\ 漢字 🙂 <b>' },
  },
  'passed, quiz': {
    verb: { id: `${ADL}/verbs/passed` },
    object: { id: quiz, definition: { type: `${ADL}/activities/assessment` } },
    result: { score: { scaled: 0.8333, raw: 83.33, min: 0, max: 100 }, success: true, completion: true },
  },
  'failed, module': {
    verb: { id: `${ADL}/verbs/failed` },
    object: lesson,
    result: { score: { scaled: 0, raw: 0, min: 0, max: 100 }, success: false },
    context: lifecycle,
  },
  'completed, worksheet': {
    verb: { id: `${ADL}/verbs/completed` },
    object: { id: `${MODULE}/worksheets/plan`, definition: { type: `${ADL}/activities/performance` } },
    result: { completion: true },
  },
  submit: {
    verb: { id: 'http://activitystrea.ms/schema/1.0/submit', display: { en: 'submitted' } },
    object: { id: `${MODULE}/worksheets/plan/fields/first-step` },
  },
  downloaded: {
    verb: { id: 'http://id.tincanapi.com/verb/downloaded' },
    object: { id: `${MODULE}/worksheets/plan` },
  },
  suspended: { verb: { id: `${ADL}/verbs/suspended` }, object: lesson, result: { duration: 'PT12M0.04S' } },
  terminated: {
    verb: { id: `${ADL}/verbs/terminated` },
    object: lesson,
    result: { completion: true, success: true, score: { scaled: 0.9 }, duration: 'P1DT2H' },
    context: lifecycle,
  },
};

/** As it travels: what is undefined is not there. */
const travelled = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('a learner’s path', () => {
  test.each(Object.entries(PATH))('%s reaches the LRS as it was sent', async (_, changes) => {
    const { send, lrs } = relayWorld();
    const sent = statement(changes);
    const { status, body } = await send([sent]);
    expect([status, body]).toEqual([200, [sent.id]]);
    expect(lrs.stored).toEqual([travelled(sent)]);
  });

  test('a whole batch goes in one request, in order, with the key and version 1.0.3', async () => {
    const { send, lrs } = relayWorld();
    const batch = Object.values(PATH).map(statement);
    const { status, body, headers } = await send(batch);
    expect([status, body]).toEqual([200, batch.map(({ id }) => id)]);
    expect(headers.get('X-Experience-API-Version')).toBe('1.0.3');
    expect(lrs.stored).toEqual(travelled(batch));
    expect(lrs.requests).toHaveLength(1);
    const [request] = lrs.requests;
    expect([request?.method, request?.url, request?.redirect]).toEqual([
      'POST',
      'https://lrs.example.org/xapi/statements',
      'manual',
    ]);
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      authorization: `Basic ${Buffer.from(LRS_KEY).toString('base64')}`,
      'content-type': 'application/json',
      'x-experience-api-version': '1.0.3',
    });
  });

  test('a single statement, outside a list, is answered as a list of one id', async () => {
    const { send, lrs } = relayWorld();
    const sent = statement();
    expect((await send(sent)).body).toEqual([sent.id]);
    expect(lrs.stored).toEqual([sent]);
  });

  test('an empty batch is all right and troubles nobody', async () => {
    const { send, lrs } = relayWorld();
    expect(await send([])).toMatchObject({ status: 200, body: [] });
    expect(lrs.requests).toEqual([]);
  });

  test('what the sender says of itself is not sent on', async () => {
    const { send, lrs } = relayWorld();
    await send([statement()], { headers: { Authorization: 'Basic c29tZWJvZHk6ZWxzZQ==', Cookie: 'session=1' } });
    const headers = Object.keys(Object.fromEntries(lrs.requests[0]?.headers ?? []));
    expect(headers).not.toContain('cookie');
    expect(lrs.requests[0]?.headers.get('authorization')).not.toContain('c29tZWJvZHk6ZWxzZQ');
  });

  test('a whole header can be the key', async () => {
    const { send, lrs } = relayWorld({ lrs: { endpoint: 'https://lrs.example.org/xapi', key: 'Bearer abc.def' } });
    await send([statement()]);
    expect(lrs.requests[0]?.url).toBe('https://lrs.example.org/xapi/statements');
    expect(lrs.requests[0]?.headers.get('authorization')).toBe('Bearer abc.def');
  });
});

describe('pseudonyms', () => {
  const pseudonymKey = 'not a secret because it is in a test';
  const pseudonym = (id: string) => createHmac('sha256', pseudonymKey).update(id).digest('hex');

  test('the LRS gets the HMAC of the id, and the id nowhere', async () => {
    const { send, lrs } = relayWorld({ pseudonymKey });
    const actor = { account: { homePage: SETTINGS.lms, name: 'ada@library.example.org' } };
    const { status } = await send([statement({ actor }), statement({ actor })]);
    expect(status).toBe(200);
    expect(lrs.stored.map((stored) => stored.actor.account)).toEqual(
      Array.from({ length: 2 }, () => ({ homePage: SETTINGS.lms, name: pseudonym('ada@library.example.org') })),
    );
    expect(JSON.stringify(lrs.requests)).not.toContain('ada@');
  });

  test('no number from which a guessed id could be told to be right reaches the LRS', async () => {
    const { send, lrs } = relayWorld({ pseudonymKey });
    // As the runtime makes them: of the learner's id, what the LRS knows of the attempt, and no secret.
    const own = namedUuid(uuid(), 'learner-1');
    const id = namedUuid(own, 'opened');
    // A UUID is the same in capitals (RFC 9562, section 4).
    const sent = [own, own.toUpperCase()].map((registration, n) => {
      const attempt = { id: `${MODULE}?attemptId=${registration}` };
      const contextActivities = { parent: [attempt], grouping: [{ id: COURSE }, attempt] };
      return statement({ id: n ? uuid() : id, context: context({ registration, contextActivities }) });
    });
    const { status, body } = await send(sent);
    expect([status, body]).toEqual([200, sent.map((one) => one.id)]);
    const stored = JSON.stringify(lrs.stored);
    expect(stored.toLowerCase()).not.toContain(own);
    expect(stored).not.toContain(id);
    // What belonged together still does.
    const [first, second] = lrs.stored.map((one) => one.context);
    expect(first).toEqual(second);
    for (const activity of [first?.contextActivities?.grouping?.[1], first?.contextActivities?.parent?.[0]])
      expect(activity?.id).toBe(`${MODULE}?attemptId=${first?.registration}`);
    expect(first?.contextActivities?.grouping?.[0]?.id).toBe(COURSE);
  });

  test('a statement has the same number at every relay with this key, and one that is refused is named as it was sent', async () => {
    const [good, bad] = [statement(), statement()];
    const worlds = [relayWorld({ pseudonymKey }), relayWorld({ pseudonymKey })];
    for (const { send } of worlds) await send(good);
    const [number, again] = worlds.map(({ lrs }) => lrs.stored[0]?.id);
    expect(number).toBe(again);
    expect(number).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    const { send, lrs } = relayWorld({ pseudonymKey });
    lrs.next = [400];
    const { body } = await send(bad);
    expect(body).toMatchObject({ refused: [{ index: 0, id: bad.id }] });
  });

  test('two learners stay two, one stays one', async () => {
    const { send, lrs } = relayWorld({ pseudonymKey });
    for (const name of ['learner-1', 'Learner-1', 'learner-1']) {
      await send(statement({ actor: { account: { homePage: SETTINGS.lms, name } } }));
    }
    const [first, second, third] = lrs.stored.map(({ actor }) => actor.account.name);
    expect(first).toBe(third);
    expect(first).not.toBe(second);
  });
});

describe('browsers', () => {
  test('a preflight from the LMS is answered, and may be kept', async () => {
    const { send } = relayWorld();
    const { status, headers } = await send(undefined, {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Method': 'POST', 'Content-Type': undefined },
    });
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(ORIGIN);
    expect(headers.get('Access-Control-Allow-Methods')).toBe('POST');
    expect(headers.get('Access-Control-Allow-Headers')).toBe('Authorization, Content-Type, X-Experience-API-Version');
    expect(headers.get('Access-Control-Max-Age')).toBe('7200');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(headers.get('Vary')).toBe('Origin');
  });

  test('the page may read a refusal, and when to come back', async () => {
    const { send, lrs } = relayWorld();
    lrs.next = [401];
    const { status, headers } = await send([statement()]);
    expect(status).toBe(503);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(ORIGIN);
    expect(headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  });

  test('an origin may be written in capitals', async () => {
    const { send } = relayWorld({ origins: ['https://LMS.example.org'] });
    expect((await send([statement()])).status).toBe(200);
  });

  test('the app of an LMS has an origin of its own kind', async () => {
    const { send } = relayWorld({ origins: [ORIGIN, 'moodleappfs://localhost'] });
    expect((await send([statement()], { headers: { Origin: 'moodleappfs://localhost' } })).status).toBe(200);
  });
});
