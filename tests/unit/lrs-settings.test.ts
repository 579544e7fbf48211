// Where statements go, as course.yml says it; keys that must not be where they are; and the probe of one that would be published.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { build } from '../../src/commands/build';
import { openCourse } from '../../src/compile';
import { memoryFiles } from '../../src/read/course-files';
import { formatMessage } from '../../src/report/people';
import { unzip } from '../lms/unzip';
import { textOf } from '../schemas/sample';
import { packagesIn, page } from './command-world';
import { folderWith, removeFolders, testConsole } from './course-world';

const SECRET = 'hunter2-is-no-secret';

const courseYml = (
  lrs: string,
  more = 'id: sample\nbase: https://learn.example.org\nlms: https://lms.example.org/\n',
) => `title: Sample\n${more}lrs:\n${lrs.replace(/^/gm, '  ')}\n`;

function opened(yml: string) {
  const { course, messages } = openCourse(memoryFiles('sample', { 'course.yml': yml, 'one/index.md': page('One') }));
  const told = messages.map(({ ruleId, severity, place }) => `${ruleId} ${severity} ${place?.line}`);
  return { lrs: course.lrs, told, words: messages.map((message) => formatMessage(message, '')).join('\n') };
}

afterAll(removeFolders);

describe('course.yml', () => {
  test.each([
    ['relay', 'relay'],
    ['launch', 'launch'],
    ['{ key-env: CARREL_LRS_KEY }', { keyEnv: 'CARREL_LRS_KEY' }],
  ])('takes auth: %s', (written, auth) => {
    expect(opened(courseYml(`endpoint: https://lrs.example.org/xapi\nauth: ${written}`))).toMatchObject({
      lrs: {
        base: 'https://learn.example.org/',
        lms: 'https://lms.example.org/',
        endpoint: 'https://lrs.example.org/xapi/',
        auth,
      },
      told: [],
    });
  });

  test('needs no lms where the launch says who the learner is', () => {
    const yml = courseYml(
      'endpoint: https://lrs.example.org/\nauth: launch',
      'id: sample\nbase: https://learn.example.org/\n',
    );
    expect(opened(yml).told).toEqual([]);
  });

  test.each([
    ['a key beside auth', `endpoint: https://lrs.example.org/\nkey: ${SECRET}\nauth: relay`, 'lrs-key error 7'],
    ['a key as auth', `endpoint: https://lrs.example.org/\nauth: Basic ${SECRET}`, 'lrs-key error 7'],
    ['a name and a password as auth', `endpoint: https://lrs.example.org/\nauth: me:${SECRET}`, 'lrs-key error 7'],
    ['a key in auth', `endpoint: https://lrs.example.org/\nauth: { password: ${SECRET} }`, 'lrs-key error 7'],
    ['the key as key-env', `endpoint: https://lrs.example.org/\nauth: { key-env: ${SECRET} }`, 'lrs-key error 7'],
    ['a key in the endpoint', `endpoint: https://me:${SECRET}@lrs.example.org/\nauth: relay`, 'lrs-key error 6'],
    [
      'a key where auth is misspelt',
      `endpoint: https://lrs.example.org/\nauthorization: ${SECRET}\nauth: relay`,
      'lrs-key error 7',
    ],
    ['a query in the endpoint', `endpoint: https://lrs.example.org/?a=${SECRET}\nauth: relay`, 'lrs-settings error 6'],
    ['http', `endpoint: http://lrs.example.org/${SECRET}\nauth: relay`, 'lrs-settings error 6'],
    ['another way', 'endpoint: https://lrs.example.org/\nauth: none', 'lrs-settings error 7'],
    ['an unknown key', `endpoint: https://lrs.example.org/\nauth: relay\nretries: ${SECRET}`, 'lrs-settings error 8'],
    ['no auth', 'endpoint: https://lrs.example.org/', 'lrs-settings error 5'],
    ['no endpoint', 'auth: relay', 'lrs-settings error 5'],
  ])('refuses %s, names the line and shows no value', (_, written, expected) => {
    const { lrs, told, words } = opened(courseYml(written));
    expect(told).toEqual([expected]);
    expect(lrs).toBe(undefined);
    expect(words).not.toContain(SECRET);
  });

  test('says what is missing', () => {
    const { told, words } = opened(courseYml('endpoint: https://lrs.example.org/\nauth: relay', ''));
    expect(told).toEqual(['lrs-settings error 2', 'lrs-settings error 2', 'lrs-settings error 2']);
    for (const key of ['"id"', '"base"', '"lms"']) expect(words).toContain(`needs ${key}`);
  });

  test('shows no value either when YAML cannot be read around it, or lrs is misspelt', () => {
    expect(opened(courseYml(`auth: "Basic ${SECRET}\nendpoint: x`)).words).not.toContain(SECRET);
    expect(opened(`title: Sample\nlsr: { key: ${SECRET} }\n`).words).not.toContain(SECRET);
  });
});

