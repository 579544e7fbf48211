// `base`, `lms` and `lrs` of course.yml → where statements go. No message shows a value that stands under `lrs`: it could be a key.
import type { LrsAuth, LrsSettings } from '../model/lrs';
import type { Report } from '../report/report';
import { isRecord } from './front-matter';
import type { YamlData, YamlPath } from './yaml';

interface CourseValues {
  id?: string;
  base?: string;
  lms?: string;
  lrs?: unknown;
}

interface Reading {
  report: Report;
  placeOf: YamlData['placeOf'];
}

/** What a key-env may look like: the name of a variable, as it is written in every shell. */
const VARIABLE = /^[A-Z][A-Z0-9_]{0,63}$/;

/** Names under which people write credentials. */
const SECRET_NAME = /key|secret|pass|user|token|authori|credential|basic|bearer/i;

/** `Basic …`, `name:secret`, or a long run of letters and digits: nothing that is one of the three ways. */
const SECRET_LIKE = /^(basic|bearer)\s|:|^[\w+/=-]{20,}$/i;

const WAYS = 'Write  auth: relay ,  auth: launch , or  auth: { key-env: CARREL_LRS_KEY } .';

/** Undefined when the course has no LRS, or one that cannot be used: that is reported. */
export function readLrs(values: CourseValues, reading: Reading): LrsSettings | undefined {
  const { lrs, base, lms } = values;
  if (lrs === undefined || lrs === null) return undefined;
  if (!isRecord(lrs)) {
    settingsFault(
      reading,
      ['lrs'],
      'What stands after "lrs" are no keys and values.',
      `It has two: endpoint and auth. ${WAYS}`,
    );
    return undefined;
  }
  const known = reportUnknown(lrs, reading);
  const endpoint = readEndpoint(lrs.endpoint, reading);
  const auth = readAuth(lrs.auth, reading);
  const needed = auth === 'launch' ? (['id', 'base'] as const) : (['id', 'base', 'lms'] as const);
  const missing = needed.filter((key) => values[key] === undefined);
  for (const key of missing) reportMissing(key, reading);
  if (!known || !endpoint || !auth || base === undefined || missing.length > 0) return undefined;
  return { base: withSlash(base), ...(lms === undefined ? {} : { lms }), endpoint, auth };
}

/** Why each is needed, and how to write it. */
const NEEDED = {
  id: ['it is part of the address of every activity', 'id: connected-learning'],
  base: [
    'the addresses of all activities begin with it',
    'base: https://learn.example.org/ , with an address that your library owns and will not change',
  ],
  lms: ['learners’ accounts are named by it', 'lms: https://lms.example.org/'],
} as const;

function reportMissing(key: keyof typeof NEEDED, { report, placeOf }: Reading): void {
  const [why, example] = NEEDED[key];
  report('lrs-settings', {
    place: placeOf(['lrs']),
    reason: `A course with "lrs" needs "${key}": ${why}.`,
    note: `Add a line such as  ${example} .`,
    expected: [key],
  });
}

/** False when there was a key that nobody knows. */
function reportUnknown(lrs: Readonly<Record<string, unknown>>, reading: Reading): boolean {
  const unknown = Object.keys(lrs).filter((key) => key !== 'endpoint' && key !== 'auth');
  for (const key of unknown) {
    if (SECRET_NAME.test(key) || SECRET_LIKE.test(key)) reportKey(reading, ['lrs', key]);
    else
      settingsFault(
        reading,
        ['lrs', key],
        'There is a key under "lrs" that is not known.',
        'Only endpoint and auth stand there.',
      );
  }
  return unknown.length === 0;
}

/** https: statements say who learned what. http only to this machine, for trying. */
function readEndpoint(value: unknown, reading: Reading): string | undefined {
  const path = ['lrs', 'endpoint'];
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (url?.username || url?.password) {
    reportKey(reading, path);
    return undefined;
  }
  const safe =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname));
  if (!url || !safe || url.search || url.hash) {
    const place = value === undefined ? ['lrs'] : path;
    const example =
      'Write the address of the LRS or of the relay, such as  endpoint: https://relay.example.org/xapi/ .';
    settingsFault(
      reading,
      place,
      'The "endpoint" of "lrs" is no address that begins with https:// and has no "?" in it.',
      example,
    );
    return undefined;
  }
  return withSlash(url.href);
}

function readAuth(value: unknown, reading: Reading): LrsAuth | undefined {
  if (value === 'launch' || value === 'relay') return value;
  if (isRecord(value)) return readKeyEnv(value, reading);
  const path = value === undefined ? ['lrs'] : ['lrs', 'auth'];
  if (SECRET_LIKE.test(String(value ?? ''))) reportKey(reading, path);
  else settingsFault(reading, path, 'The "auth" of "lrs" is not one of the three ways that there are.', WAYS);
  return undefined;
}

function readKeyEnv(value: Readonly<Record<string, unknown>>, reading: Reading): LrsAuth | undefined {
  const name = value['key-env'];
  const others = Object.keys(value).filter((key) => key !== 'key-env');
  const [other] = others;
  if (other !== undefined) {
    const path = ['lrs', 'auth', other];
    if (SECRET_NAME.test(other) || SECRET_LIKE.test(other)) reportKey(reading, path);
    else settingsFault(reading, path, 'There is a key under "auth" that is not known.', WAYS);
    return undefined;
  }
  if (typeof name === 'string' && VARIABLE.test(name)) return { keyEnv: name };
  reportKey(reading, ['lrs', 'auth', 'key-env']);
  return undefined;
}

function reportKey({ report, placeOf }: Reading, path: YamlPath): void {
  report('lrs-key', {
    place: placeOf(path) ?? placeOf(['lrs']),
    reason:
      'Here stands, or seems to stand, a key of the LRS. Everybody who gets the source, and every copy of it, would have it.',
    note: 'Take it out, have the LRS make a new one, put that into an environment variable, and write the name of the variable in capital letters:  auth: { key-env: CARREL_LRS_KEY } .',
  });
}

function settingsFault({ report, placeOf }: Reading, path: YamlPath, reason: string, note: string): void {
  report('lrs-settings', { place: placeOf(path) ?? placeOf(['lrs']), reason, note });
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
