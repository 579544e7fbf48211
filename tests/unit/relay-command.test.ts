// The command that starts the relay, and the relay without it: on a serverless host.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { WrongUsage } from '../../src/commands/console';
import { relay } from '../../src/commands/relay';
import { emptyFolder, folderWith, removeFolders, testConsole } from './course-world';

const SECRET = 'name:hunter2hunter2';
const settings = (more = '') => `
base: https://learn.example.org/
lms: https://lms.example.org/
origins: [https://lms.example.org]
lrs: { endpoint: http://127.0.0.1:8080/xapi/, key-env: LRS_KEY }
listen: { port: 0 }
${more}`;

afterAll(removeFolders);

describe('carrel relay', () => {
  const run = (folder: string, environment = { LRS_KEY: SECRET }, config = 'relay.yml', asked = Promise.resolve()) => {
    const { console, out } = testConsole(folder);
    return relay({ config }, console, { environment, asked }).then((code) => ({ code, out: out() }));
  };

  test('says where it listens and what it does, runs until it is asked to stop, and ends well', async () => {
    const { code, out } = await run(folderWith({ 'relay.yml': settings() }));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^The relay takes statements at http:\/\/127\.0\.0\.1:\d+\/xapi\/ for http:\/\/127\.0\.0\.1:\d+\/xapi\/\.\n/,
    );
    expect(out).toContain('It answers when the LRS has stored them.');
    expect(out).toContain('The LRS gets the learners’ ids of the LMS.');
    expect(out).not.toMatch(/TLS|hunter2/);
  });

  test('the queue’s folder and the key’s file are found beside the settings', async () => {
    const text = settings('queue: { folder: waiting }').replace('key-env: LRS_KEY', 'key-file: keys/lrs');
    const folder = folderWith({ 'etc/relay.yml': text, 'etc/keys/lrs': `${SECRET}\n` });
    const { out } = await run(folder, { LRS_KEY: '' }, 'etc/relay.yml');
    expect(out).toContain(`It answers when they are in ${join(folder, 'etc/waiting')}.`);
    expect(readFileSync(join(folder, 'etc/keys/lrs'), 'utf8')).toBe(`${SECRET}\n`);
  });

  test('warns where others can reach it', async () => {
    const text = settings().replace('{ port: 0 }', '{ port: 0, host: 0.0.0.0 }');
    expect((await run(folderWith({ 'relay.yml': text }))).out).toContain('speaks no TLS');
  });

  test('without settings, with wrong ones, or with its place taken: wrong usage, in words', async () => {
    await expect(run(emptyFolder())).rejects.toThrow(WrongUsage);
    await expect(run(emptyFolder())).rejects.toThrow('there is no readable file relay.yml');
    await expect(run(folderWith({ 'relay.yml': settings('porxies: 1') }))).rejects.toThrow(
      new WrongUsage('The relay cannot start.\nrelay.yml:7:1  "porxies" is not known here. Did you mean "proxies"?'),
    );
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const taken = settings().replace('{ port: 0 }', `{ port: ${port} }`);
    await expect(run(folderWith({ 'relay.yml': taken }))).rejects.toThrow(
      `The relay cannot listen at 127.0.0.1, port ${port}: another program listens there.`,
    );
    other.close();
    const blocked = folderWith({ 'relay.yml': settings('queue: { folder: a-file }'), 'a-file': 'x' });
    await expect(run(blocked)).rejects.toThrow('The relay cannot keep its queue in');
  });
});

test('the fetch handler needs nothing of Node’s, so serverless hosts can run it', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/relay/relay.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text ?? '';
  expect(code).toContain('createRelay');
  expect(code).not.toMatch(/from ?["']node:|\bprocess\.|\bBuffer\./);
});
