// The settings of the relay: what is read, and the sentences for what is wrong. No sentence ever shows a secret.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ANSWER_MS, BODY_MS, MAX_BODY_BYTES, MAX_IN_WORK, MAX_STATEMENTS } from '../../src/relay/limits';
import { readConfig, type Secrets, settingNames } from '../../src/relay/node/config';
import { createRelay } from '../../src/relay/relay';
import { checkSettings, WrongSettings } from '../../src/relay/settings';
import { VERBS } from '../../src/relay/vocabulary';
import { SETTINGS } from './relay-world';

const GOOD = `
base: https://learn.example.org/
lms: https://lms.example.org/
origins: [https://lms.example.org]
lrs:
  endpoint: https://lrs.example.org/xapi/
  key-env: CARREL_RELAY_LRS_KEY
`;
const KEY = 'name:hunter2hunter2';
const PSEUDONYM_KEY = 'thirty-two characters, at the least';
const SECRETS: Secrets = {
  environment: { CARREL_RELAY_LRS_KEY: KEY, CARREL_RELAY_PSEUDONYM_KEY: PSEUDONYM_KEY, EMPTY: ' ', SHORT: 'hunter2' },
  readFile: (path) => (path === 'secrets/lrs' ? `${KEY}\n` : undefined),
};

const read = (text: string, secrets = SECRETS) => readConfig('relay.yml', text, secrets);

function mistakes(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof WrongSettings) return error.message.split('\n').slice(1);
    throw error;
  }
  throw new Error('These settings were taken.');
}

describe('what is read', () => {
  test('the few keys that are needed, with careful defaults for the others', () => {
    expect(read(GOOD)).toEqual({
      settings: {
        base: 'https://learn.example.org/',
        lms: 'https://lms.example.org/',
        origins: ['https://lms.example.org'],
        path: '/xapi/',
        lrs: { endpoint: 'https://lrs.example.org/xapi/', key: KEY },
        perMinute: { address: 3000, learner: 300 },
        pseudonymKey: undefined,
      },
      listen: { host: '127.0.0.1', port: 4410 },
      proxies: 0,
      queue: undefined,
    });
  });

  test('all keys', () => {
    const text = `${GOOD.replace('key-env: CARREL_RELAY_LRS_KEY', 'key-file: secrets/lrs')}
courses: [connected-learning]
path: /
pseudonym: { key-env: CARREL_RELAY_PSEUDONYM_KEY }
per-minute: { learner: 60 }
listen: { host: 0.0.0.0 }
proxies: 1
queue: { folder: waiting }
`;
    expect(read(text)).toMatchObject({
      settings: {
        courses: ['connected-learning'],
        path: '/',
        lrs: { key: KEY },
        pseudonymKey: PSEUDONYM_KEY,
        perMinute: { address: 3000, learner: 60 },
      },
      listen: { host: '0.0.0.0', port: 4410 },
      proxies: 1,
      queue: { folder: 'waiting', megabytes: 200 },
    });
  });

  test('an address without its last slash; but the LMS’s is left as it is, for accounts are compared with it', () => {
    const text = GOOD.replaceAll(/(example\.org\S*?)\/$/gm, '$1');
    expect(text).toContain('lrs.example.org/xapi\n');
    expect(read(text).settings).toMatchObject({
      base: 'https://learn.example.org/',
      lms: 'https://lms.example.org',
      lrs: { endpoint: 'https://lrs.example.org/xapi/' },
    });
  });

  test.each([
    'http://localhost:8080/xapi/',
    'http://127.0.0.1/xapi/',
    'http://[::1]:8080/xapi/',
    'http://lrs:8080/xapi/',
  ])('an LRS on this machine needs no TLS: %s', (endpoint) => {
    const text = GOOD.replace('https://lrs.example.org/xapi/', endpoint);
    expect(read(text).settings.lrs.endpoint).toBe(endpoint);
  });
});

describe('what is wrong', () => {
  test.each(['http://lrs.example.org/xapi/', 'http://192.0.2.1/xapi/', 'http://[2001:db8::1]/xapi/'])(
    'a key that would travel in clear text: %s',
    (endpoint) => {
      const said = mistakes(GOOD.replace('https://lrs.example.org/xapi/', endpoint)).join();
      expect(said).toContain('"lrs.endpoint" must be the address of the LRS');
    },
  );

  test('every mistake at once, each with its place', () => {
    const text =
      'base: learn.example.org\nlrs:\n  endpoint: https://lrs.example.org/\norigns: []\nqueue: { folder: 3 }\n';
    expect(mistakes(text)).toEqual([
      'relay.yml:1:1  "base" must be the same address as "base" in course.yml, such as https://learn.example.org/.',
      'relay.yml  "lms" must be the same address as "lms" in course.yml, such as https://lms.example.org/.',
      'relay.yml  "origins" must be a list of the origins that show the packages, such as [https://lms.example.org] – scheme and host, no path, no *.',
      'relay.yml:2:1  "lrs" must be given either "key-env" with the name of an environment variable, or "key-file" with the path of a file.',
      'relay.yml:5:10  "queue.folder" must be the path of a folder.',
      'relay.yml:4:1  "origns" is not known here. Did you mean "origins"?',
    ]);
  });

  test.each([
    ['an origin with a path', 'origins: [https://lms.example.org/course]', 'origins'],
    ['every origin', 'origins: ["*"]', 'origins'],
    ['no origin', 'origins: []', 'origins'],
    ['a limit below one request', 'per-minute: { learner: 10 }', 'per-minute.learner'],
    ['a port that is none', 'listen: { port: 99999 }', 'listen.port'],
    ['proxies as an answer', 'proxies: true', 'proxies'],
    ['a base with a query', 'base: https://learn.example.org/?x', 'base'],
    ['a course that is no id', 'courses: ["../x"]', 'courses'],
  ])('%s', (_, line, name) => {
    const [key = ''] = line.split(':');
    const others = GOOD.split('\n').filter((written) => !written.startsWith(`${key}:`));
    expect(mistakes([...others, line].join('\n')).join()).toContain(`"${name}`);
  });

  test('settings that are no YAML, or none at all', () => {
    expect(mistakes('base: a: b')[0]).toMatch(/^relay\.yml:1:\d+ {2}This is not readable as YAML: .+\.$/);
    expect(mistakes('').length).toBeGreaterThan(2);
    expect(mistakes('- a list').length).toBe(1);
  });
});

