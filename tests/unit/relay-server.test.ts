// The relay as a running server: what comes over the wire, how it stops, and what it logs.
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/relay/node/config';
import { type RelayServer, startServer } from '../../src/relay/node/server';
import type { Statement } from '../../src/relay/statement';
import { eventually } from '../eventually';
import { emptyFolder, removeFolders } from './course-world';
import { ORIGIN, statement, statements } from './relay-world';

const SECRET = 'name:hunter2hunter2';

/** A real LRS on the loopback interface. `gate`: it answers only when this is resolved. */
let lrs: { server: Server; url: string; stored: Statement[]; gate: Promise<void>; requests: number };
let servers: RelayServer[] = [];
let log: string[] = [];

beforeEach(async () => {
  log = [];
  const server = createServer(async (incoming, outgoing) => {
    lrs.requests += 1;
    const authorized = incoming.headers.authorization === `Basic ${btoa(SECRET)}`;
    const batch: Statement[] = JSON.parse(await text(incoming));
    await lrs.gate;
    if (!authorized || incoming.url !== '/xapi/statements') return void outgoing.writeHead(401).end();
    lrs.stored.push(...batch.filter(({ id }) => !lrs.stored.some((held) => held.id === id)));
    outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(batch.map(({ id }) => id)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  lrs = { server, url: `http://127.0.0.1:${port}/xapi/`, stored: [], gate: Promise.resolve(), requests: 0 };
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  lrs.server.closeAllConnections();
  await new Promise((resolve) => lrs.server.close(resolve));
});
afterAll(removeFolders);

const settings = (more = '') => `
base: https://learn.example.org/
lms: https://lms.example.org/
origins: [${ORIGIN}]
lrs: { endpoint: "${lrs.url}", key-env: LRS_KEY }
listen: { port: 0 }
${more}`;

async function start(more = ''): Promise<RelayServer> {
  const secrets = { environment: { LRS_KEY: SECRET }, readFile: () => undefined };
  const server = await startServer(readConfig('relay.yml', settings(more), secrets), (line) => log.push(line));
  servers.push(server);
  return server;
}

const HEADERS = { Origin: ORIGIN, 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.3' };

function post({ port }: { port: number }, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`http://127.0.0.1:${port}/xapi/statements`, {
    method: 'POST',
    headers: { ...HEADERS, ...headers },
    body: content,
  });
}

// Taken before any relay runs.
const NODES_OWN = { Request: globalThis.Request, Response: globalThis.Response };

/**
 * Writes raw bytes and gives everything that comes back until the connection is closed. `forever` is written again and again until
 * there is an answer: who goes on writing after the other side has closed loses what it said (RFC 9112, section 9.6).
 */
function raw(port: number, parts: string[], forever?: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
      if (forever !== undefined) writeOn(forever);
    });
    // After each round of reading, so that a slow machine reads the answer before it writes again.
    const writeOn = (text: string) => {
      if (answer === '' && socket.writable) socket.write(text, () => setImmediate(writeOn, text));
    };
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

const HEAD = `POST /xapi/statements HTTP/1.1\r\nHost: relay\r\n${Object.entries(HEADERS)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('')}`;

describe('over the wire', () => {
  test('a batch is in the LRS when the learner is answered', async () => {
    const server = await start();
    const batch = statements(25);
    const response = await post(server, batch);
    expect([response.status, await response.json()]).toEqual([200, batch.map(({ id }) => id)]);
    expect(lrs.stored).toEqual(batch);
  });

  test('reading gives nothing', async () => {
    const server = await start();
    await post(server, statements(1));
    for (const path of ['/xapi/statements', '/xapi/statements?limit=1', '/xapi/agents', '/xapi/activities/state']) {
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: HEADERS });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toContain('learner-1');
    }
    expect(lrs.requests).toBe(1);
  });

  test('chunks without an end are left after 256 KB', async () => {
    const server = await start();
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
    const answer = await raw(server.port, [`${HEAD}Transfer-Encoding: chunked\r\n\r\n`], chunk);
    // Node itself says 400 where the connection closes in the middle of a chunk.
    expect(answer).toMatch(/^HTTP\/1\.1 4(13|00) /);
    expect(lrs.requests).toBe(0);
  });

  test('a Content-Length that lies, two of them, and one beside chunks', async () => {
    const server = await start();
    const body = JSON.stringify(statements(1));
    const close = 'Connection: close\r\n';
    expect(await raw(server.port, [`${HEAD}${close}Content-Length: 2\r\n\r\n${body}`])).toMatch(/^HTTP\/1\.1 400 /);
    for (const lie of [
      'Content-Length: 5\r\nContent-Length: 6\r\n',
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
    ]) {
      expect(await raw(server.port, [`${HEAD}${lie}\r\n${body}`])).toMatch(/^HTTP\/1\.1 400 /);
    }
    expect(lrs.requests).toBe(0);
  });

  test('behind a proxy, X-Forwarded-For tells senders apart; without one it is not believed', async () => {
    const limits = 'per-minute: { address: 50 }';
    const flood = async (more: string) => {
      const server = await start(`${limits}\n${more}`);
      const answers = [];
      for (let n = 0; n < 2; n++)
        answers.push((await post(server, statements(50), { 'X-Forwarded-For': `10.0.0.${n}, 192.0.2.${n}` })).status);
      return answers;
    };
    expect(await flood('proxies: 1')).toEqual([200, 200]);
    expect(log.join('')).not.toContain('X-Forwarded-For');
    expect(await flood('')).toEqual([200, 429]);
    expect(log.filter((line) => line.includes('If that server is yours, set  proxies: 1.'))).toHaveLength(1);
  });
});