describe('a key in the environment', () => {
  const servers: Server[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

  /** An LRS that answers every question with `status`; tells what it was asked. */
  async function lrsThatAnswers(status: number) {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(
        `${request.method} ${request.url} ${request.headers.authorization} ${request.headers['x-experience-api-version']}`,
      );
      response.writeHead(status, { Location: 'https://elsewhere.example.org/' }).end('{"statements":[]}');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { asked, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi/` };
  }

  async function buildWith(
    endpoint: string,
    environment: Readonly<Record<string, string | undefined>>,
    more: Record<string, string> = {},
  ) {
    const yml = courseYml(`endpoint: ${endpoint}\nauth: { key-env: CARREL_LRS_KEY }`);
    const folder = folderWith({ 'course.yml': yml, 'one/index.md': page('One'), ...more });
    const { console, out, err } = testConsole(folder);
    const options = { module: [], format: 'scorm12', out: 'out', strict: false, frozen: false, json: false };
    const code = await build('.', options, { ...console, environment });
    const [zip] = packagesIn(folder);
    const files = zip ? await unzip(readFileSync(join(folder, 'out', zip))) : [];
    return { code, said: `${out()}${err()}`, html: zip ? textOf(files, 'index.html') : undefined };
  }

  const KEY = { CARREL_LRS_KEY: `writer:${SECRET}` };
  const HEADER = `Basic ${Buffer.from(`writer:${SECRET}`).toString('base64')}`;

  test('that cannot read goes into the package, and the build says what anyone could do with it', async () => {
    const { endpoint, asked } = await lrsThatAnswers(403);
    const { code, said, html } = await buildWith(endpoint, KEY);
    expect(code).toBe(0);
    expect(asked).toEqual([`GET /xapi/statements?limit=1 ${HEADER} 1.0.3`]);
    expect(html).toContain(HEADER);
    expect(said).toMatch(/info {2}lrs-key-public/);
    expect(said).toMatch(
      /anyone who opens one can with it store statements in any learner’s name, void those of others, but read nothing/,
    );
    expect(said).not.toContain(SECRET);
    expect(said).not.toContain(HEADER.slice(6));
  });

  test('that can read stops the build', async () => {
    const { endpoint } = await lrsThatAnswers(200);
    const { code, said, html } = await buildWith(endpoint, KEY);
    expect(code).toBe(1);
    expect(html).toBe(undefined);
    expect(said).toMatch(/error {2}lrs-key-reads/);
    expect(said).not.toContain(SECRET);
  });

  test.each([302, 404, 500])('that could not be probed is warned about: status %i', async (status) => {
    const { endpoint } = await lrsThatAnswers(status);
    const { code, said } = await buildWith(endpoint, KEY);
    expect(code).toBe(0);
    expect(said).toMatch(/warning {2}lrs-not-probed/);
    expect(said).toContain(`answered with status ${status}`);
    expect(said).toContain('and perhaps read what is stored there');
  });

  test('is warned about without a network', async () => {
    const { code, said } = await buildWith('http://127.0.0.1:9/xapi/', KEY);
    expect(code).toBe(0);
    expect(said).toMatch(/warning {2}lrs-not-probed/);
    expect(said).toContain('could not be reached');
  });

  test('that is not there, or is none, stops the build', async () => {
    for (const CARREL_LRS_KEY of [undefined, ' ', SECRET]) {
      const { code, said, html } = await buildWith('http://127.0.0.1:9/xapi/', { CARREL_LRS_KEY });
      expect(code).toBe(1);
      expect(html).toBe(undefined);
      expect(said).toMatch(/error {2}lrs-key-missing/);
      expect(said).not.toContain(SECRET);
    }
  });

  const FORMS = [`writer:${SECRET}`, SECRET, HEADER, HEADER.slice('Basic '.length)];
  test.each(FORMS.flatMap((form) => [KEY.CARREL_LRS_KEY, HEADER].map((key) => [form, key] as const)))(
    'that also stands in a page as %s is found, with its line, when it is given as %s',
    async (form, CARREL_LRS_KEY) => {
      const { endpoint } = await lrsThatAnswers(403);
      const notes = page('Notes', `Our key is ${form}`);
      const { code, said } = await buildWith(endpoint, { CARREL_LRS_KEY }, { 'one/10-notes.md': notes });
      expect(code).toBe(1);
      expect(said).toMatch(/one\/10-notes\.md:5:1 {2}error {2}lrs-key/);
      expect(said).not.toContain(form);
    },
  );
});

test('a course without an LRS has nothing of it in its packages', async () => {
  const folder = folderWith({ 'course.yml': 'title: Sample\n', 'one/index.md': page('One') });
  const { console } = testConsole(folder);
  await build('.', { module: [], format: 'scorm12', out: 'out', strict: false, frozen: false, json: false }, console);
  const files = await unzip(readFileSync(join(folder, 'out/one-scorm12.zip')));
  expect(files.map(({ path }) => path).filter((path) => /xapi|launch/.test(path))).toEqual([]);
  expect(textOf(files, 'index.html')).not.toMatch(/xapi|lrs|launch\.js|connect-src/i);
});
