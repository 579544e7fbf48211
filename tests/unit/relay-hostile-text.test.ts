// What the relay must never let through: texts made to break its reader, and batches with mistakes in them.
import { describe, expect, test } from 'vitest';
import { refused, relayWorld, statement, statements } from './relay-world';

describe('texts made to break a reader', () => {
  const good = JSON.stringify(statement());
  const within = (property: string) => `[${good.replace(/^\{/, `{${property},`)}]`;
  const BAD: Record<string, string> = {
    nothing: '',
    'half a text': good.slice(0, -1),
    'not a statement': '[null, 1, "x", [], true]',
    'a number': '42',
    'deep lists': '['.repeat(120_000) + ']'.repeat(120_000),
    'deep lists without an end': '['.repeat(250_000),
    'deep objects in a statement': good.replace(
      '"completion":true',
      `"extensions":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`,
    ),
    'numbers too large': good.replace('"completion":true', '"score":{"raw":1e999}'),
    'numbers that are no JSON': good.replace('"completion":true', '"score":{"raw":NaN}'),
    __proto__: within('"__proto__":{"actor":{"mbox":"mailto:ada@library.example.org"}}'),
    constructor: within('"constructor":{"prototype":{}}'),
    '__proto__ in a definition': good.replace('"definition":{', '"definition":{"__proto__":{"moreInfo":"x"},'),
    'half a surrogate pair': good.replace('"completion":true', '"response":"\\ud800"'),
    'a NUL': good.replace('"completion":true', '"response":"a\\u0000b"'),
    'a byte order mark in the middle': `[${good},\ufeff${good}]`,
    comments: `[${good} /* x */]`,
    'a thousand unknown keys': within(Array.from({ length: 5000 }, (_, n) => `"k${n}":${n}`).join()),
  };

  test.each(Object.entries(BAD))('%s', async (_, text) => {
    const { send, lrs } = relayWorld();
    const sent = await send(text);
    expect(sent.status).toBe(400);
    expect(lrs.requests).toEqual([]);
    // An answer that grows with the attack is one more weapon.
    expect(sent.text.length).toBeLessThan(2000);
    expect(({} as Record<string, unknown>).actor).toBeUndefined();
  });

  test('of a key that is given twice, only what was checked is sent on', async () => {
    const { send, lrs } = relayWorld();
    const twice = `[${good.replace('"verb":{', '"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},"verb":{')}]`;
    expect((await send(twice)).status).toBe(200);
    expect(lrs.requests[0]?.body).not.toContain('voided');
    expect(lrs.stored).toEqual([JSON.parse(good)]);
    const last = `[${good.replace(/\}$/, ',"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"}}')}]`;
    expect((await send(last)).status).toBe(400);
  });

  test('a hidden prototype in a language map goes no further', async () => {
    const { send, lrs } = relayWorld();
    await send(good.replace('"name":{', '"name":{"__proto__":"x",'));
    expect(lrs.requests.map(({ body }) => body).join()).not.toContain('__proto__');
  });

  test('bytes that are no UTF-8, also at the very end', async () => {
    const { send, lrs } = relayWorld();
    const bytes = new TextEncoder().encode(good.replace('Who they are', 'Who th\u00e9y are'));
    const cut = bytes.map((byte) => (byte === 0xa9 ? 0x20 : byte));
    expect((await send(cut)).body).toMatchObject({ error: 'The request is not UTF-8 text.' });
    expect((await send(Uint8Array.of(...new TextEncoder().encode('[]'), 0xc3))).status).toBe(400);
    expect(lrs.requests).toEqual([]);
  });

  test('other encodings and compressed bodies', async () => {
    const { send, lrs } = relayWorld();
    expect((await send(good, { headers: { 'Content-Encoding': 'gzip' } })).status).toBe(415);
    expect((await send(good, { headers: { 'Content-Type': 'text/plain' } })).status).toBe(415);
    expect((await send(good, { headers: { 'Content-Type': undefined } })).status).toBe(415);
    expect(lrs.requests).toEqual([]);
  });
});

describe('a batch with mistakes', () => {
  test('is answered with which they are, and nothing of it is stored', async () => {
    const { send, lrs } = relayWorld();
    const batch = statements(4);
    batch[1] = statement({ timestamp: 'yesterday' });
    batch[3] = statement({ id: 'no-uuid' });
    // Of what is between them nothing is said as long as the places could be taken for others.
    batch[2] = statement({ id: batch[0]?.id });
    const { status, body } = await send(batch);
    expect(status).toBe(400);
    expect(body).toEqual({
      error: '2 of 4 statements may not pass; none was stored.',
      refused: [
        { index: 1, id: batch[1].id, reason: expect.stringContaining('timestamp: must be a time in UTC') },
        { index: 3, id: 'no-uuid', reason: 'id: must be a UUID.' },
      ],
    });
    expect(lrs.requests).toEqual([]);
  });

  test('the same id twice is a mistake', async () => {
    const { send } = relayWorld();
    const one = statement({ id: 'abcdef01-2345-4678-9abc-def012345678' });
    expect(await send([one, { ...one, id: one.id.toUpperCase() }])).toMatchObject({
      status: 400,
      body: { refused: [{ index: 1, reason: 'id: is in this batch twice.' }] },
    });
  });

  test.each(['2026-01-31T09:30:00', '2026-01-31T09:30:00+02:00', '2026-13-31T09:30:00Z', '31.1.2026'])(
    'the time %s is one',
    async (timestamp) => {
      await refused({ timestamp });
    },
  );
});