test('Node’s own Request and Response stay as they are', async () => {
  await start();
  expect(globalThis.Request).toBe(NODES_OWN.Request);
  expect(globalThis.Response).toBe(NODES_OWN.Response);
});

describe('stopping', () => {
  test('what has begun is ended, nothing new is taken', async () => {
    const server = await start();
    let open = () => {};
    lrs.gate = new Promise((resolve) => {
      open = resolve;
    });
    const batch = statements(2);
    const sending = post(server, batch);
    await eventually(() => expect(lrs.requests).toBe(1));
    const stopping = server.stop();
    servers = [];
    await expect(post(server, statements(1))).rejects.toThrow();
    open();
    expect((await sending).status).toBe(200);
    await stopping;
    expect(lrs.stored).toEqual(batch);
    expect(log.join('')).toContain('1 request, 2 statements taken.');
  });

  test.each([
    ['idle', false],
    ['still waiting for its answer', true],
  ])('a connection that would be kept open does not hold it up: %s', async (_, waits) => {
    const server = await start();
    let open = () => {};
    if (waits) {
      lrs.gate = new Promise((resolve) => {
        open = resolve;
      });
    }
    const body = JSON.stringify(statements(1));
    const socket = connect(server.port, '127.0.0.1');
    const answered = new Promise((resolve) => socket.once('data', resolve));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.write(`${HEAD}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    await eventually(() => expect(lrs.requests).toBe(1));
    if (!waits) await answered;
    servers = [];
    const stopping = server.stop();
    open();
    expect(String(await answered)).toMatch(/^HTTP\/1\.1 200 /);
    await closed;
    await stopping;
  });

  test('what waits on disk is delivered by the next run', async () => {
    const folder = emptyFolder();
    let open = () => {};
    lrs.gate = new Promise((resolve) => {
      open = resolve;
    });
    const first = await start(`queue: { folder: "${folder}" }`);
    const batches = [statements(2), statements(3)];
    for (const batch of batches) expect((await post(first, batch)).status).toBe(200);
    servers = [];
    const stopping = first.stop();
    open();
    await stopping;
    await start(`queue: { folder: "${folder}" }`);
    await eventually(() => expect(lrs.stored).toEqual(batches.flat()));
  });
});

describe('the log', () => {
  test('says what changes, counts the rest, and nothing about anybody', async () => {
    const server = await start();
    await post(server, [statement()]);
    await post(server, [statement({ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } })]);
    await post(server, '{"learner-1"');
    servers = [];
    await server.stop();
    expect(log.map((line) => line.replace(/^\S+/, 'TIME'))).toEqual([
      'TIME  The LRS answers.\n',
      'TIME  3 requests, 1 statement taken; not taken: 1 × 400 not a batch of statements, 1 × 400 statement: verb.id.\n',
    ]);
    expect(log.join('')).not.toMatch(/learner|127\.0|hunter2/);
  });
});