describe('secrets', () => {
  const withLrs = (lines: string) => GOOD.replace('  key-env: CARREL_RELAY_LRS_KEY', lines);
  test.each([
    ['a key in the file', withLrs('  key: name:hunter2hunter2'), 'A secret never stands in this file.'],
    ['a password in the file', withLrs('  password: hunter2hunter2'), 'A secret never stands in this file.'],
    ['a key where its name belongs', withLrs('  key-env: name:hunter2hunter2'), 'its name, not the key'],
    ['a key where its file belongs', withLrs('  key-file: name:hunter2hunter2'), 'cannot be read, or is empty.'],
    ['a key in the address', GOOD.replace('https://lrs', 'https://name:hunter2@lrs'), 'no key in it'],
    [
      'a key in clear text on the way',
      GOOD.replace('https://lrs', 'http://lrs'),
      'https, unless it is on this machine',
    ],
    [
      'a variable that is not set',
      withLrs('  key-env: NOT_SET'),
      'The environment variable NOT_SET, where "lrs" has its key, is not set.',
    ],
    ['a variable that is empty', withLrs('  key-env: EMPTY'), 'is not set.'],
    ['a key that is none', withLrs('  key-env: SHORT'), 'must hold the key of the LRS as  name:password'],
    [
      'a file that is not there',
      withLrs('  key-file: hidden'),
      'The file that "key-file" names, where "lrs" has its key, cannot be read',
    ],
    ['two places', withLrs('  key-env: A\n  key-file: b'), 'must be given either'],
    ['a pseudonym key that can be guessed', `${GOOD}pseudonym: { key-env: SHORT }`, 'at least 32 characters'],
  ])('%s', (_, text, said) => {
    const all = mistakes(text).join('\n');
    expect(all).toContain(said);
    expect(all).not.toContain('hunter2');
  });

  test('a serverless host’s settings are checked alike, and their mistakes show no value', () => {
    const input = {
      ...SETTINGS,
      lrs: { endpoint: 'https://lrs.example.org/', key: 'hunter2' },
      pseudonymKey: 'hunter2',
    };
    expect(() => createRelay(input)).toThrow(WrongSettings);
    expect(() => createRelay(input)).toThrow(/"lrs\.key" must be the key.*\n"pseudonymKey" must be at least 32/);
    expect(() => createRelay(input)).not.toThrow(/hunter2/);
    expect(() => checkSettings(undefined)).toThrow(WrongSettings);
  });

  test('a line break in a key cannot add a header', () => {
    for (const key of ['name:pass\r\nX-Evil: 1', 'Bearer a\nb', 'Basic a b']) {
      const input = { ...SETTINGS, lrs: { ...SETTINGS.lrs, key } };
      expect(() => createRelay(input)).toThrow(WrongSettings);
    }
  });
});

describe('the guide', () => {
  const GUIDE = readFileSync(new URL('../../docs/relay.md', import.meta.url), 'utf8');
  const samples = [...GUIDE.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', sample = '']) =>
    sample.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
  const ours = samples.filter((sample) => sample.includes('origins:'));

  test('has samples that the relay takes', () => {
    expect(ours).toHaveLength(2);
    const secrets = { ...SECRETS, readFile: (path: string) => (path.includes('pseudonym') ? PSEUDONYM_KEY : KEY) };
    for (const sample of ours) expect(read(sample, secrets).settings.base).toBe('https://learn.example.org/');
  });

  test('names every setting, and every verb', () => {
    const table = GUIDE.slice(GUIDE.indexOf('## All settings'));
    for (const name of settingNames()) expect(table).toContain(`| \`${name}\` |`);
    const verbs = VERBS.map((verb) => verb.slice(verb.lastIndexOf('/') + 1));
    expect(GUIDE).toContain(`| verb | ${verbs.join(', ')}. Never *voided*`);
  });

  test('gives the limits as they are', () => {
    const limits = GUIDE.slice(GUIDE.indexOf('## Limits')).replaceAll('\n', ' ');
    expect(limits).toContain(`${MAX_BODY_BYTES / 1024} KB`);
    expect(limits).toContain(`${MAX_STATEMENTS} statements`);
    expect(limits).toContain(`after ${BODY_MS / 1000} seconds, and it is answered within ${ANSWER_MS / 1000}.`);
    expect(limits).toContain(`${MAX_IN_WORK.all} requests are in work, ${MAX_IN_WORK.address} of them`);
  });
});
