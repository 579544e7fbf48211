// What the relay must know, and the sentences for what is wrong with it. The same for the server and for serverless hosts.
import * as z from 'zod';
import { DEFAULT_PER_MINUTE, MAX_STATEMENTS, MIN_PSEUDONYM_KEY } from './limits';

export type RelaySettings = z.output<typeof RELAY_SETTINGS>;
/** What a host writes. */
export type RelaySettingsInput = z.input<typeof RELAY_SETTINGS>;

/** The settings cannot be used; the message names each of them, and never a value: it could be a secret. */
export class WrongSettings extends Error {}

/** Each schema says, for people, what it wants: the end of the sentence "… must be". */
const wants = (words: string) => ({ error: words });

const address = (words: string) =>
  z
    .string(wants(words))
    .max(500, wants(words))
    .regex(/^https?:\/\/[^\s/?#@]+(\/[^\s?#@]*)?$/, wants(words));

const withSlash = (value: string) => (value.endsWith('/') ? value : `${value}/`);

/** A key that travels in clear text is everybody's; a name without a dot is a neighbour in the same machine or container network. */
function isSafeEndpoint(endpoint: string): boolean {
  const { protocol, hostname } = new URL(endpoint);
  // An IPv6 address has no dot either, and leads anywhere.
  const isName = !/[.[]/.test(hostname);
  return protocol === 'https:' || isName || /^127\./.test(hostname) || hostname === '[::1]';
}

const ENDPOINT =
  'the address of the LRS, such as https://lrs.example.org/xapi/  (https, unless it is on this machine; no key in it)';
const BASE = 'the same address as "base" in course.yml, such as https://learn.example.org/';
const LMS = 'the same address as "lms" in course.yml, such as https://lms.example.org/';
const ORIGINS =
  'a list of the origins that show the packages, such as [https://lms.example.org] – scheme and host, no path, no *';
const COURSES = 'a list of course ids, such as [connected-learning]';
const PATH = 'a path with a slash at both ends, such as /xapi/';
const perMinute = z
  .int(wants(`a whole number from ${MAX_STATEMENTS} on`))
  .min(MAX_STATEMENTS, wants(`at least ${MAX_STATEMENTS}, the size of one request`));

/** The keys that mean the same in `relay.yml` and in a serverless host's settings. */
export const SHARED_SETTINGS = {
  base: address(BASE).transform(withSlash),
  courses: z
    .array(z.string(wants(COURSES)).regex(/^[A-Za-z][A-Za-z0-9_-]*$/, wants(COURSES)), wants(COURSES))
    .min(1, wants(COURSES))
    .optional(),
  // As it is written: an account's homePage is compared letter by letter.
  lms: address(LMS),
  origins: z
    .array(
      // A browser writes its origin in small letters (URL standard, "host serializing").
      z
        .string(wants(ORIGINS))
        .toLowerCase()
        .regex(/^[a-z][a-z0-9+.-]*:\/\/[^\s/*]+$/, wants(ORIGINS)),
      wants(ORIGINS),
    )
    .min(1, wants(ORIGINS)),
  path: z
    .string(wants(PATH))
    .regex(/^\/([A-Za-z0-9._~-]+\/)*$/, wants(PATH))
    .default('/xapi/'),
};

export const LRS_ENDPOINT = address(ENDPOINT)
  .refine((value) => !URL.canParse(value) || isSafeEndpoint(value), wants(ENDPOINT))
  .transform(withSlash);

/** RFC 9110, section 11.6.2. */
const WHOLE_HEADER = /^(Basic|Bearer) [\x21-\x7e]+$/;
/** As LRSs hand it out. */
const NAME_AND_PASSWORD = /^[^\s:][^\r\n:]*:[^\r\n]+$/;
const LRS_KEY = 'the key of the LRS as  name:password  (or a whole header such as  Basic …  or  Bearer … )';
export const lrsKey = z
  .string(wants(LRS_KEY))
  .refine((key) => WHOLE_HEADER.test(key) || NAME_AND_PASSWORD.test(key), wants(LRS_KEY));

/** The Authorization header of a key; RFC 7617: name and password in UTF-8, base 64. */
export function authorizationOf(key: string): string {
  if (WHOLE_HEADER.test(key)) return key;
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(key)))}`;
}

export const pseudonymKey = z
  .string(wants('a secret text'))
  .min(MIN_PSEUDONYM_KEY, wants(`at least ${MIN_PSEUDONYM_KEY} characters long, or pseudonyms can be guessed`));

export const PER_MINUTE = z
  .strictObject({
    address: perMinute.default(DEFAULT_PER_MINUTE.address),
    learner: perMinute.default(DEFAULT_PER_MINUTE.learner),
  })
  .default(DEFAULT_PER_MINUTE);

const RELAY_SETTINGS = z.strictObject({
  ...SHARED_SETTINGS,
  lrs: z.strictObject({ endpoint: LRS_ENDPOINT, key: lrsKey }, wants('the LRS’s "endpoint" and "key"')),
  pseudonymKey: pseudonymKey.optional(),
  perMinute: PER_MINUTE,
});

/** One sentence about one thing that is wrong. */
export function settingsSentence(issue: z.core.$ZodIssue): string {
  const name = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return `"${name}" must be ${issue.message}.`;
  const keys = issue.keys.map((key) => `"${name === '' ? key : `${name}.${key}`}"`).join(', ');
  return `${keys} ${issue.keys.length === 1 ? 'is' : 'are'} not known here.`;
}

/** Settings that can be relied on. Throws WrongSettings. */
export function checkSettings(input: unknown): RelaySettings {
  const result = RELAY_SETTINGS.safeParse(input);
  if (result.success) return result.data;
  throw new WrongSettings(`The relay cannot start.\n${result.error.issues.map(settingsSentence).join('\n')}`);
}
