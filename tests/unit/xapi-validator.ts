// Whether a statement is one: by Rustici's JSON schema of xAPI 1.0.1 (nothing of its data model has changed since), and by what
// a schema cannot see.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Draft4 from 'ajv-draft-04';

const require = createRequire(import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(require.resolve(`tin-can-json-schema/${path}`), 'utf8'));

/** Its formats come as regular expressions; they are no part of JSON Schema. */
const ajv = new Draft4({ strict: false, allErrors: true, unicodeRegExp: false });
for (const [name, pattern] of Object.entries(read('formats.json') as Record<string, string>)) {
  ajv.addFormat(name, new RegExp(pattern));
}
ajv.addSchema(read('1.0.1.json'), 'xapi');
const validate = ajv.compile({ $ref: 'xapi#statement' });

interface Checked {
  id?: string;
  actor?: object;
  timestamp?: string;
  object?: { definition?: Record<string, unknown> };
}

/** What is wrong with it; nothing, when it is right. */
export function faultsOf(statement: unknown, now = Date.now()): string[] {
  const bySchema = validate(statement)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
  return [...bySchema, ...ourFaults(statement as Checked, now)];
}

const LISTS = ['choices', 'scale', 'source', 'target', 'steps'];

function ourFaults(statement: Checked, now: number): string[] {
  const { definition = {} } = statement.object ?? {};
  const faults = irisIn(statement)
    .filter((iri) => /[\s<>"{}|\\^`]/.test(iri) || !URL.canParse(iri))
    .map((iri) => `${iri}: is no IRI`);
  for (const list of LISTS) {
    const ids = ((definition[list] ?? []) as { id: string }[]).map(({ id }) => id);
    if (new Set(ids).size < ids.length) faults.push(`${list}: two have one id`);
    if (ids.some((id) => !/^\S+$/.test(id))) faults.push(`${list}: an id with spaces, or without anything`);
  }
  const { timestamp = '' } = statement;
  if (!timestamp.endsWith('Z')) faults.push('timestamp: not in UTC');
  if (!(Date.parse(timestamp) <= now)) faults.push('timestamp: in the future');
  if (/mailto:|"mbox"/.test(JSON.stringify(statement.actor ?? {}))) faults.push('actor: an e-mail address');
  if (Object.keys(statement.actor ?? {}).includes('name')) faults.push('actor: a name');
  return faults;
}

/** Every id of an activity, a verb, a type. */
function irisIn(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return LISTS.includes(key) ? [] : value.flatMap((entry) => irisIn(entry, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (['id', 'type', 'homePage'].includes(name) && typeof inner === 'string')
      return /^[0-9a-f-]{36}$/.test(inner) ? [] : [inner];
    return irisIn(inner, name);
  });
}
