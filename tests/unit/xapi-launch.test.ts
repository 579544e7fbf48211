// What a launch URL brought, which anybody can have written: where it may lead, and what of the learner is taken from it.
import { expect, test, vi } from 'vitest';
import type { LrsData } from '../../src/model/lrs';

const LRS: LrsData = { endpoint: 'https://lrs.example.org/xapi/', auth: 'launch', base: 'https://learn.example.org/' };

/** What the scripts of a page share. */
const page: Record<string, unknown> = {};
vi.stubGlobal('window', page);
const { LAUNCH, launchData } = await import('../../scorm-runtime/xapi/launch-data');
vi.unstubAllGlobals();

interface Brought {
  endpoint?: string;
  auth?: string;
  actor?: unknown;
  registration?: string;
}

function launchedWith({ endpoint = LRS.endpoint, auth = 'Basic a2V5', actor, registration }: Brought) {
  page[LAUNCH] = [endpoint, auth, typeof actor === 'string' ? actor : JSON.stringify(actor), registration, null];
  return launchData(LRS);
}

test('without one there is nobody to speak to', () => {
  page[LAUNCH] = undefined;
  expect(launchData(LRS)).toBeUndefined();
});

test.each([
  'https://lrs.example.org.evil.example/xapi/',
  'https://evil.example/xapi/',
  'http://lrs.example.org/xapi/',
  'https://lrs.example.org:8443/xapi/',
  'https://lrs.example.org@evil.example/xapi/',
  'lrs.example.org',
  '',
])('the key and the learner go to no other origin than the course names: %s', (endpoint) => {
  expect(launchedWith({ endpoint })).toBeUndefined();
});

test('elsewhere at the same LRS they do', () => {
  const endpoint = 'https://lrs.example.org/class-7/xapi/';
  expect(launchedWith({ endpoint })).toEqual({ endpoint, authorization: 'Basic a2V5' });
});

test.each([
  ['7D8A1C52-0B4E-4C6E-9A0D-3A1F2B4C5D6E', '7d8a1c52-0b4e-4c6e-9a0d-3a1f2b4c5d6e'],
  ['attempt 1', undefined],
  ['', undefined],
])('a registration is a UUID: %s', (registration, expected) => {
  expect(launchedWith({ registration })?.registration).toBe(expected);
});

const account = { homePage: 'https://lms.example.org/', name: 'a-1' };

test.each([
  ['an account, without the name', { name: 'Ada', account }, { objectType: 'Agent', account }],
  [
    'an account of version 0.95',
    { account: [{ accountServiceHomePage: account.homePage, accountName: 'a-1' }] },
    { objectType: 'Agent', account },
  ],
  ['a hash', { name: ['Ada'], mbox_sha1sum: 'abc' }, { objectType: 'Agent', mbox_sha1sum: 'abc' }],
  ['no e-mail address', { name: 'Ada', mbox: 'mailto:ada@example.org' }, undefined],
  ['no account without a name', { account: { ...account, name: '' } }, undefined],
  ['no text that is no JSON', '{', undefined],
])('of the learner it takes %s', (_, actor, expected) => {
  expect(launchedWith({ actor })?.actor).toEqual(expected);
});
