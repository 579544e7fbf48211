// `relay.yml` and the secrets it points to → what the server must know. A secret never stands in that file: it gets committed.
import * as z from 'zod';
import { nearest } from '../../read/nearest';
import { parseYaml, type YamlData } from '../../read/yaml';
import {
  LRS_ENDPOINT,
  lrsKey,
  PER_MINUTE,
  pseudonymKey,
  type RelaySettingsInput,
  SHARED_SETTINGS,
  settingsSentence,
  WrongSettings,
} from '../settings';

export interface ServerConfig {
  settings: RelaySettingsInput;
  listen: { host: string; port: number };
  /** How many servers of our own stand in front and write X-Forwarded-For. */
  proxies: number;
  /** Answer as soon as the statements are on disk. */
  queue?: { folder: string; megabytes: number };
}

/** Where the secrets are. */
export interface Secrets {
  environment: Readonly<Record<string, string | undefined>>;
  /** The text of a file, its path relative to the folder of `relay.yml`; undefined when it cannot be read. */
  readFile(path: string): string | undefined;
}

const wants = (words: string) => ({ error: words });
const KEY_PLACE = 'either "key-env" with the name of an environment variable, or "key-file" with the path of a file';
const VARIABLE = 'the name of an environment variable, such as CARREL_RELAY_LRS_KEY – its name, not the key';
const KEYS = {
  'key-env': z
    .string(wants(VARIABLE))
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, wants(VARIABLE))
    .optional(),
  'key-file': z.string(wants('the path of a file that holds the key and nothing else')).min(1).optional(),
};
type KeyPlace = { 'key-env'?: string; 'key-file'?: string };
const onePlace = (place: KeyPlace) => (place['key-env'] === undefined) !== (place['key-file'] === undefined);

const PORT = 'a whole number from 0 to 65535';
const HOST = 'a host name or address, such as 127.0.0.1';
const PROXIES = 'a whole number from 0 to 5: how many servers of your own stand in front of the relay';
const FOLDER = 'the path of a folder';
const MEGABYTES = 'a number of megabytes, 1 or more';

const FILE = z.strictObject(
  {
    ...SHARED_SETTINGS,
    lrs: z
      .strictObject({ endpoint: LRS_ENDPOINT, ...KEYS }, wants('the LRS, with "endpoint" and "key-env" below it'))
      .refine(onePlace, wants(`given ${KEY_PLACE}`)),
    pseudonym: z
      .strictObject(KEYS, wants(`given ${KEY_PLACE}`))
      .refine(onePlace, wants(`given ${KEY_PLACE}`))
      .optional(),
    'per-minute': PER_MINUTE,
    listen: z
      .strictObject({
        host: z.string(wants(HOST)).min(1, wants(HOST)).default('127.0.0.1'),
        port: z.int(wants(PORT)).min(0, wants(PORT)).max(65_535, wants(PORT)).default(4410),
      })
      .default({ host: '127.0.0.1', port: 4410 }),
    proxies: z.int(wants(PROXIES)).min(0, wants(PROXIES)).max(5, wants(PROXIES)).default(0),
    queue: z
      .strictObject({
        folder: z.string(wants(FOLDER)).min(1, wants(FOLDER)),
        megabytes: z.number(wants(MEGABYTES)).min(1, wants(MEGABYTES)).default(200),
      })
      .optional(),
  },
  wants('a list of keys and values'),
);

/** What may stand in `relay.yml`. */
export function settingNames(): string[] {
  return Object.keys(FILE.shape);
}

/** The server's configuration. Throws WrongSettings, whose message names every mistake with its line and never a secret. */
export function readConfig(name: string, text: string, secrets: Secrets): ServerConfig {
  const { data = {}, errors, placeOf } = parseYaml(text);
  const where = (place: { line: number; column: number } | undefined) =>
    place ? `${name}:${place.line}:${place.column}` : name;
  if (errors.length > 0) {
    throw wrong(errors.map(({ place, reason }) => `${where(place)}  This is not readable as YAML: ${reason}`));
  }
  const result = FILE.safeParse(data);
  if (!result.success) {
    throw wrong(result.error.issues.map((issue) => `${where(placeOfIssue(issue, placeOf))}  ${sentence(issue)}`));
  }
  const { lrs, pseudonym, 'per-minute': perMinute, listen, proxies, queue, ...shared } = result.data;
  const key = secretAt(lrs, 'lrs', lrsKey, secrets);
  const pseudonyms = pseudonym && secretAt(pseudonym, 'pseudonym', pseudonymKey, secrets);
  const mistakes = [key, pseudonyms].flatMap((secret) => secret?.mistake ?? []);
  if (mistakes.length > 0) throw wrong(mistakes.map((mistake) => `${name}  ${mistake}`));
  return {
    settings: {
      ...shared,
      lrs: { endpoint: lrs.endpoint, key: key.value ?? '' },
      perMinute,
      pseudonymKey: pseudonyms?.value,
    },
    listen,
    proxies,
    queue,
  };
}

function secretAt(
  place: KeyPlace,
  name: string,
  schema: z.ZodType<string>,
  secrets: Secrets,
): { value?: string; mistake?: string } {
  const { 'key-env': variable, 'key-file': path = '' } = place;
  const found = variable === undefined ? secrets.readFile(path) : secrets.environment[variable];
  // What stands there may be the key itself, by mistake, and the message goes into a log.
  const source = variable === undefined ? 'The file that "key-file" names' : `The environment variable ${variable}`;
  const value = found?.trim();
  if (value === undefined || value === '') {
    const state = variable === undefined ? 'cannot be read, or is empty' : 'is not set';
    return { mistake: `${source}, where "${name}" has its key, ${state}.` };
  }
  const result = schema.safeParse(value);
  if (result.success) return { value };
  return { mistake: `${source}, where "${name}" has its key, must hold ${result.error.issues[0]?.message ?? ''}.` };
}

function placeOfIssue(issue: z.core.$ZodIssue, placeOf: YamlData['placeOf']) {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  return placeOf(issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path);
}

/** Names under which people look for a place to write a key. */
const SECRET_NAMES = /^(key|secret|password|auth|authorization|user|username|token|salt)$/i;

function sentence(issue: z.core.$ZodIssue): string {
  const said = settingsSentence(issue);
  if (issue.code !== 'unrecognized_keys') return said;
  const [key = ''] = issue.keys;
  if (SECRET_NAMES.test(key)) {
    return `${said} A secret never stands in this file. Name its place: ${KEY_PLACE}.`;
  }
  const suggestion = nearest(key, settingNames());
  return suggestion && issue.path.length === 0 ? `${said} Did you mean "${suggestion}"?` : said;
}

function wrong(lines: readonly string[]): WrongSettings {
  return new WrongSettings(`The relay cannot start.\n${lines.join('\n')}`);
}
