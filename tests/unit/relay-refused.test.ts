// What the relay must never let through: reading, voiding, foreign activities, personal data, foreign pages.
import { describe, expect, test } from 'vitest';
import { COURSE, context, LRS_KEY, MODULE, ORIGIN, refused, relayWorld, SETTINGS, statement } from './relay-world';

describe('reading', () => {
  const methods = ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'];
  test.each(methods)('%s of statements is refused', async (method) => {
    const { send, lrs } = relayWorld();
    const { status, headers } = await send([statement()], { method });
    expect([status, headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
    expect(lrs.requests).toEqual([]);
  });

  test('so are the disguises that xAPI has for other methods', async () => {
    const { send, lrs } = relayWorld();
    for (const query of ['?method=GET', '?method=PUT', `?statementId=${statement().id}`, '?limit=1']) {
      expect((await send([statement()], { path: `/xapi/statements${query}` })).status).toBe(400);
    }
    const form = await send('content=%5B%5D', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
    expect(form.status).toBe(415);
    expect(lrs.requests).toEqual([]);
  });

  test.each([
    '/xapi/activities/state',
    '/xapi/agents/profile',
    '/xapi/about',
    '/xapi/',
    '/',
    '/xapi/statements/',
    '/statements',
  ])('there is nothing at %s', async (path) => {
    const { send, lrs } = relayWorld();
    for (const method of ['GET', 'POST', 'PUT']) expect((await send([], { method, path })).status).toBe(404);
    expect(lrs.requests).toEqual([]);
  });

  test('no answer, not even of a broken LRS, holds the key or the LRS’s words', async () => {
    const { send, lrs } = relayWorld();
    lrs.next = [{ status: 401, body: `wrong key ${LRS_KEY}`, headers: { 'WWW-Authenticate': 'Basic' } }];
    const sent = await send([statement()]);
    const all = sent.text + JSON.stringify([...sent.headers]);
    expect(all).not.toContain('secret');
    expect(all).not.toContain('wrong key');
    expect(all).not.toContain('lrs.example.org');
    expect(sent.headers.get('WWW-Authenticate')).toBeNull();
  });
});

describe('verbs', () => {
  test.each([
    'http://adlnet.gov/expapi/verbs/voided',
    'http://adlnet.gov/expapi/verbs/Voided',
    'http://adlnet.gov/expapi/verbs/voided ',
    'http://adlnet.gov/expapi/verbs/passed#voided',
    'http://adlnet.gov/expapi/verbs/launched',
    'https://evil.example/verbs/passed',
    'voided',
    '',
  ])('%j is refused', async (id) => {
    const [first] = await refused({ verb: { id } });
    expect(first?.reason).toContain('verb.id');
  });

  test('voiding is refused also in the shape that voiding has', async () => {
    const voided = { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } };
    await refused({ ...voided, object: { objectType: 'StatementRef', id: statement().id } });
    await refused({ object: { objectType: 'StatementRef', id: statement().id } });
    await refused({ object: { objectType: 'SubStatement', ...statement(voided) } });
    await refused({ context: context({ statement: { objectType: 'StatementRef', id: statement().id } }) });
  });
});

describe('activities of somebody else', () => {
  const FOREIGN = [
    'https://elsewhere.example/courses/connected-learning',
    'https://learn.example.org.evil.example/courses/x',
    'https://learn.example.org@evil.example/courses/x',
    'https://learn.example.orgcourses/x',
    'https://LEARN.example.org/courses/x',
    'http://learn.example.org/courses/x',
    'https://learn.example.org/',
    'https://learn.example.org/courses/',
    'https://learn.example.org/courses/..',
    'https://learn.example.org/courses/../../etc',
    'https://learn.example.org/courses/x/../../admin',
    'https://learn.example.org/courses/x/.',
    'https://learn.example.org/courses/%2e%2E/admin',
    'https://learn.example.org/courses/x/.%2e',
    'https://learn.example.org/courses/x/..%2fadmin',
    'https://learn.example.org/courses/x/..%5Cadmin',
    'https://learn.example.org/courses/x/%00',
    'https://learn.example.org/courses/x/100%',
    'https://learn.example.org/courses//x',
    'https://learn.example.org/courses/x?next=https://evil.example/',
    `https://learn.example.org/courses/x?attemptId=${'0'.repeat(36)}`,
    'https://learn.example.org/courses/x#y',
    'https://learn.example.org/courses/x\\y',
    'https://learn.example.org/courses/a b',
    'https://learn.example.org/courses/x\n',
    'https://learnXexample.org/courses/x',
    `https://learn.example.org/courses/${'a/'.repeat(20)}`,
    `https://learn.example.org/courses/${'a'.repeat(2000)}`,
    'javascript:alert(1)',
    'mailto:ada@library.example.org',
  ];

  test.each(FOREIGN)('%s', async (id) => {
    await refused({ object: { id } });
    await refused({ context: context({ contextActivities: { parent: [{ id }] } }) });
    await refused({ context: context({ contextActivities: { grouping: [{ id: COURSE }, { id }] } }) });
  });

  test('another course under the same base, where the settings name the courses', async () => {
    const settings = { courses: ['connected-learning'] };
    await refused({ object: { id: 'https://learn.example.org/courses/connected-learning-2' } }, settings);
    await refused({ object: { id: 'https://learn.example.org/courses/other/partners' } }, settings);
    const { send } = relayWorld(settings);
    expect((await send([statement()])).status).toBe(200);
  });

  test('a category, an extension or a definition that Carrel does not use', async () => {
    await refused({ context: context({ contextActivities: { category: [{ id: 'https://evil.example/' }] } }) });
    await refused({ context: context({ contextActivities: { other: [{ id: COURSE }] } }) });
    await refused({ context: context({ extensions: { 'https://learn.example.org/x': 'ada@library.example.org' } }) });
    await refused({ result: { extensions: { 'https://evil.example/x': 1 } } });
    await refused({ result: { extensions: { 'https://learn.example.org/x': 'words' } } });
    for (const words of ['ada@library.example.org,Ada', '\u0000', '\ud800']) {
      await refused({ result: { extensions: { [`https://learn.example.org/${words}`]: 1 } } });
    }
    await refused({ object: { id: MODULE, definition: { moreInfo: 'https://evil.example/' } } });
    await refused({ object: { id: MODULE, definition: { extensions: {} } } });
    await refused({ object: { id: MODULE, definition: { type: 'https://evil.example/type' } } });
  });
});

describe('personal data', () => {
  const account = { homePage: SETTINGS.lms, name: 'learner-1' };
  const ACTORS: Record<string, unknown> = {
    'a name': { account, name: 'Ada Lovelace' },
    'an e-mail address': { mbox: 'mailto:ada@library.example.org' },
    'an e-mail address beside the account': { account, mbox: 'mailto:ada@library.example.org' },
    'the hash of an e-mail address': { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' },
    'an OpenID': { openid: 'https://ada.example.org/' },
    'a group': { objectType: 'Group', member: [{ account }] },
    'an account elsewhere': { account: { homePage: 'https://other.example/', name: 'learner-1' } },
    'an account at the LMS without its slash': { account: { homePage: 'https://lms.example.org', name: 'learner-1' } },
    'more in the account': { account: { ...account, email: 'ada@library.example.org' } },
    'no id': { account: { homePage: SETTINGS.lms, name: '' } },
    'an endless id': { account: { homePage: SETTINGS.lms, name: 'x'.repeat(256) } },
    nobody: undefined,
  };
  test.each(Object.entries(ACTORS))('%s', async (_, actor) => {
    const [first] = await refused({ actor });
    expect(first?.reason).toMatch(/^actor/);
  });

  test.each(['2026-02-30T09:30:00Z', '2026-13-01T09:30:00Z', '2026-01-31T25:00:00Z'])(
    'a time that does not exist: %s',
    async (timestamp) => {
      const [first] = await refused({ timestamp });
      expect(first?.reason).toMatch(/^timestamp/);
    },
  );

  test('people in the context, a signature, an authority', async () => {
    await refused({ context: context({ instructor: { account, name: 'Ada' } }) });
    await refused({ context: context({ team: { objectType: 'Group', name: 'Branch' } }) });
    await refused({ authority: { account } });
    await refused({ stored: '2026-01-31T09:30:00.000Z' });
  });

  test('attachments, inside and as multipart', async () => {
    await refused({ attachments: [{ usageType: 'https://learn.example.org/x', fileUrl: 'https://evil.example/' }] });
    const { send, lrs } = relayWorld();
    const sent = await send([statement()], { headers: { 'Content-Type': 'multipart/mixed; boundary=x' } });
    expect([sent.status, lrs.requests.length]).toEqual([415, 0]);
  });

  test('a batch about two learners comes from no browser of ours', async () => {
    const { send, lrs } = relayWorld();
    const other = statement({ actor: { account: { ...account, name: 'learner-2' } } });
    const { status, body } = await send([statement(), other]);
    expect(status).toBe(400);
    expect(body).toMatchObject({ refused: [{ index: 1, id: other.id }] });
    expect(lrs.requests).toEqual([]);
  });
});

describe('origins', () => {
  test.each([undefined, 'null', 'https://evil.example', 'https://lms.example.org.evil.example', `${ORIGIN}:444`])(
    '%s may not send',
    async (origin) => {
      const { send, lrs } = relayWorld();
      for (const method of ['POST', 'OPTIONS']) {
        const { status, headers } = await send([statement()], { method, headers: { Origin: origin } });
        expect(status).toBe(403);
        expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
      }
      expect(lrs.requests).toEqual([]);
    },
  );

  test('without version 1.0.x of xAPI nobody may', async () => {
    const { send } = relayWorld();
    for (const version of [undefined, '0.95', '2.0.0', '1.0.3, 2.0.0']) {
      expect((await send([statement()], { headers: { 'X-Experience-API-Version': version } })).status).toBe(400);
    }
  });
});

test('nothing that a sender wrote comes into the log', async () => {
  const { send, notes } = relayWorld();
  const secret = 'ada-lovelace';
  await send([statement({ [secret]: 1 })]);
  await send([statement({ id: secret })]);
  await send([statement({ result: { extensions: { [`https://learn.example.org/${secret}`]: 'x' } } })]);
  await send([statement({ actor: { account: { homePage: `https://${secret}.example/`, name: secret } } })]);
  await send(`[${secret}`, { address: '198.51.100.7' });
  await send([statement()], { path: `/xapi/${secret}` });
  expect(notes).toHaveLength(6);
  expect(JSON.stringify(notes)).not.toMatch(/ada-lovelace|198\.51/);
  expect(notes.map((note) => note.type === 'answered' && note.cause)).toEqual([
    'statement: shape',
    'statement: id',
    'statement: result',
    'statement: actor.account.homePage',
    'not a batch of statements',
    'path',
  ]);
});
