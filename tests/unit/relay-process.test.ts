// The built tool as a process of its own: `carrel relay` ends well when it is asked to, and loses nothing when it is killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Statement } from '../../src/relay/statement';
import { eventually } from '../eventually';
import { folderWith, removeFolders } from './course-world';
import { ORIGIN, statements } from './relay-world';

const TOOL = fileURLToPath(new URL('../../dist/carrel/carrel.js', import.meta.url));
const KEY = 'name:hunter2hunter2';
const running: ChildProcess[] = [];
const servers: Server[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
});
afterAll(removeFolders);

/** An LRS that can be out of order. */
async function startLrs() {
  const lrs = { works: true, ids: new Set<string>(), url: '' };
  const server = createServer(async (request, response) => {
    const batch: Statement[] = JSON.parse(await text(request));
    if (!lrs.works) return void response.writeHead(503).end();
    for (const { id } of batch) lrs.ids.add(id);
    response.end(JSON.stringify(batch.map(({ id }) => id)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  lrs.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi/`;
  return lrs;
}

function settings(lrs: { url: string }): string {
  return `base: https://learn.example.org/
lms: https://lms.example.org/
origins: [${ORIGIN}]
lrs: { endpoint: "${lrs.url}", key-env: LRS_KEY }
listen: { port: 0 }
queue: { folder: waiting }
`;
}

async function startTool(folder: string) {
  const child = spawn(process.execPath, [TOOL, 'relay'], { cwd: folder, env: { ...process.env, LRS_KEY: KEY } });
  running.push(child);
  const said = { out: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      said.out += data;
    });
  }
  await eventually(() => expect(said.out).toMatch(/pseudonyms|ids of the LMS/));
  return { child, said, url: `${/http:\S+/.exec(said.out)?.[0]}statements` };
}

function post(url: string, batch: Statement[]): Promise<string[]> {
  const headers = { Origin: ORIGIN, 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.3' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(batch) }).then(
    (response) => (response.ok ? (response.json() as Promise<string[]>) : []),
    () => [],
  );
}

test('SIGTERM ends it with 0, after what it has begun', async () => {
  const lrs = await startLrs();
  const { child, said, url } = await startTool(folderWith({ 'relay.yml': settings(lrs) }));
  const batch = statements(2);
  expect(await post(url, batch)).toEqual(batch.map(({ id }) => id));
  child.kill('SIGTERM');
  // With `exit` alone the last of what it says may still be on its way.
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said.out).toContain('1 request, 2 statements taken.');
  expect(said.out).not.toContain('hunter2');
}, 30_000);

test('killed in the middle of its work, it has kept everything that it said is safe', async () => {
  const lrs = await startLrs();
  lrs.works = false;
  const folder = folderWith({ 'relay.yml': settings(lrs) });
  const { child, url } = await startTool(folder);
  const answered: string[] = [];
  const senders = Array.from({ length: 8 }, async () => {
    for (let n = 0; n < 30; n++) answered.push(...(await post(url, statements(1))));
  });
  await eventually(() => expect(answered.length).toBeGreaterThan(20), 1);
  child.kill('SIGKILL');
  await Promise.all(senders);
  lrs.works = true;
  await startTool(folder);
  await eventually(() => expect(answered.filter((id) => !lrs.ids.has(id))).toEqual([]));
  expect(answered.length).toBeLessThan(240);
}, 60_000);
